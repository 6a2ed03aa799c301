import { compareReasons } from '#lib/core/alerts/compare-reasons.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { listedName } from '#lib/core/rules/listed-name.ts'
import type { SubjectNameHit } from '#lib/core/rules/rule-hit.ts'

/**
 * The reasons for an alert on a customer screened on arrival, on change, or against a new list version, strongest
 * first. No transaction is at stake, so none of them holds anything by itself: `answer` says what a transaction would meet.
 */
export function reasonsOfNameHits(hits: readonly SubjectNameHit[], dismissed: readonly string[]): Reason[] {
  return listedName(hits, dismissed)
    .map(
      (finding): Reason => ({
        ...finding,
        answer: finding.answer === 'hold' ? 'hold' : 'release',
        rule: null,
      }),
    )
    .toSorted(compareReasons)
}
