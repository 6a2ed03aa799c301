import type { Severity } from '#lib/core/alerts/severity.ts'
import type { ListVersionRef } from '#lib/db/screens/page-rows.ts'
import { LIST_VERSION_REF } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'
import { addDays, tokyoDay, tokyoDayStart } from '#lib/std/tokyo-time.ts'

/** The figures of the first page. */
export interface TodayCounts {
  readonly overdueAlerts: number
  readonly unassignedAlerts: number
  readonly cases: {
    readonly open: number
    readonly proposed: number
    readonly returned: number
    readonly approved: number
  }
  readonly overdueCases: number
  readonly proposedByReader: number
  readonly reports: { readonly draft: number; readonly inReview: number; readonly approved: number }
  readonly held: { readonly transactions: number; readonly jpy: string; readonly oldestAt: string | null }
  readonly frozenCustomers: number
  readonly gate24h: { readonly release: number; readonly hold: number; readonly reject: number }
}

/** Counts everything that the first page states; `readerId` is a staff id or null. */
export async function countToday(readerId: string | null, now: Date): Promise<TodayCounts> {
  const rows = await readerOf('pool').$queryRaw<TodayCounts[]>`
    WITH al AS (SELECT due_at, assignee_id FROM alert
      WHERE status = 'open' OR (status = 'snoozed' AND snoozed_until <= ${now})),
    gate AS (SELECT answer FROM "transaction" WHERE occurred_at > ${now}::timestamptz - interval '24 hours'
      AND occurred_at <= ${now})
    SELECT
      (SELECT count(*)::int FROM al WHERE due_at < ${now}) AS "overdueAlerts",
      (SELECT count(*)::int FROM al WHERE assignee_id IS NULL) AS "unassignedAlerts",
      (SELECT jsonb_build_object('open', count(*) FILTER (WHERE status = 'open'),
        'proposed', count(*) FILTER (WHERE status = 'proposed'),
        'returned', count(*) FILTER (WHERE status = 'returned'),
        'approved', count(*) FILTER (WHERE status = 'approved')) FROM case_file WHERE status <> 'closed') AS cases,
      (SELECT count(*)::int FROM case_file WHERE status NOT IN ('approved', 'closed') AND due_at < ${now}) AS "overdueCases",
      (SELECT count(*)::int FROM case_file cf WHERE cf.status = 'proposed' AND ${readerId}::uuid =
        (SELECT d.proposed_by FROM decision d WHERE d.case_id = cf.id ORDER BY d.number DESC LIMIT 1))
        AS "proposedByReader",
      (SELECT jsonb_build_object('draft', count(*) FILTER (WHERE status = 'draft'),
        'inReview', count(*) FILTER (WHERE status = 'in_review'),
        'approved', count(*) FILTER (WHERE status = 'approved')) FROM report) AS reports,
      (SELECT jsonb_build_object('transactions', count(*), 'jpy', COALESCE(sum(t.jpy_value), 0)::text,
        'oldestAt', utc_text(min(h.placed_at))) FROM hold h JOIN "transaction" t ON t.id = h.transaction_id
        WHERE h.ended_at IS NULL AND h.kind = 'transaction') AS held,
      (SELECT count(*)::int FROM hold WHERE ended_at IS NULL AND kind = 'freeze') AS "frozenCustomers",
      (SELECT jsonb_build_object('release', count(*) FILTER (WHERE answer = 'release'),
        'hold', count(*) FILTER (WHERE answer = 'hold'),
        'reject', count(*) FILTER (WHERE answer = 'reject')) FROM gate) AS gate24h`
  const counts = rows[0]
  if (counts === undefined) throw new Error('a select without a table gives one row')
  return counts
}

export type ListInForce = ListVersionRef & {
  readonly fetchedAt: string
  readonly activatedAt: string | null
  readonly records: number
  readonly wallets: number
}

/** The list versions in force. */
export async function listListsInForce(): Promise<readonly ListInForce[]> {
  const rows = await readerOf('pool').$queryRaw<{ row: ListInForce }[]>`
    SELECT ${LIST_VERSION_REF} || jsonb_build_object('fetchedAt', utc_text(v.fetched_at),
      'activatedAt', utc_text(v.activated_at), 'records', v.records, 'wallets', v.wallets) AS row
    FROM list_version v WHERE v.status = 'active' ORDER BY v.source_id`
  return rows.map(({ row }) => row)
}

export type AlertDay = { readonly day: string } & Record<Severity, number>

/** Alerts raised per day in Japan up to today, oldest first, days without any included. */
export async function listAlertDays(now: Date, days: number): Promise<readonly AlertDay[]> {
  const today = tokyoDay(now.toISOString())
  const first = addDays(today, 1 - days)
  const rows = await readerOf('pool').$queryRaw<AlertDay[]>`
    SELECT to_char((created_at AT TIME ZONE 'Asia/Tokyo')::date, 'YYYY-MM-DD') AS day,
      count(*) FILTER (WHERE severity = 'critical')::int AS critical,
      count(*) FILTER (WHERE severity = 'high')::int AS high,
      count(*) FILTER (WHERE severity = 'medium')::int AS medium,
      count(*) FILTER (WHERE severity = 'low')::int AS low
    FROM alert WHERE created_at >= ${tokyoDayStart(first)}::timestamptz AND created_at <= ${now} GROUP BY 1`
  const byDay = new Map(rows.map((row) => [row.day, row]))
  return Array.from({ length: days }, (_, index) => addDays(first, index)).map(
    (day) => byDay.get(day) ?? { day, critical: 0, high: 0, medium: 0, low: 0 },
  )
}
