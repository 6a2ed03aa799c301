/** How urgent a reason or an alert is, strongest first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** THE TABLE of time to decide: minutes from raising an alert to the moment by which somebody must have decided. */
export const DUE_MINUTES: Readonly<Record<Severity, number>> = {
  critical: 60,
  high: 4 * 60,
  medium: 24 * 60,
  low: 3 * 24 * 60,
}

/** Orders severities strongest first, for `sort`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b)
}

/** The strongest severity of a list; `low` when it is empty. */
export function strongestSeverity(severities: readonly Severity[]): Severity {
  return severities.toSorted(compareSeverity)[0] ?? 'low'
}
