import type { Hit } from '#lib/core/screening/hit.ts'
import type { HitVerdict } from '#lib/core/screening/hit-verdict.ts'
import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { hitOf, type StoredHit } from '#lib/db/screenings.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** A stored hit with the screening it belongs to. */
export interface JudgedHit {
  readonly id: string
  readonly part: string
  readonly hit: Hit
  readonly parties: readonly ScreenedParty[]
  readonly screening: {
    readonly id: string
    readonly matcherVersion: string
    readonly policyVersion: string
  }
  /** Whose record or transaction was screened; null for a question put by hand. */
  readonly customerId: string | null
  /** What was said of it last; null when nobody did. */
  readonly verdict: {
    readonly verdict: HitVerdict
    readonly reasonCode: string
    readonly note: string
  } | null
  /** When it was said, as pages show it. */
  readonly judgedAt: string | null
}

interface HitRow {
  readonly id: string
  readonly stored: StoredHit
  readonly screening: JudgedHit['screening']
  readonly customerId: string | null
  readonly parties: readonly ScreenedParty[]
  readonly verdict: JudgedHit['verdict']
  readonly judgedAt: string | null
}

function judged({ id, stored, ...rest }: HitRow): JudgedHit {
  return { ...rest, id, part: stored.part, hit: hitOf(stored) }
}

/** What was said last of the hit `h`. */
const LAST_VERDICT = Prisma.sql`LEFT JOIN LATERAL (
  SELECT jsonb_build_object('verdict', j.verdict, 'reasonCode', j.reason_code, 'note', j.note) AS verdict, utc_text(j.at) AS at
  FROM hit_verdict j WHERE j.screening_hit_id = h.id ORDER BY j.at DESC, j.id DESC LIMIT 1) v ON true`

/** Makes whoever else judges this hit wait until the transaction ends. */
export async function lockHitVerdicts(tx: Tx, hitId: string): Promise<void> {
  await prismaOf(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`hit-verdict:${hitId}`}, 0))`
}

/** One stored hit with all that judging it needs; null when there is none. */
export async function findJudgedHit(tx: Tx, hitId: string): Promise<JudgedHit | null> {
  const rows = await prismaOf(tx).$queryRaw<HitRow[]>`
    SELECT h.id::text, to_jsonb(h) AS stored, COALESCE(s.input->'parties', '[]') AS parties,
      jsonb_build_object('id', s.id, 'matcherVersion', s.matcher_version, 'policyVersion', s.policy_version) AS screening,
      COALESCE(k.id, t.customer_id, d.customer_id)::text AS "customerId", v.verdict, v.at AS "judgedAt"
    FROM screening_hit h JOIN screening s ON s.id = h.screening_id
    LEFT JOIN customer k ON s.subject = 'customer' AND k.id = s.subject_id
    LEFT JOIN "transaction" t ON s.subject = 'transaction' AND t.id = s.subject_id
    LEFT JOIN destination d ON s.subject = 'destination' AND d.id = s.subject_id
    ${LAST_VERDICT}
    WHERE h.id = ${hitId}::uuid`
  return rows.map(judged)[0] ?? null
}

/** The name hits of the screenings behind these alerts, with what was said of each last. */
export async function listAlertNameHits(
  tx: Tx,
  alertIds: readonly string[],
): Promise<readonly (JudgedHit & { readonly alertId: string; readonly customerId: string })[]> {
  const rows = await prismaOf(tx).$queryRaw<(HitRow & { alertId: string; customerId: string })[]>`
    SELECT a.id::text AS "alertId", a.customer_id::text AS "customerId", h.id::text, to_jsonb(h) AS stored,
      COALESCE(s.input->'parties', '[]') AS parties, v.verdict, v.at AS "judgedAt",
      jsonb_build_object('id', s.id, 'matcherVersion', s.matcher_version, 'policyVersion', s.policy_version) AS screening
    FROM alert a JOIN screening s ON s.id = a.screening_id JOIN screening_hit h ON h.screening_id = s.id AND h.kind = 'name'
    ${LAST_VERDICT}
    WHERE a.id = ANY(${[...alertIds]}::uuid[]) ORDER BY a.id, h.ordinal`
  return rows.map((row) => ({ ...judged(row), alertId: row.alertId, customerId: row.customerId }))
}

/** What a person says of a hit. */
export interface NewHitVerdict {
  readonly id: string
  readonly screeningHitId: string
  readonly alertId: string | null
  readonly verdict: HitVerdict
  readonly reasonCode: string
  readonly note: string
  readonly by: string
  readonly at: Date
}

export async function insertHitVerdict(tx: Tx, verdict: NewHitVerdict): Promise<void> {
  await prismaOf(tx).hitVerdict.create({ data: verdict })
}
