import { database } from '#lib/db/client.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** The other side of transactions as the gate screens it: by its name, and its country where that was stated. */
export interface OtherSide {
  readonly name: string
  readonly country: string | null
}

/** The next other sides, each once, of transactions since an instant; by name, then country. `after` null for the first. */
export async function listOtherSidesAfter(
  after: OtherSide | null,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<readonly OtherSide[]> {
  const found = await database().pool.query<OtherSide>(
    `SELECT DISTINCT counterparty_name COLLATE "C" AS name, counterparty_country AS country FROM "transaction"
     WHERE occurred_at >= $1 AND counterparty_name IS NOT NULL AND ($2::text IS NULL OR
       (counterparty_name COLLATE "C", coalesce(counterparty_country, '')) > ($2::text, coalesce($3::text, '')))
     ORDER BY 1, 2 NULLS FIRST LIMIT $4`,
    [since, after?.name ?? null, after?.country ?? null, limit],
  )
  return found.rows
}

/** An other side that an entry's state meets by name. */
export interface MetOtherSide extends OtherSide {
  readonly entryVersionId: string
}

/** Past transactions of one customer with one other side, and the states that nobody has yet met in them. */
export interface PastOtherSide extends OtherSide {
  readonly customerId: string
  /** The newest of them. */
  readonly transactionId: string
  readonly jpyValue: string
  readonly transactions: number
  /** Days in Japan, `YYYY-MM-DD`. */
  readonly firstOn: string
  readonly lastOn: string
  readonly entryVersionIds: readonly string[]
}

/**
 * Past transactions with these other sides, one row a customer and other side, as far as neither the gate nor an alert of
 * the customer has met the entry with that name since it came on the list. An entry that only reads otherwise is the same
 * entry; one that had been off the list is met anew.
 */
export async function listOtherSidesUnmet(
  reader: Reader,
  met: readonly MetOtherSide[],
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<readonly PastOtherSide[]> {
  return await readerOf(reader).$queryRaw<PastOtherSide[]>`
    WITH unmet AS (
      SELECT t.customer_id, p.name, p.country, ev.id AS entry, t.id, t.jpy_value, t.occurred_at
      FROM jsonb_to_recordset(${JSON.stringify(met)}::jsonb) AS p(name text, country text, "entryVersionId" uuid)
      JOIN list_entry_version ev ON ev.id = p."entryVersionId"
      JOIN "transaction" t ON t.counterparty_name = p.name AND t.counterparty_country IS NOT DISTINCT FROM p.country
        AND t.occurred_at >= ${since}
      WHERE NOT EXISTS (
        SELECT 1 FROM screening_hit h JOIN list_entry_version was ON was.id = h.entry_version_id
        WHERE h.screening_id = t.screening_id AND h.part = 'counterparty' AND was.entry_id = ev.entry_id
          AND listed_throughout(was.entry_id, was.from_number, ev.from_number))
      AND NOT EXISTS (
        SELECT 1 FROM alert a, jsonb_array_elements(a.reasons) r, list_entry_version was
        WHERE a.customer_id = t.customer_id AND starts_with(r->>'code', 'name/')
          AND r->'facts'->>'subject' = 'counterparty' AND r->'facts'->>'query' = p.name
          AND was.id = (r->'facts'->>'entryVersionId')::uuid AND was.entry_id = ev.entry_id
          AND listed_throughout(was.entry_id, was.from_number, ev.from_number)))
    SELECT customer_id::text AS "customerId", name, country, count(DISTINCT id)::int AS transactions,
      (array_agg(id ORDER BY occurred_at DESC, id DESC))[1]::text AS "transactionId",
      (array_agg(jpy_value ORDER BY occurred_at DESC, id DESC))[1]::text AS "jpyValue",
      to_char(min(occurred_at) AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS "firstOn",
      to_char(max(occurred_at) AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS "lastOn",
      array_agg(DISTINCT entry::text) AS "entryVersionIds"
    FROM unmet GROUP BY customer_id, name, country ORDER BY customer_id, name, country LIMIT ${limit}`
}

/** Locks these customers to the end of the change, so that two look-backs do not raise the same alert. */
export async function lockCustomers(tx: Tx, ids: readonly string[]): Promise<void> {
  await prismaOf(tx).$queryRaw`
    SELECT id FROM customer WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}
