import { MEASURE_ANSWER } from '#lib/core/rules/measure-answer.ts'
import type { Finding, RuleFacts } from '#lib/core/rules/rule-hit.ts'

/** The other side's address stands on a list: one finding for each entry that names it. Never suppressed. */
export function listedWallet({ walletHits, transaction }: RuleFacts): Finding[] {
  return walletHits.map((hit) => {
    const { entryVersionId, listVersionId, sourceId, primaryName, programmes, measure } = hit
    const facts = {
      entryVersionId,
      listVersionId,
      sourceId,
      primaryName,
      programmes,
      measure,
      address: hit.matched.query,
      label: hit.matched.label,
      transactionKind: transaction.kind,
    }
    return MEASURE_ANSWER[measure] === 'hold'
      ? { code: 'wallet/listed', facts, severity: 'critical', answer: 'hold' }
      : { code: 'wallet/listed-for-due-diligence', facts, severity: 'medium', answer: 'alert' }
  })
}
