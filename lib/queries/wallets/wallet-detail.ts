import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listWalletAlertRefs } from '#lib/db/screens/alert-file.ts'
import type { AlertRef, TransactionRow } from '#lib/db/screens/page-rows.ts'
import { listTransactionsOfWallet } from '#lib/db/screens/transaction-rows.ts'
import { findWalletFile, type WalletFile } from '#lib/db/screens/wallet-file.ts'
import { findWalletRow, type WalletRow } from '#lib/db/screens/wallet-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

const TRANSACTIONS_MAX = 50
const ALERTS_MAX = 50

export interface WalletDetail extends WalletRow, WalletFile {
  readonly raw: string
  readonly format: string
  /** Newest first, at most 50. */
  readonly transactionRows: readonly TransactionRow[]
  readonly alerts: readonly AlertRef[]
}

/** Everything stored about one address (`wallets:read`; `wallet/not-found`). */
export async function walletDetail(actor: Actor, walletId: string): Promise<Result<WalletDetail, AppError>> {
  return await authorisedOne(actor, 'wallets:read', {
    missing: failure('wallet/not-found'),
    read: async () => {
      const [row, file] = await Promise.all([findWalletRow(walletId), findWalletFile(walletId)])
      if (row === null || file === null) return null
      const [transactionRows, alerts] = await Promise.all([
        listTransactionsOfWallet(walletId, TRANSACTIONS_MAX),
        listWalletAlertRefs(walletId, ALERTS_MAX),
      ])
      return { ...row, ...file, transactionRows, alerts }
    },
  })
}
