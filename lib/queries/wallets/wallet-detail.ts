import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import { listWalletAlertRefs } from '#lib/db/screens/alert-file.ts'
import { listRegistrants, type RegistrantRow } from '#lib/db/screens/destination-rows.ts'
import type { AlertRef, TransactionRow } from '#lib/db/screens/page-rows.ts'
import { listTransactionRows } from '#lib/db/screens/transaction-rows.ts'
import { findWalletFile, type WalletFile } from '#lib/db/screens/wallet-file.ts'
import { findWalletRow, type WalletRow } from '#lib/db/screens/wallet-rows.ts'
import { listWalletGraphs, type WalletGraphRow } from '#lib/db/wallet-graphs.ts'
import { listWalletNotes, type WalletNoteRow } from '#lib/db/wallet-notes.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import { type Page, pageOf, pagingShape, sliceOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

const ALERTS_MAX = 50

/** Which page of the wallet's transactions. */
export const walletDetailPaging = z.object(pagingShape)
export type WalletDetailPaging = z.infer<typeof walletDetailPaging>

export interface WalletDetail extends WalletRow, WalletFile {
  readonly raw: string
  readonly format: string
  /** Newest first. */
  readonly transactionPage: Page<TransactionRow>
  readonly alerts: readonly AlertRef[]
  /** Who has, or had, it in the address book (登録済み出金先), at most 50. */
  readonly registrants: readonly RegistrantRow[]
  /** Newest first. */
  readonly notes: readonly WalletNoteRow[]
  /** Graphs that were laid into cases; empty for those who may not read cases. */
  readonly graphs: readonly WalletGraphRow[]
}

/** Everything stored about one address (`wallets:read`; `wallet/not-found`); cases only for who may read cases. */
export async function walletDetail(
  actor: Actor,
  walletId: string,
  paging: WalletDetailPaging = walletDetailPaging.parse({}),
): Promise<Result<WalletDetail, AppError>> {
  return await authorisedOne(actor, 'wallets:read', {
    missing: failure('wallet/not-found'),
    read: () => readWallet(actor, walletId, paging),
  })
}

async function readWallet(
  actor: Actor,
  walletId: string,
  paging: WalletDetailPaging,
): Promise<WalletDetail | null> {
  const [row, file] = await Promise.all([findWalletRow(walletId), findWalletFile(walletId)])
  if (row === null || file === null) return null
  const mayReadCases = isAllowed(actor, 'cases:read')
  const [transactions, alerts, registrants, notes, graphs] = await Promise.all([
    listTransactionRows({ ...EVERYTHING, walletId }, sliceOf(paging)),
    listWalletAlertRefs(walletId, ALERTS_MAX),
    listRegistrants(walletId),
    listWalletNotes(walletId),
    mayReadCases ? listWalletGraphs({ walletId }) : [],
  ])
  const cases = mayReadCases ? file.cases : []
  const transactionPage = pageOf(transactions, paging)
  return { ...row, ...file, cases, transactionPage, alerts, registrants, notes, graphs }
}

const EVERYTHING = {
  kind: [],
  answer: [],
  status: [],
  asset: [],
  counterpartyClass: [],
  customerId: null,
  from: null,
  to: null,
  minJpy: null,
  text: null,
  sort: 'occurred',
  direction: 'desc',
} as const
