/** How urgent a reason or an alert is, strongest first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Orders severities strongest first, for `sort`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b)
}

/** The strongest severity of a list; `low` when it is empty. */
export function strongestSeverity(severities: readonly Severity[]): Severity {
  return severities.reduce<Severity>((best, next) => (compareSeverity(next, best) < 0 ? next : best), 'low')
}
