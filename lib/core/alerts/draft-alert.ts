import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { Severity } from '#lib/core/alerts/severity.ts'

/** What an alert is about, by its strongest reason. */
export const ALERT_KINDS = ['wallet', 'name', 'country', 'behaviour', 'frozen_customer'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** One alert as it will be recorded: all reasons of one transaction or one customer screening, strongest first. */
export interface AlertDraft {
  readonly kind: AlertKind
  readonly severity: Severity
  readonly reasons: readonly Reason[]
  /** Minutes from raising to the moment by which somebody must have decided. */
  readonly dueInMinutes: number
  /** UTC. */
  readonly dueAt: string
}

export declare function draftAlert(input: {
  readonly reasons: readonly Reason[]
  readonly raisedAt: string
}): AlertDraft | null
