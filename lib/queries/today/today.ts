import type { Severity } from '#lib/core/alerts/severity.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import { countWaiting } from '#lib/db/frame.ts'
import { listLastFetches } from '#lib/db/list-fetches.ts'
import {
  type AlertQueueRow,
  countOpenAlerts,
  listAlertsOfPerson,
  listPressingAlerts,
} from '#lib/db/screens/alert-rows.ts'
import { type CaseRow, listCaseRows } from '#lib/db/screens/case-rows.ts'
import {
  type AlertDay,
  countToday,
  type ListInForce,
  listAlertDays,
  listListsInForce,
} from '#lib/db/screens/today-rows.ts'
import { othersWaiting } from '#lib/queries/approvals/others-waiting.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { type CertificateStanding, readCertificateStandings } from '#lib/queries/lists/certificate-alarms.ts'
import type { Result } from '#lib/std/result.ts'

export interface Today {
  readonly openAlerts: Record<Severity, number>
  readonly overdueAlerts: number
  readonly unassignedAlerts: number
  /** Cases that are not closed, by state. */
  readonly cases: {
    readonly open: number
    readonly proposed: number
    readonly returned: number
    readonly approved: number
  }
  readonly overdueCases: number
  /**
   * Decisions that await a second person, how many of them the reader may not approve because they are theirs, and what else
   * the page of approvals shows beside reports: choices between providers and lists to put in force.
   */
  readonly awaitingApproval: { readonly decisions: number; readonly mine: number; readonly others: number }
  /** Null for those who may not know of reports. */
  readonly reports: { readonly draft: number; readonly inReview: number; readonly approved: number } | null
  readonly held: { readonly transactions: number; readonly jpy: string; readonly oldestAt: string | null }
  readonly frozenCustomers: number
  /** The transactions of the last 24 hours by the gate's answer. */
  readonly gate24h: { readonly release: number; readonly hold: number; readonly reject: number }
  /** The ten most pressing open alerts. */
  readonly dueSoon: readonly AlertQueueRow[]
  /** The reader's own open work, at most ten each. */
  readonly myAlerts: readonly AlertQueueRow[]
  readonly myCases: readonly CaseRow[]
  /** The list versions in force with their age. */
  readonly lists: readonly ListInForce[]
  /** Versions in force whose completion certificate somebody has to look at. */
  readonly certificateAlarms: readonly CertificateStanding[]
  /** Sources whose newest try to fetch them failed. */
  readonly failedFetches: number
  /** Alerts raised on each of the last 14 days in Japan, oldest first, days without alerts included. */
  readonly trend: readonly AlertDay[]
}

/**
 * The first page (`desk:read`). Parts that the reader may not see (alerts, cases) are empty for them. `now` is the
 * moment of the page.
 */
export async function today(actor: Actor, now: Date): Promise<Result<Today, AppError>> {
  return await authorised(actor, 'desk:read', async () => {
    const me = actor.kind === 'staff' ? actor.id : null
    const seesAlerts = isAllowed(actor, 'alerts:read')
    const [counts, waiting, open, dueSoon, lists, fetches, trend, mine] = await Promise.all([
      countToday(me, now),
      countWaiting('pool', now),
      countOpenAlerts(now),
      seesAlerts ? listPressingAlerts(now, ROWS) : [],
      listListsInForce(),
      listLastFetches(),
      listAlertDays(now, TREND_DAYS),
      ownWork(actor, now),
    ])
    const { proposedByReader, reports, ...rest } = counts
    const certificates = await readCertificateStandings(lists, now)
    return {
      ...rest,
      ...mine,
      openAlerts: open,
      awaitingApproval: {
        decisions: rest.cases.proposed,
        mine: proposedByReader,
        others: othersWaiting(actor, waiting),
      },
      reports: isAllowed(actor, 'reports:read') ? reports : null,
      dueSoon,
      lists,
      certificateAlarms: certificates.filter(({ alarm }) => alarm !== null),
      failedFetches: fetches.filter(({ outcome }) => outcome === 'failed').length,
      trend,
    }
  })
}

const ROWS = 10
const TREND_DAYS = 14

async function ownWork(actor: Actor, now: Date): Promise<Pick<Today, 'myAlerts' | 'myCases'>> {
  if (!isAllowed(actor, 'cases:work')) return { myAlerts: [], myCases: [] }
  const [myAlerts, cases] = await Promise.all([
    listAlertsOfPerson(actor.id, now, ROWS),
    listCaseRows(
      { status: [], severity: [], assigneeId: actor.id, text: null, sort: 'due', direction: 'asc' },
      { limit: ROWS, offset: 0 },
    ),
  ])
  return { myAlerts, myCases: cases.rows }
}
