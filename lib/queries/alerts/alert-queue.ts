import { z } from 'zod'
import { REASON_CODES } from '#lib/core/alerts/reasons.ts'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import { ALERT_STATUSES } from '#lib/core/alerts/transitions.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  type AlertQueueRow,
  type AlertRowFilter,
  countOpenAlerts,
  listAlertRows,
} from '#lib/db/screens/alert-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import {
  filterDirection,
  filterText,
  type Page,
  pageOf,
  pagingShape,
  single,
  sliceOf,
  someOf,
} from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { AlertQueueRow }

const ALERT_SORTS = ['due', 'severity', 'amount', 'created'] as const

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
  /** Severity and amount: `desc` is strongest first; due: `asc` is soonest first. */
  dir: single(z.enum(['asc', 'desc']).default('desc').catch('desc')),
  direction: filterDirection,
  ...pagingShape,
})
export type AlertQueueFilter = z.infer<typeof alertQueueFilter>

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
export async function alertQueue(
  actor: Actor,
  filter: AlertQueueFilter,
  now: Date,
): Promise<Result<AlertQueue, AppError>> {
  return await authorised(actor, 'alerts:read', async () => {
    const [counted, open] = await Promise.all([
      listAlertRows(rowFilter(actor, filter), now, sliceOf(filter)),
      countOpenAlerts(now),
    ])
    return { ...pageOf(counted, filter), open }
  })
}

/** How each order begins: what is due soonest, most severe, largest, newest. */
export const ALERT_SORT_DIRECTIONS = {
  due: 'asc',
  severity: 'desc',
  amount: 'desc',
  created: 'desc',
} as const

function rowFilter(actor: Actor, filter: AlertQueueFilter): AlertRowFilter {
  const assignees = { anyone: null, me: actor.id, nobody: 'nobody' } as const
  return {
    ...filter,
    status: filter.status.length === 0 ? ['open'] : filter.status,
    assignee: assignees[filter.assignee],
    direction: filter.direction ?? ALERT_SORT_DIRECTIONS[filter.sort],
  }
}
