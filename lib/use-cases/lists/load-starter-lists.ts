import type { AppError } from '#lib/core/errors.ts'
import { readStarterLists } from '#lib/gateways/starter-lists.ts'
import { ok, type Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importListVersion, type ListImportOutcome } from '#lib/use-cases/lists/import-list-version.ts'

/**
 * Takes over the lists shipped with the product and puts them in force, each a change of its own; a list that has a
 * newer version already is left alone. `onList` hears of each when it is done. A second run changes nothing.
 */
export async function loadStarterLists(
  caller: Caller,
  onList: (outcome: ListImportOutcome) => void = () => undefined,
): Promise<Result<readonly ListImportOutcome[], AppError>> {
  const outcomes: ListImportOutcome[] = []
  for await (const list of readStarterLists()) {
    const { source: sourceId, publishedOn, files } = list
    const done = await importListVersion(caller, {
      sourceId,
      publishedOn,
      files,
      snapshot: true,
      activate: true,
    })
    if (!done.ok && done.error.code === 'list/older-than-current') continue
    if (!done.ok) return done
    outcomes.push(done.value)
    onList(done.value)
  }
  return ok(outcomes)
}
