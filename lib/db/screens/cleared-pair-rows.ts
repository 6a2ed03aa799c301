import type { JudgedMatch } from '#lib/core/screening/cleared-pair.ts'
import type { PairStanding } from '#lib/core/screening/pair-standing.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Direction, ordered, type Slice, selectCounted } from '#lib/db/screens/counted.ts'
import type { ActorRef, Counted, CustomerRef, PersonRef } from '#lib/db/screens/page-rows.ts'
import { actorOfRef, among, containing, every, person } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A remembered false positive as lists show it. Instants UTC, ISO 8601. */
export interface ClearedPairRow {
  readonly id: string
  readonly standing: PairStanding
  readonly customer: Pick<CustomerRef, 'id' | 'externalId' | 'displayName' | 'latinName'>
  readonly party: 'customer' | 'beneficial_owner'
  readonly partyNames: readonly string[]
  readonly sourceId: string
  readonly entryKey: string
  readonly primaryName: string
  readonly measure: string
  readonly judged: JudgedMatch
  readonly reasonCode: string
  readonly owner: PersonRef
  readonly second: PersonRef | null
  readonly clearedAt: string
  readonly reviewAt: string
  readonly expiresAt: string
  readonly lapses: readonly string[]
}

/** One of them whole. */
export interface ClearedPairFile extends ClearedPairRow {
  readonly partyHash: string
  readonly note: string
  readonly screeningId: string
  readonly alertNumber: number | null
  readonly case: { readonly year: number; readonly number: number } | null
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly renewal: { readonly by: PersonRef; readonly at: string; readonly note: string } | null
  readonly renewed: { readonly by: PersonRef; readonly at: string } | null
  readonly ended: { readonly at: string; readonly by: ActorRef; readonly note: string | null } | null
  readonly reopened: { readonly screeningId: string; readonly alertNumber: number | null } | null
}

/** By the few states of the entry, and only then the number in force: a join would be planned over all states in force. */
const ENTRY_NOW = Prisma.sql`(SELECT x.payload_hash FROM list_entry_version x, LATERAL (
    SELECT max(number) AS number FROM list_version WHERE source_id = x.source_id AND status = 'active') av
  WHERE x.entry_id = cp.entry_id AND x.from_number <= av.number AND (x.to_number IS NULL OR av.number < x.to_number))`

/** How a clearing stands at `now`: what has ended it, or what will ask the question again. */
function standing(now: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN cp.ended_as IS NOT NULL THEN cp.ended_as
    WHEN cp.expires_at <= ${now} THEN 'expired'
    WHEN ${ENTRY_NOW} IS NULL THEN 'delisted'
    WHEN ${ENTRY_NOW} <> cp.payload_hash THEN 'entry_changed'
    WHEN cp.renewal_asked_by IS NOT NULL THEN 'renewal_asked'
    WHEN cp.review_at <= ${now} THEN 'expiring' ELSE 'standing' END`
}

const TABLES = Prisma.sql`cleared_pair cp JOIN customer k ON k.id = cp.customer_id
  JOIN list_entry e ON e.id = cp.entry_id JOIN list_entry_version v ON v.id = cp.entry_version_id`

function columns(now: Date): Prisma.Sql {
  return Prisma.sql`cp.id::text, ${standing(now)} AS standing,
    jsonb_build_object('id', k.id, 'externalId', k.external_id, 'displayName', k.display_name,
        'latinName', k.latin_name) AS customer,
    cp.party, cp.party_names AS "partyNames", e.source_id AS "sourceId", e.key AS "entryKey",
    v.primary_name AS "primaryName", v.measure, cp.judged, cp.reason_code AS "reasonCode",
    ${person(Prisma.sql`cp.owner_id`)} AS owner, ${person(Prisma.sql`cp.second_id`)} AS second,
    utc_text(cp.cleared_at) AS "clearedAt", utc_text(cp.review_at) AS "reviewAt",
    utc_text(cp.expires_at) AS "expiresAt", cp.lapses`
}

/** Which clearings are asked for. */
export interface ClearedPairFilter {
  readonly standing: readonly PairStanding[]
  readonly text: string | null
  readonly customerId: string | null
  readonly sort: 'cleared' | 'expires'
  readonly direction: Direction
}

const SORTED = { cleared: Prisma.sql`cp.cleared_at`, expires: Prisma.sql`cp.expires_at` } as const

/** A slice of the memory. */
export async function listClearedPairRows(
  filter: ClearedPairFilter,
  now: Date,
  slice: Slice,
): Promise<Counted<ClearedPairRow>> {
  const like = filter.text === null ? null : containing(filter.text)
  return await selectCounted<ClearedPairRow>(
    {
      columns: columns(now),
      tables: TABLES,
      keyTables: TABLES,
      where: every([
        among(standing(now), filter.standing),
        filter.customerId === null ? null : Prisma.sql`cp.customer_id = ${filter.customerId}::uuid`,
        like === null
          ? null
          : Prisma.sql`(k.search_text ILIKE ${like} OR k.external_id ILIKE ${like} OR v.primary_name ILIKE ${like} OR e.key ILIKE ${like})`,
      ]),
      key: Prisma.sql`cp.id`,
      order: ordered(SORTED[filter.sort], filter.direction, Prisma.sql`cp.id`),
    },
    slice,
  )
}

/** How many clearings stand so at `now`. */
export async function countPairStandings(
  now: Date,
): Promise<Readonly<Partial<Record<PairStanding, number>>>> {
  const rows = await readerOf('pool').$queryRaw<{ standing: PairStanding; count: number }[]>`
    SELECT ${standing(now)} AS standing, count(*)::int AS count FROM cleared_pair cp GROUP BY 1`
  return Object.fromEntries(rows.map((row) => [row.standing, row.count]))
}

/** One clearing whole; null when there is none. */
export async function findClearedPairFile(id: string, now: Date): Promise<ClearedPairFile | null> {
  const rows = await readerOf('pool').$queryRaw<ClearedPairFile[]>`
    SELECT ${columns(now)}, cp.party_hash AS "partyHash", cp.note, h.screening_id::text AS "screeningId", a.number AS "alertNumber",
      (SELECT jsonb_build_object('year', cf.year, 'number', cf.number) FROM decision d
        JOIN case_file cf ON cf.id = d.case_id WHERE d.id = cp.decision_id) AS case,
      cp.matcher_version AS "matcherVersion", cp.policy_version AS "policyVersion",
      CASE WHEN cp.renewal_asked_by IS NULL THEN NULL ELSE jsonb_build_object('note', cp.renewal_note,
        'by', ${person(Prisma.sql`cp.renewal_asked_by`)}, 'at', utc_text(cp.renewal_asked_at)) END AS renewal,
      CASE WHEN cp.renewed_by IS NULL THEN NULL ELSE jsonb_build_object(
        'by', ${person(Prisma.sql`cp.renewed_by`)}, 'at', utc_text(cp.renewed_at)) END AS renewed,
      CASE WHEN cp.ended_at IS NULL THEN NULL ELSE jsonb_build_object('at', utc_text(cp.ended_at),
        'by', ${actorOfRef(Prisma.sql`cp.ended_by`)}, 'note', cp.ended_note) END AS ended,
      CASE WHEN cp.reopened_screening_id IS NULL THEN NULL ELSE jsonb_build_object(
        'screeningId', cp.reopened_screening_id, 'alertNumber',
        (SELECT r.number FROM alert r WHERE r.id = cp.reopened_alert_id)) END AS reopened
    FROM ${TABLES} JOIN screening_hit h ON h.id = cp.screening_hit_id LEFT JOIN alert a ON a.id = cp.alert_id
    WHERE cp.id = ${id}::uuid`
  return rows[0] ?? null
}
