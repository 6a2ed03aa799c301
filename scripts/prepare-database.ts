import { deployMigrations } from '#lib/db/migration/migrate.ts'
import { createDatabase, grantRuntimeRole } from '#lib/db/migration/runtime-role.ts'
import { installQueues } from '#lib/queue/install.ts'
import type { OpenDatabase } from './open-database.ts'

/** Brings an opened database to this version: database and role, migrations, queues, rights. Gives what was applied. */
export async function prepareDatabase(
  database: Pick<OpenDatabase, 'urls' | 'embedded'>,
): Promise<readonly string[]> {
  if (database.embedded) await createDatabase(database.urls)
  const applied = await deployMigrations(database.urls.owner)
  await installQueues(database.urls.owner)
  await grantRuntimeRole(database.urls)
  return applied
}
