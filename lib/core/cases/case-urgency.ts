import { compareSeverity, type Severity } from '#lib/core/alerts/severity.ts'
import { CASE_DUE_HOURS } from '#lib/core/cases/deadlines.ts'
import { addHours } from '#lib/std/tokyo-time.ts'

/** How urgent a case is: the strongest alert's severity and kind, and the house's target from `since` (UTC) on. */
export function caseUrgency(
  alerts: readonly [
    { readonly severity: Severity; readonly kind: string },
    ...{ readonly severity: Severity; readonly kind: string }[],
  ],
  since: string,
): { readonly severity: Severity; readonly kind: string; readonly dueAt: string } {
  const [first, ...rest] = alerts
  const strongest = rest.reduce(
    (best, next) => (compareSeverity(next.severity, best.severity) < 0 ? next : best),
    first,
  )
  return {
    severity: strongest.severity,
    kind: strongest.kind,
    dueAt: addHours(since, CASE_DUE_HOURS[strongest.severity]),
  }
}
