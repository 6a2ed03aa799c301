import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import type { EntryDelta } from '#lib/core/screening/entry-delta.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Reader, readerOf } from '#lib/db/tx.ts'

/** Two versions of one source; `from` is null when no version was in force. */
export interface VersionStep {
  readonly sourceId: string
  readonly from: { readonly id: string; readonly number: number } | null
  readonly to: { readonly id: string; readonly number: number }
}

/** Number of no version: nothing holds at it. */
const BEFORE_ALL = 0

/**
 * The entries that read otherwise in one version of a source than in another, whole, as the matcher compiles them: the states
 * that hold only in `from`, and those that hold only in `to`. Works in either direction and over any number of versions; an
 * entry that came to read as before again has not changed.
 */
export async function readEntryDelta(
  reader: Reader,
  { sourceId, from, to }: VersionStep,
): Promise<EntryDelta> {
  const [before, after] = [from?.number ?? BEFORE_ALL, to.number]
  const rows = await readerOf(reader).$queryRaw<{ id: string; payload: ListedEntity; going: boolean }[]>`
    SELECT ev.id::text, ev.payload, held.before AS going
    FROM list_entry_version ev, LATERAL (SELECT ${holdsAt('ev', before)} AS before, ${holdsAt('ev', after)} AS after) held
    WHERE ev.source_id = ${sourceId} AND held.before <> held.after AND NOT EXISTS (
      SELECT 1 FROM list_entry_version o WHERE o.entry_id = ev.entry_id AND o.payload_hash = ev.payload_hash
        AND o.id <> ev.id AND CASE WHEN held.before THEN ${holdsAt('o', after)} ELSE ${holdsAt('o', before)} END)
    ORDER BY ev.entry_id, ev.from_number`
  const inputs = (going: boolean, listVersionId: string): readonly IndexInput[] =>
    rows
      .filter((row) => row.going === going)
      .map(({ id, payload }) => ({ entryVersionId: id, listVersionId, sourceId, entity: payload }))
  return { before: from === null ? [] : inputs(true, from.id), after: inputs(false, to.id) }
}

/** Does the state of an entry hold at a version's number? */
function holdsAt(row: 'ev' | 'o', number: number): Prisma.Sql {
  const [from, to] = [Prisma.raw(`${row}.from_number`), Prisma.raw(`${row}.to_number`)]
  return Prisma.sql`(${from} <= ${number} AND (${to} IS NULL OR ${to} > ${number}))`
}
