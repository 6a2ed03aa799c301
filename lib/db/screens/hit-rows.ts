import type { HitExplanation } from '#lib/core/cases/evidence.ts'
import type { HitVerdict } from '#lib/core/screening/hit-verdict.ts'
import { type DoubtfulName, doubtfulNames } from '#lib/core/screening/name-doubt.ts'
import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ListVersionRef } from '#lib/db/screens/page-rows.ts'
import { LIST_VERSION_REF } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** A stored hit with the version of the list that judged it and the engine's whole explanation (tokens, features). */
export interface HitRow {
  readonly id: string
  readonly screeningId: string
  readonly ordinal: number
  readonly kind: 'name' | 'wallet'
  /** `customer`, `alias`, `beneficial_owner`, `counterparty`, `wallet`, `query`. */
  readonly part: string
  readonly entryVersionId: string
  readonly entryKey: string
  /** 0..1, four decimals. */
  readonly score: string
  readonly measure: string
  readonly explanation: HitExplanation
  /** The entry still stands as it was met, in the list version in force: false once changed or delisted. */
  readonly inForce: boolean
  readonly list: ListVersionRef
  /** What was said of it last; null while nobody has. */
  readonly verdict: {
    readonly verdict: HitVerdict
    readonly reasonCode: string
    readonly note: string
    readonly by: string
    readonly at: string
  } | null
}

/** A screening run as pages show it. */
export interface ScreeningRow {
  readonly id: string
  readonly at: string
  readonly subject: 'customer' | 'transaction' | 'ad_hoc' | 'destination'
  readonly hitCount: number
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly durationUs: number
  readonly lists: readonly ListVersionRef[]
  /** Names that could not be compared, or hardly: no hit on them says nothing. */
  readonly doubts: readonly DoubtfulName[]
}

/** A screening as it is read: with who was put to the matcher. */
type AskedRow = Omit<ScreeningRow, 'doubts'> & { readonly parties: readonly ScreenedParty[] }

/** Most hits of one screening that a page shows. */
const HITS_MAX = 200

const HIT = Prisma.sql`h.id::text, h.screening_id::text AS "screeningId", h.ordinal, h.kind, h.part,
  h.entry_version_id::text AS "entryVersionId", h.entry_key AS "entryKey", h.score::text, h.measure, h.explanation,
  EXISTS (SELECT 1 FROM list_entry_version e
    JOIN list_version av ON av.source_id = e.source_id AND av.status = 'active'
    WHERE e.id = h.entry_version_id AND e.from_number <= av.number
      AND (e.to_number IS NULL OR av.number < e.to_number)) AS "inForce", ${LIST_VERSION_REF} AS list,
  (SELECT jsonb_build_object('verdict', j.verdict, 'reasonCode', j.reason_code, 'note', j.note,
      'by', (SELECT p.name FROM staff p WHERE p.id = j.by), 'at', utc_text(j.at))
    FROM hit_verdict j WHERE j.screening_hit_id = h.id ORDER BY j.at DESC, j.id DESC LIMIT 1) AS verdict`

/** The hits of some screenings, strongest first. */
export async function listHits(screeningIds: readonly string[]): Promise<readonly HitRow[]> {
  return await readerOf('pool').$queryRaw<HitRow[]>`
    SELECT ${HIT} FROM screening_hit h JOIN list_version v ON v.id = h.list_version_id
    WHERE h.screening_id = ANY(${[...screeningIds]}::uuid[])
    ORDER BY (h.kind = 'wallet') DESC, h.score DESC, h.screening_id, h.ordinal LIMIT ${HITS_MAX}`
}

const PARTIES = Prisma.sql`COALESCE(s.input->'parties', '[]')`
const SCREENING = Prisma.sql`s.id::text, utc_text(s.at) AS at, s.subject::text, s.hit_count AS "hitCount",
  s.matcher_version AS "matcherVersion", s.policy_version AS "policyVersion", s.duration_us AS "durationUs",
  (SELECT COALESCE(jsonb_agg(${LIST_VERSION_REF} ORDER BY v.source_id), '[]')
    FROM list_version v WHERE v.id = ANY(l.version_ids)) AS lists, ${PARTIES} AS parties`

/** One screening; null when there is none. */
export async function findScreeningRow(id: string): Promise<ScreeningRow | null> {
  const rows = await readerOf('pool').$queryRaw<AskedRow[]>`
    SELECT ${SCREENING} FROM screening s JOIN list_version_set l ON l.id = s.list_version_set_id
    WHERE s.id = ${id}::uuid`
  return rows[0] === undefined ? null : withDoubts(rows[0])
}

function withDoubts({ parties, ...row }: AskedRow): ScreeningRow {
  return { ...row, doubts: doubtfulNames(parties) }
}

/** The hits of some screenings, strongest first, and the doubtful names that they were about, each once. */
export async function listHitsAndDoubts(
  screeningIds: readonly string[],
): Promise<{ readonly hits: readonly HitRow[]; readonly doubts: readonly DoubtfulName[] }> {
  const [hits, doubts] = await Promise.all([listHits(screeningIds), listDoubtfulNames(screeningIds)])
  return { hits, doubts }
}

async function listDoubtfulNames(screeningIds: readonly string[]): Promise<readonly DoubtfulName[]> {
  const rows = await readerOf('pool').$queryRaw<{ party: ScreenedParty }[]>`
    SELECT DISTINCT jsonb_build_object('part', p->'part', 'query',
      jsonb_build_object('names', p->'query'->'names', 'kind', p->'query'->'kind')) AS party
    FROM screening s CROSS JOIN LATERAL jsonb_array_elements(${PARTIES}) p
    WHERE s.id = ANY(${[...screeningIds]}::uuid[]) ORDER BY party`
  return doubtfulNames(rows.map(({ party }) => party))
}

/** The screenings of one customer, newest first. */
export async function listCustomerScreenings(
  customerId: string,
  limit: number,
): Promise<readonly ScreeningRow[]> {
  const rows = await readerOf('pool').$queryRaw<AskedRow[]>`
    SELECT ${SCREENING} FROM screening s JOIN list_version_set l ON l.id = s.list_version_set_id
    WHERE s.subject = 'customer' AND s.subject_id = ${customerId}::uuid ORDER BY s.at DESC, s.id LIMIT ${limit}`
  return rows.map(withDoubts)
}

/**
 * The screenings behind an alert: its own, and the customer's last one before it, where the customer's own names were
 * judged.
 */
export async function listAlertScreeningIds(alertIds: readonly string[]): Promise<readonly string[]> {
  const rows = await readerOf('pool').$queryRaw<{ id: string }[]>`
    SELECT a.screening_id::text AS id FROM alert a WHERE a.id = ANY(${[...alertIds]}::uuid[])
    UNION SELECT cs.id::text FROM alert a CROSS JOIN LATERAL (
      SELECT s.id FROM screening s WHERE s.subject = 'customer' AND s.subject_id = a.customer_id AND s.at <= a.created_at
      ORDER BY s.at DESC, s.id DESC LIMIT 1) cs
    WHERE a.id = ANY(${[...alertIds]}::uuid[])`
  return rows.map(({ id }) => id)
}

/** A rule that fired in a screening. */
export interface RuleHitRow {
  readonly id: string
  readonly ruleId: string
  readonly version: number
  readonly severity: string
  readonly facts: Json
}

export async function listRuleHits(screeningId: string): Promise<readonly RuleHitRow[]> {
  return await readerOf('pool').$queryRaw<RuleHitRow[]>`
    SELECT r.id::text, v.rule_id AS "ruleId", v.number AS version, r.severity, r.facts
    FROM rule_hit r JOIN rule_version v ON v.id = r.rule_version_id
    WHERE r.screening_id = ${screeningId}::uuid ORDER BY r.id`
}
