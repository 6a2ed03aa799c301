import { compareReasons } from '#lib/core/alerts/compare-reasons.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { listedName } from '#lib/core/rules/listed-name.ts'
import { MEASURE_ANSWER } from '#lib/core/rules/measure-answer.ts'
import type { NameHit, WalletHit } from '#lib/core/screening/hit.ts'
import type { TransactionKind } from '#lib/core/transactions/transaction.ts'

/**
 * The reasons for an alert on a transaction that had passed before its address was listed, strongest first (金融庁・財務省要請
 * 2022-03-14, 3: report promptly). The transfer has happened, so none of them asks for a hold.
 */
export function reasonsOfLookBack(
  hits: readonly WalletHit[],
  transfer: { readonly kind: TransactionKind; readonly day: string },
): readonly Reason[] {
  return hits
    .map(({ entryVersionId, listVersionId, sourceId, primaryName, programmes, measure, matched }): Reason => {
      const facts = {
        entryVersionId,
        listVersionId,
        sourceId,
        primaryName,
        programmes,
        measure,
        address: matched.query,
        label: matched.label,
        transactionKind: transfer.kind,
      }
      const base = { answer: 'release', rule: null } as const
      return MEASURE_ANSWER[measure] === 'hold'
        ? {
            ...base,
            code: 'wallet/listed-after-transfer',
            facts: { ...facts, transferredOn: transfer.day },
            severity: 'critical',
          }
        : { ...base, code: 'wallet/listed-for-due-diligence', facts, severity: 'medium' }
    })
    .toSorted(compareReasons)
}

/** Past transactions of one customer with one other side. Days in Japan, `YYYY-MM-DD`. */
export interface PastDealings {
  readonly firstOn: string
  readonly lastOn: string
  readonly transactions: number
}

/**
 * The reasons for an alert on past transactions whose other side was listed only afterwards, strongest first. A name is no
 * proof, so it asks for a look, not for a report at once.
 */
export function reasonsOfNameLookBack(hits: readonly NameHit[], past: PastDealings): readonly Reason[] {
  return listedName(
    hits.map((hit) => ({ subject: 'counterparty', hit })),
    [],
  )
    .map((finding): Reason => {
      const base = { answer: 'release', rule: null } as const
      if (finding.code !== 'name/listed' && finding.code !== 'name/possibly-listed')
        return { ...finding, ...base }
      const { firstOn, lastOn: transferredOn, transactions } = past
      const facts = { ...finding.facts, firstOn, transferredOn, transactions }
      return { ...base, code: 'name/listed-after-transfer', facts, severity: finding.severity }
    })
    .toSorted(compareReasons)
}
