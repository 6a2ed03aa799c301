import { digestJson } from '#lib/core/digest.ts'
import type { EntryDelta } from '#lib/core/screening/entry-delta.ts'
import { readEntryDelta } from '#lib/db/entry-deltas.ts'
import { listSetVersions } from '#lib/db/lists.ts'

/** What two combinations of lists differ in, over all sources. */
export interface ListsStep {
  readonly delta: EntryDelta
  /** States of entries that went or came. */
  readonly entries: number
  /** SHA-256 over their ids, sorted: the same two combinations always give the same. */
  readonly digest: string
}

/** Reads what changed of the lists in force from one combination of versions to a later one. */
export async function readListsStep(fromSetId: string, toSetId: string): Promise<ListsStep> {
  const [from, to] = await Promise.all([listSetVersions(fromSetId), listSetVersions(toSetId)])
  const earlier = new Map(from.map((version) => [version.sourceId, version]))
  const deltas: EntryDelta[] = []
  for (const version of to) {
    const before = earlier.get(version.sourceId) ?? null
    if (before?.id === version.id) continue
    deltas.push(await readEntryDelta('pool', { sourceId: version.sourceId, from: before, to: version }))
  }
  const before = deltas.flatMap((delta) => delta.before)
  const after = deltas.flatMap((delta) => delta.after)
  const ids = (entries: EntryDelta['before']) => entries.map(({ entryVersionId }) => entryVersionId).sort()
  return {
    delta: { before, after },
    entries: before.length + after.length,
    digest: digestJson({ went: ids(before), came: ids(after) }),
  }
}
