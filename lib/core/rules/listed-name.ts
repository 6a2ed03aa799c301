import { isSomebodyElse } from '#lib/core/alerts/reasons.ts'
import { MEASURE_ANSWER } from '#lib/core/rules/measure-answer.ts'
import type { Finding, SubjectNameHit } from '#lib/core/rules/rule-hit.ts'
import { HOLD_THRESHOLD } from '#lib/core/screening/policy.ts'

/**
 * Names that resemble listed ones, of the customer, its beneficial owners, the other side or a registered receiver. Entry versions in
 * `dismissed` were told apart from this customer before; the other side and the receiver are somebody else and are not spared.
 */
export function listedName(nameHits: readonly SubjectNameHit[], dismissed: readonly string[]): Finding[] {
  return nameHits
    .filter(({ subject, hit }) => isSomebodyElse(subject) || !dismissed.includes(hit.entryVersionId))
    .map(({ subject, hit }) => {
      const { entryVersionId, listVersionId, sourceId, primaryName, programmes, measure, score } = hit
      const { query, candidate } = hit.matched
      const listed = { entryVersionId, listVersionId, sourceId, primaryName, programmes, measure }
      const facts = { ...listed, subject, query, candidate, score }
      if (MEASURE_ANSWER[measure] === 'alert') {
        return { code: 'name/listed-for-due-diligence', facts, severity: 'low', answer: 'alert' }
      }
      return score >= HOLD_THRESHOLD
        ? { code: 'name/listed', facts, severity: 'high', answer: 'hold' }
        : { code: 'name/possibly-listed', facts, severity: 'medium', answer: 'alert' }
    })
}
