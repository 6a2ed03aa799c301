import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { COUNTERPARTY_CLASSES, GATE_ANSWERS, TRANSACTION_KINDS } from '#lib/core/transactions/transaction.ts'
import { ASSET_IDS } from '#lib/core/wallets/chains.ts'
import type { TransactionRow } from '#lib/db/screens/page-rows.ts'
import { listTransactionRows } from '#lib/db/screens/transaction-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import {
  filterDay,
  filterDirection,
  filterText,
  filterUuid,
  type Page,
  pageOf,
  pagingShape,
  single,
  sliceOf,
  someOf,
} from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { TransactionRow }

const TRANSACTION_STATUSES = ['released', 'held', 'rejected'] as const

export const transactionListFilter = z.object({
  kind: someOf(TRANSACTION_KINDS),
  /** What the gate answered on arrival. */
  answer: someOf(GATE_ANSWERS),
  /** Where it stands now. */
  status: someOf(TRANSACTION_STATUSES),
  asset: someOf(ASSET_IDS),
  counterpartyClass: someOf(COUNTERPARTY_CLASSES),
  customerId: filterUuid,
  walletId: filterUuid,
  /** Days in Japan, both included. */
  from: filterDay,
  to: filterDay,
  /** Whole yen. */
  minJpy: single(
    z
      .string()
      .regex(/^\d{1,15}$/)
      .nullable()
      .default(null)
      .catch(null),
  ),
  /** Beginning of a transaction id, a customer id, an address or a transaction hash. */
  text: filterText,
  sort: single(z.enum(['occurred', 'amount']).default('occurred').catch('occurred')),
  direction: filterDirection,
  ...pagingShape,
})
export type TransactionListFilter = z.infer<typeof transactionListFilter>

/** The transactions, newest or largest first (`transactions:read`). */
export async function transactionList(
  actor: Actor,
  filter: TransactionListFilter,
): Promise<Result<Page<TransactionRow>, AppError>> {
  return await authorised(actor, 'transactions:read', async () =>
    pageOf(
      await listTransactionRows({ ...filter, direction: filter.direction ?? 'desc' }, sliceOf(filter)),
      filter,
    ),
  )
}
