import { Prisma } from '#lib/db/generated/client.ts'
import type { AlertRef, CaseRef, CustomerRef } from '#lib/db/screens/page-rows.ts'
import { ALERT_REF, CASE_REF, CUSTOMER_REF } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** What lies around a transaction beside its own facts. */
export interface TransactionSurroundings {
  readonly customer: CustomerRef
  readonly wallet: {
    readonly id: string
    readonly family: string
    readonly canonical: string
    readonly checksum: string
  } | null
  /** Newest first. */
  readonly alertRows: readonly (AlertRef & { readonly case: CaseRef | null })[]
  readonly holds: readonly {
    readonly id: string
    readonly reasonCode: string
    readonly placedAt: string
    readonly endedAt: string | null
    readonly outcome: 'released' | 'rejected' | null
  }[]
}

export async function findTransactionSurroundings(
  transactionId: string,
): Promise<TransactionSurroundings | null> {
  const rows = await readerOf('pool').$queryRaw<TransactionSurroundings[]>`
    SELECT ${CUSTOMER_REF} AS customer,
      (SELECT jsonb_build_object('id', w.id, 'family', w.family, 'canonical', w.canonical, 'checksum', w.checksum)
        FROM wallet w WHERE w.id = t.wallet_id) AS wallet,
      ${ALERTS} AS "alertRows",
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', h.id, 'reasonCode', h.reason_code,
        'placedAt', utc_text(h.placed_at), 'endedAt', utc_text(h.ended_at), 'outcome', h.outcome)
        ORDER BY h.placed_at DESC), '[]') FROM hold h WHERE h.transaction_id = t.id) AS holds
    FROM "transaction" t JOIN customer k ON k.id = t.customer_id WHERE t.id = ${transactionId}::uuid`
  return rows[0] ?? null
}

const ALERTS = Prisma.sql`(SELECT COALESCE(jsonb_agg(${ALERT_REF} || jsonb_build_object('case',
    CASE WHEN cf.id IS NULL THEN NULL ELSE ${CASE_REF} END) ORDER BY a.created_at DESC), '[]')
  FROM alert a LEFT JOIN case_file cf ON cf.id = a.case_id WHERE a.transaction_id = t.id)`
