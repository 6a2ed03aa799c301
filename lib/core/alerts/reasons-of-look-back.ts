import { compareReasons } from '#lib/core/alerts/compare-reasons.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { MEASURE_ANSWER } from '#lib/core/rules/measure-answer.ts'
import type { WalletHit } from '#lib/core/screening/hit.ts'
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
