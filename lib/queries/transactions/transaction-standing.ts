import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findTransactionStanding, type TransactionStanding } from '#lib/db/transaction-standing.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { TransactionStanding }

/**
 * Where a transaction stands now, for the exchange's systems (`transactions:write`; `transaction/not-found`). Says
 * whether it may go out, and nothing of why: no case, no report (犯収法 8 条 4 項).
 */
export async function transactionStanding(
  actor: Actor,
  externalId: string,
): Promise<Result<TransactionStanding, AppError>> {
  return await authorisedOne(actor, 'transactions:write', {
    missing: failure('transaction/not-found'),
    read: () => findTransactionStanding(externalId),
  })
}
