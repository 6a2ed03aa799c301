import { database } from '#lib/db/client.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** What this database notes about itself under a key; null when it notes nothing. */
export async function findInstallationNote(key: string): Promise<Json | null> {
  const row = await database().prisma.installation.findUnique({ where: { key } })
  return row === null ? null : (row.value as Json)
}

/** Notes something about this database, such as that a step of the first run is done. */
export async function setInstallationNote(key: string, value: object, at: Date): Promise<void> {
  await database().prisma.installation.upsert({
    where: { key },
    create: { key, value, at },
    update: { value, at },
  })
}
