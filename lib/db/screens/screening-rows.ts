import { type DoubtfulName, doubtfulNames } from '#lib/core/screening/name-doubt.ts'
import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ActorRef, CustomerRef } from '#lib/db/screens/page-rows.ts'
import { actorOfRef } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** What a stored run was about, as it was put to the matcher, and who asked. */
export interface ScreeningQuestionRow {
  readonly input: Json
  readonly inputHash: string
  readonly by: ActorRef
  readonly customer: Pick<CustomerRef, 'id' | 'externalId' | 'displayName' | 'latinName'> | null
  readonly transaction: { readonly id: string; readonly externalId: string } | null
}

/** One ad hoc run as the list of recent ones shows it. */
export interface AdHocRow {
  readonly id: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly by: ActorRef
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  /** Those of the names that could not be compared, or hardly. */
  readonly doubts: readonly DoubtfulName[]
  readonly hitCount: number
  /** 0..1, four decimals; null without a hit. */
  readonly bestScore: string | null
}

const BY = actorOfRef(Prisma.sql`s.by`)

/** What one screening asked, and about whom; null when there is none. */
export async function findScreeningQuestion(id: string): Promise<ScreeningQuestionRow | null> {
  const rows = await readerOf('pool').$queryRaw<ScreeningQuestionRow[]>`
    SELECT s.input, s.input_hash AS "inputHash", ${BY} AS by,
      CASE WHEN k.id IS NULL THEN NULL ELSE
        jsonb_build_object('id', k.id, 'externalId', k.external_id, 'displayName', k.display_name,
        'latinName', k.latin_name) END AS customer,
      CASE WHEN t.id IS NULL THEN NULL ELSE
        jsonb_build_object('id', t.id, 'externalId', t.external_id) END AS transaction
    FROM screening s
    LEFT JOIN transaction t ON s.subject = 'transaction' AND t.id = s.subject_id
    LEFT JOIN destination d ON s.subject = 'destination' AND d.id = s.subject_id
    LEFT JOIN customer k ON k.id = CASE WHEN s.subject = 'customer' THEN s.subject_id
      ELSE COALESCE(t.customer_id, d.customer_id) END
    WHERE s.id = ${id}::uuid`
  return rows[0] ?? null
}

/** The newest ad hoc runs of everybody. */
export async function listAdHocRows(limit: number): Promise<readonly AdHocRow[]> {
  type Asked = Omit<AdHocRow, 'names' | 'doubts'> & { readonly parties: readonly ScreenedParty[] }
  const rows = await readerOf('pool').$queryRaw<Asked[]>`
    SELECT s.id::text, utc_text(s.at) AS at, ${BY} AS by, s.hit_count AS "hitCount",
      COALESCE(s.input->'parties', '[]') AS parties, COALESCE(s.input->'addresses', '[]') AS addresses,
      (SELECT max(h.score)::text FROM screening_hit h WHERE h.screening_id = s.id) AS "bestScore"
    FROM screening s WHERE s.subject = 'ad_hoc' AND s.subject_id IS NULL
    ORDER BY s.at DESC, s.id LIMIT ${limit}`
  return rows.map(({ parties, ...row }) => ({
    ...row,
    names: parties.flatMap(({ query }) => query.names),
    doubts: doubtfulNames(parties),
  }))
}
