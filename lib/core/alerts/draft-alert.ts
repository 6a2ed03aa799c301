import { compareReasons } from '#lib/core/alerts/compare-reasons.ts'
import type { Reason, ReasonCode } from '#lib/core/alerts/reasons.ts'
import { DUE_MINUTES, type Severity, strongestSeverity } from '#lib/core/alerts/severity.ts'
import { fromEpochMs, MINUTE_MS, toEpochMs } from '#lib/std/instant.ts'

export type AlertKind = ReasonCode

/** One alert as it will be recorded: all reasons of one transaction or one customer screening, strongest first. */
export interface AlertDraft {
  /** What set it off: the strongest reason's code. */
  readonly kind: AlertKind
  readonly severity: Severity
  readonly reasons: readonly Reason[]
  readonly dueInMinutes: number
  /** UTC. */
  readonly dueAt: string
}

/** Draws up the alert of one transaction or customer screening; null when there is no reason to raise one. */
export function draftAlert(input: {
  readonly reasons: readonly Reason[]
  readonly raisedAt: string
}): AlertDraft | null {
  const reasons = input.reasons.toSorted(compareReasons)
  const [first] = reasons
  if (first === undefined) return null
  const severity = strongestSeverity(reasons.map((reason) => reason.severity))
  const dueInMinutes = DUE_MINUTES[severity]
  const dueAt = fromEpochMs(toEpochMs(input.raisedAt) + dueInMinutes * MINUTE_MS)
  return { kind: first.code, severity, reasons, dueInMinutes, dueAt }
}
