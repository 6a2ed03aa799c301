import { findListSource } from '#lib/core/lists/sources.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { readStarterLists } from '#lib/gateways/starter-lists.ts'
import { assignParts, parseListFiles } from '#lib/use-cases/lists/parse-list-files.ts'
import { type MeasuredFile, sharedFile } from '../lists/list-files.ts'

/** Newest files of each source beside the repository; of OFAC's aliases there are only older ones. */
const FILES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'jp-mof': [['jp_mof', 'shisantouketsu20260305.xlsx']],
  'un-sc': [['un_sc', 'un-consolidated-2025-04-19.xml.gz']],
  'ofac-sdn': [
    ['ofac_sdn', 'sdn-2024-04-26.csv.gz'],
    ['ofac_sdn', 'set-2022-01-31', 'alt.csv.gz'],
  ],
  'ofac-cons': [['ofac_cons', 'consolidated-2024-02-23.xml.gz']],
  'eu-fsf': [['eu_fsf', 'eu-fsf-2026-02-24.ndjson.gz']],
  'uk-sl': [['uk_sanctions', 'uk-sanctions-list-2026-07-31.ndjson.gz']],
  'jp-meti-ful': [['jp_meti', 'foreign-user-list-20250929_4.xlsx']],
}

/** The lists beside the repository, or the shipped ones where they are not there, with what each holds. */
export async function readLists(): Promise<{
  readonly entries: readonly IndexInput[]
  readonly rows: readonly string[][]
}> {
  const entries: IndexInput[] = []
  const rows: string[][] = []
  for (const [source, files] of await listFiles()) {
    const parsed = parse(source, files)
    for (const entity of parsed)
      entries.push({
        entryVersionId: `${source}/${entity.key}`,
        listVersionId: source,
        sourceId: source,
        entity,
      })
    const names = parsed.reduce((sum, entity) => sum + entity.names.length, 0)
    rows.push([source, String(parsed.length), String(names)])
  }
  return { entries, rows }
}

async function listFiles(): Promise<readonly (readonly [string, readonly MeasuredFile[]])[]> {
  const shared = Object.entries(FILES).map(
    ([source, paths]) => [source, paths.flatMap((path) => sharedFile(...path) ?? [])] as const,
  )
  if (shared.every(([, files]) => files.length > 0)) return shared
  const shipped: (readonly [string, readonly MeasuredFile[]])[] = []
  for await (const { source, files } of readStarterLists()) shipped.push([source, files])
  return shipped
}

function parse(id: string, measured: readonly MeasuredFile[]): readonly IndexInput['entity'][] {
  const files = measured.map((file) => ({ ...file, sha256: '' }))
  const source = findListSource(id)
  const parts = source === null ? null : assignParts(source, files)
  const parsed = source !== null && parts?.ok ? parseListFiles(source, parts.value) : null
  if (!parsed?.ok) throw new Error(`the list of ${id} cannot be read`)
  return parsed.value.entities
}
