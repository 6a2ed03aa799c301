import { join } from 'node:path'
import type { AppError } from '#lib/core/errors.ts'
import { LIST_SOURCES, type ListSource } from '#lib/core/lists/sources.ts'
import { completeFiles, type InboxOutcome, putAway } from '#lib/gateways/list-inbox.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'
import type { Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importListFiles } from '#lib/use-cases/lists/import-list-files.ts'
import type { ListImportOutcome } from '#lib/use-cases/lists/import-list-version.ts'

/** What came of one publication found in the inbox. */
export interface InboxImport {
  readonly sourceId: string
  readonly names: readonly string[]
  readonly outcome: InboxOutcome
  /** One line: what was taken over, or the code and facts of the failure. */
  readonly note: string
}

/**
 * Takes over what lies complete in the watched folder, one folder a source, and moves it to `done` or `failed` beside a
 * text that says what came of it. A run that is killed after an import finds the file again and says unchanged.
 */
export async function importInbox(caller: Caller, inbox: string): Promise<readonly InboxImport[]> {
  const found: InboxImport[] = []
  for (const source of LIST_SOURCES) {
    const folder = join(inbox, source.id)
    for (const names of publications(source, await completeFiles(folder, caller.clock()))) {
      const paths = names.map((name) => join(folder, name))
      const taken = await importListFiles(caller, { sourceId: source.id, paths })
      const outcome = taken.ok ? 'done' : 'failed'
      const note = noteOf(taken)
      await putAway({ folder, names, outcome, note, now: caller.clock() })
      found.push({ sourceId: source.id, names, outcome, note })
    }
  }
  return found
}

/** Files that are a publication each, and those that are one together. */
function publications(source: ListSource, names: readonly string[]): readonly (readonly string[])[] {
  const isAlone = (name: string) =>
    source.parts.length === 1 || (source.whole === 'xml' && /\.xml(?:\.gz)?$/i.test(name))
  const together = names.filter((name) => !isAlone(name))
  const alone = names.filter(isAlone).map((name) => [name])
  return together.length > 0 ? [...alone, together] : alone
}

function noteOf(taken: Result<ListImportOutcome, AppError>): string {
  if (!taken.ok) return `${taken.error.code} ${canonicalJson(taken.error.facts)}`
  const { outcome, version } = taken.value
  const held = version.findings.map(({ code }) => code).join(' ')
  return `${outcome}: version ${version.number} of ${version.publishedOn}, ${version.status} ${held}`.trim()
}
