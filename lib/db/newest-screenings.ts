import type { ScreenedParty } from '#lib/core/screening/screened-parties.ts'
import { hitOf, type NewScreeningHit, type StoredHit } from '#lib/db/screenings.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** The newest screening of a customer's record: what went in, what judged it, what it met. */
export interface NewestScreening {
  readonly id: string
  readonly customerId: string
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly input: { readonly parties: readonly ScreenedParty[]; readonly addresses: readonly string[] }
  readonly hits: readonly NewScreeningHit[]
}

type Row = Omit<NewestScreening, 'hits'> & { readonly hits: readonly (StoredHit & { readonly id: string })[] }

/** The newest screenings of these customers. */
export async function listNewestScreenings(
  tx: Tx,
  customerIds: readonly string[],
): Promise<readonly NewestScreening[]> {
  const rows = await prismaOf(tx).$queryRaw<Row[]>`
    SELECT s.id::text, c.id::text AS "customerId", s.matcher_version AS "matcherVersion",
      s.policy_version AS "policyVersion", s.input,
      (SELECT COALESCE(jsonb_agg(to_jsonb(h) ORDER BY h.ordinal), '[]') FROM screening_hit h
        WHERE h.screening_id = s.id) AS hits
    FROM customer c JOIN screening s ON s.id = c.last_screening_id
    WHERE c.id = ANY(${[...customerIds]}::uuid[]) ORDER BY c.id`
  return rows.map((row) => ({
    ...row,
    hits: row.hits.map((stored) => ({ id: stored.id, part: stored.part, hit: hitOf(stored) })),
  }))
}
