import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type ListFile, readListFile } from '#lib/gateways/list-files.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'prisma', 'starter', 'lists')
const manifest = z.object({
  lists: z.array(
    z.object({
      source: z.string(),
      publishedOn: z.iso.date(),
      files: z.array(z.object({ name: z.string(), sha256: z.string() })).min(1),
    }),
  ),
})

/** A dated copy of an official list that is shipped with the product. */
export interface StarterList {
  readonly source: string
  /** `YYYY-MM-DD` */
  readonly publishedOn: string
  readonly files: readonly ListFile[]
}

/** Reads the shipped lists one after another. Throws when one is missing or not the bytes that the manifest names. */
export async function* readStarterLists(): AsyncGenerator<StarterList> {
  const { lists } = manifest.parse(JSON.parse(await readFile(join(FOLDER, 'manifest.json'), 'utf8')))
  for (const list of lists) {
    const files: ListFile[] = []
    for (const { name, sha256 } of list.files) {
      const file = await readListFile(join(FOLDER, name))
      if (!file.ok) throw new Error(`starter list ${name}: ${file.error.code}`)
      if (file.value.sha256 !== sha256) throw new Error(`starter list ${name}: not the bytes of the manifest`)
      files.push(file.value)
    }
    yield { source: list.source, publishedOn: list.publishedOn, files }
  }
}
