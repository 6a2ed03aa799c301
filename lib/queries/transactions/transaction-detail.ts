import { type AppError, failure } from '#lib/core/errors.ts'
import { type Actor, isAllowed } from '#lib/core/staff/permissions.ts'
import {
  findScreeningRow,
  type HitRow,
  listHits,
  listRuleHits,
  type RuleHitRow,
  type ScreeningRow,
} from '#lib/db/screens/hit-rows.ts'
import { findNftSale, type NftSale } from '#lib/db/screens/nft-rows.ts'
import {
  findTransactionSurroundings,
  type TransactionSurroundings,
} from '#lib/db/screens/transaction-file.ts'
import { listTransactionFacts, type TransactionFacts } from '#lib/db/screens/transaction-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { NftSale }

export interface TransactionDetail extends TransactionFacts, TransactionSurroundings {
  readonly screening: ScreeningRow | null
  /** Strongest first. */
  readonly hits: readonly HitRow[]
  readonly ruleHits: readonly RuleHitRow[]
  /** Null where it pays for no NFT. */
  readonly nftSale: NftSale | null
}

/** Everything stored about one transaction (`transactions:read`; `transaction/not-found`). */
export async function transactionDetail(
  actor: Actor,
  transactionId: string,
): Promise<Result<TransactionDetail, AppError>> {
  return await authorisedOne(actor, 'transactions:read', {
    missing: failure('transaction/not-found'),
    read: () => readTransaction(actor, transactionId),
  })
}

async function readTransaction(actor: Actor, transactionId: string): Promise<TransactionDetail | null> {
  const [[facts], around] = await Promise.all([
    listTransactionFacts([transactionId]),
    findTransactionSurroundings(transactionId),
  ])
  if (facts === undefined || around === null) return null
  const [screening, hits, ruleHits, nftSale] = await Promise.all([
    findScreeningRow(facts.screeningId),
    listHits([facts.screeningId]),
    listRuleHits(facts.screeningId),
    findNftSale(transactionId),
  ])
  const alertRows = isAllowed(actor, 'cases:read')
    ? around.alertRows
    : around.alertRows.map((alert) => ({ ...alert, case: null }))
  return { ...facts, ...around, alertRows, screening, hits, ruleHits, nftSale }
}
