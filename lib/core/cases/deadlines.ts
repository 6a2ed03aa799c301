import type { Severity } from '#lib/core/alerts/severity.ts'

/**
 * House target from opening a case to its decision, in hours. The law says 速やかに and no number of days (犯収法 8 条);
 * these are targets of the house.
 */
export const CASE_DUE_HOURS = {
  critical: 24,
  high: 72,
  medium: 7 * 24,
  low: 14 * 24,
} as const satisfies Record<Severity, number>

/** Longest an alert may be snoozed, in hours: longer is a decision and belongs in a case. */
export const SNOOZE_HOURS_MAX = 7 * 24
