import { z } from 'zod'
import { REASON_CODES, type Reason } from '#lib/core/alerts/reasons.ts'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import { ALERT_STATUSES } from '#lib/core/alerts/transitions.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { AlertRef, CaseRef, CustomerRef, PersonRef } from '#lib/db/screens/page-rows.ts'
import { filterText, type Page, pagingShape, single, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export const ALERT_SORTS = ['due', 'severity', 'amount', 'created'] as const

/** The queue's filter as it stands in the URL; whatever is wrong falls back to its default. */
export const alertQueueFilter = z.object({
  severity: someOf(SEVERITIES),
  kind: someOf(REASON_CODES),
  /** Empty means what is to be worked: open. */
  status: someOf(ALERT_STATUSES),
  assignee: single(z.enum(['anyone', 'me', 'nobody']).default('anyone').catch('anyone')),
  overdue: single(z.enum(['0', '1']).default('0').catch('0')).transform((flag) => flag === '1'),
  /** Customer name, customer or transaction id, or `A-000123`. */
  text: filterText,
  sort: single(z.enum(ALERT_SORTS).default('severity').catch('severity')),
  ...pagingShape,
})
export type AlertQueueFilter = z.infer<typeof alertQueueFilter>

export interface AlertQueueRow extends AlertRef {
  readonly reasons: readonly Reason[]
  readonly jpyValue: string | null
  readonly snoozedUntil: string | null
  readonly assignee: PersonRef | null
  readonly case: CaseRef | null
  readonly customer: Pick<CustomerRef, 'id' | 'externalId' | 'displayName' | 'kanaName' | 'status'>
  readonly transaction: {
    readonly id: string
    readonly externalId: string
    readonly kind: 'deposit' | 'withdrawal' | 'trade' | 'fiat_deposit' | 'fiat_withdrawal'
    readonly asset: string
    readonly quantity: string
    readonly status: 'released' | 'held' | 'rejected'
  } | null
}

export interface AlertQueue extends Page<AlertQueueRow> {
  /** Open alerts by severity, whatever the filter says. */
  readonly open: {
    readonly critical: number
    readonly high: number
    readonly medium: number
    readonly low: number
  }
}

/** The alert queue (`alerts:read`). `now` decides what is overdue and which snoozes have run out. */
export declare function alertQueue(
  actor: Actor,
  filter: AlertQueueFilter,
  now: Date,
): Promise<Result<AlertQueue, AppError>>
