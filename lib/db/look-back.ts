import type { TransactionKind } from '#lib/core/transactions/transaction.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

/** A known address, as the matcher is asked about it. */
export interface KnownWallet {
  readonly id: string
  readonly raw: string
}

/** The next known addresses by id; `after` null for the first. */
export async function listWalletsAfter(after: string | null, limit: number): Promise<readonly KnownWallet[]> {
  return await readerOf('pool').$queryRaw<KnownWallet[]>`
    SELECT id::text, raw FROM wallet WHERE ${after}::uuid IS NULL OR id > ${after}::uuid ORDER BY id LIMIT ${limit}`
}

/** A known address that an entry's state names. */
export interface ListedPair {
  readonly walletId: string
  readonly entryVersionId: string
}

/** A past transaction with an address that is listed now, and the states that nobody has yet met with it. */
export interface PastTransaction {
  readonly id: string
  readonly customerId: string
  readonly kind: TransactionKind
  readonly jpyValue: string
  /** Day in Japan, `YYYY-MM-DD`. */
  readonly day: string
  readonly address: string
  readonly entryVersionIds: readonly string[]
}

/**
 * Past transactions with these addresses, by id, of which no screening has met the entry since it began to name the
 * address. An entry that only reads otherwise is the same entry; one that had been off the list is met anew.
 */
export async function listTransactionsUnmet(
  reader: Reader,
  pairs: readonly ListedPair[],
  limit: number,
): Promise<readonly PastTransaction[]> {
  return await readerOf(reader).$queryRaw<PastTransaction[]>`
    SELECT t.id::text, t.customer_id::text AS "customerId", t.kind::text, t.jpy_value::text AS "jpyValue",
      to_char(t.occurred_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day, w.raw AS address,
      array_agg(ev.id::text ORDER BY ev.id) AS "entryVersionIds"
    FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS p("walletId" uuid, "entryVersionId" uuid)
    JOIN wallet w ON w.id = p."walletId"
    JOIN list_entry_version ev ON ev.id = p."entryVersionId"
    JOIN "transaction" t ON t.wallet_id = w.id
    WHERE NOT EXISTS (
      SELECT 1 FROM screening s
      JOIN screening_hit h ON h.screening_id = s.id AND h.kind = 'wallet'
      JOIN list_entry_version met ON met.id = h.entry_version_id AND met.entry_id = ev.entry_id
      WHERE s.subject = 'transaction' AND s.subject_id = t.id
        AND ev.from_number - met.from_number <= (
          SELECT coalesce(sum(st.to_number - st.from_number), 0) FROM list_entry_version st
          WHERE st.entry_id = ev.entry_id AND st.from_number >= met.from_number AND st.from_number < ev.from_number
            AND EXISTS (SELECT 1 FROM list_entry_wallet lw WHERE lw.entry_version_id = st.id
              AND (lw.canonical = w.canonical OR lw.raw = w.raw))))
    GROUP BY t.id, w.id ORDER BY t.id LIMIT ${limit}`
}

/** Locks these addresses to the end of the change, so that two look-backs do not raise the same alert. */
export async function lockWallets(tx: Tx, ids: readonly string[]): Promise<void> {
  await prismaOf(tx).$queryRaw`
    SELECT id FROM wallet WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}
