import { NUMBER_DETAIL } from '#lib/core/lists/continue-keys.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Which version of a list a past moment is answered from. */
export type ListMoment =
  | { readonly kind: 'number'; readonly number: number }
  /** The newest publication of this day or before it, `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly day: string }
  /** The version that was in force here at this instant, UTC. */
  | { readonly kind: 'instant'; readonly at: string }

/** A version as an answer names it. */
export interface MomentVersion {
  readonly id: string
  readonly number: number
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string
}

/** The version of a source that answers for a moment; one that was never let past quarantine answers for no day. */
export async function findVersionAtMoment(
  sourceId: string,
  moment: ListMoment,
): Promise<MomentVersion | null> {
  const rows = await readerOf('pool').$queryRaw<MomentVersion[]>`
    SELECT v.id::text, v.number, to_char(v.published_on, 'YYYY-MM-DD') AS "publishedOn" FROM list_version v
    WHERE v.source_id = ${sourceId} AND ${answers(moment)} ORDER BY v.number DESC LIMIT 1`
  return rows[0] ?? null
}

function answers(moment: ListMoment): Prisma.Sql {
  switch (moment.kind) {
    case 'number':
      return Prisma.sql`v.number = ${moment.number}`
    case 'day':
      return Prisma.sql`v.published_on <= ${moment.day}::date AND v.status <> 'quarantined'`
    case 'instant':
      return Prisma.sql`v.activated_at <= ${moment.at}::timestamptz
        AND (v.superseded_at IS NULL OR v.superseded_at > ${moment.at}::timestamptz)`
  }
}

/** A party whose two states differ; null where a version does not list it. */
export interface DifferingEntry {
  readonly key: string
  readonly before: ListedEntity | null
  readonly after: ListedEntity | null
}

/** Parties that two versions of a source state differently, by key. Either may be the older one. */
export async function listDifferingEntries(
  sourceId: string,
  { from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
): Promise<readonly DifferingEntry[]> {
  return await readerOf('pool').$queryRaw<DifferingEntry[]>`
    SELECT e.key, b.payload AS before, a.payload AS after
    FROM (${statesAt(sourceId, from)}) b FULL JOIN (${statesAt(sourceId, to)}) a USING (entry_id)
    JOIN list_entry e ON e.id = entry_id
    WHERE b.payload_hash IS DISTINCT FROM a.payload_hash ORDER BY e.key LIMIT ${limit}`
}

/** The state of an entry that a version brought, beside the one that it replaced. */
export interface ReplacedState {
  readonly entryVersionId: string
  readonly key: string
  readonly before: ListedEntity
  readonly after: ListedEntity
}

/** What these states replaced, in any order; those that replaced nothing are left out. */
export async function listReplacedStates(
  entryVersionIds: readonly string[],
): Promise<readonly ReplacedState[]> {
  return await readerOf('pool').$queryRaw<ReplacedState[]>`
    SELECT n.id::text AS "entryVersionId", e.key, p.payload AS before, n.payload AS after
    FROM list_entry_version n JOIN list_entry_version p ON p.entry_id = n.entry_id AND p.to_number = n.from_number
    JOIN list_entry e ON e.id = n.entry_id WHERE n.id = ANY(${[...entryVersionIds]}::uuid[])`
}

/** How many parties a version lists. */
export async function countEntriesAt(sourceId: string, number: number): Promise<number> {
  const rows = await readerOf('pool').$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (${statesAt(sourceId, number)}) s`
  return rows[0]?.n ?? 0
}

/** What a version says of one party, by its key or else by the number that the authority gives it then; null when it does not list it. */
export async function findEntityAt(
  sourceId: string,
  key: string,
  number: number,
): Promise<ListedEntity | null> {
  const numbered = JSON.stringify([{ label: NUMBER_DETAIL, value: key }])
  const rows = await readerOf('pool').$queryRaw<{ payload: ListedEntity }[]>`
    SELECT s.payload FROM (${statesAt(sourceId, number)}) s JOIN list_entry e ON e.id = s.entry_id
    WHERE e.source_id = ${sourceId} AND (e.key = ${key} OR s.payload -> 'details' @> ${numbered}::jsonb)
    ORDER BY (e.key = ${key}) DESC LIMIT 1`
  return rows[0]?.payload ?? null
}

function statesAt(sourceId: string, number: number): Prisma.Sql {
  return Prisma.sql`SELECT entry_id, payload, payload_hash FROM list_entry_version
    WHERE source_id = ${sourceId} AND from_number <= ${number} AND (to_number IS NULL OR to_number > ${number})`
}
