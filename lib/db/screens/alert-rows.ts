import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { Severity } from '#lib/core/alerts/severity.ts'
import { readFileNumber } from '#lib/core/cases/file-number.ts'
import { foldForSearch } from '#lib/core/customers/customer-summary.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Direction, ordered, type Slice, selectCounted, wayOf } from '#lib/db/screens/counted.ts'
import type { AlertRef, CaseRef, Counted, CustomerBrief, PersonRef } from '#lib/db/screens/page-rows.ts'
import {
  among,
  amongEnum,
  beginning,
  CASE_REF,
  CUSTOMER_BRIEF,
  containing,
  every,
  person,
} from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** An alert of the queue. */
export interface AlertQueueRow extends AlertRef {
  readonly reasons: readonly Reason[]
  readonly jpyValue: string | null
  readonly snoozedUntil: string | null
  /** Since when no list in force names anything that it names. */
  readonly delistedAt: string | null
  readonly assignee: PersonRef | null
  readonly case: CaseRef | null
  readonly customer: CustomerBrief
  readonly transaction: {
    readonly id: string
    readonly externalId: string
    readonly kind: 'deposit' | 'withdrawal' | 'trade' | 'fiat_deposit' | 'fiat_withdrawal'
    readonly asset: string
    readonly quantity: string
    readonly status: 'released' | 'held' | 'rejected'
  } | null
}

export interface AlertRowFilter {
  readonly severity: readonly string[]
  readonly kind: readonly string[]
  readonly status: readonly string[]
  /** A person's id, or nobody at all; null for anyone. */
  readonly assignee: string | 'nobody' | null
  readonly overdue: boolean
  readonly text: string | null
  readonly sort: 'due' | 'severity' | 'amount' | 'created'
  readonly direction: Direction
}

/** The state that an alert is in at a moment: a snooze that has run out is open again. */
function statusAt(now: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN a.status = 'snoozed' AND a.snoozed_until <= ${now} THEN 'open' ELSE a.status::text END`
}

function columns(now: Date): Prisma.Sql {
  return Prisma.sql`a.id::text, a.number, a.kind, a.severity::text, ${statusAt(now)} AS status,
    utc_text(a.created_at) AS "createdAt", utc_text(a.due_at) AS "dueAt", a.reasons, a.jpy_value::text AS "jpyValue",
    utc_text(a.snoozed_until) AS "snoozedUntil", utc_text(a.delisted_at) AS "delistedAt",
    ${person(Prisma.sql`a.assignee_id`)} AS assignee,
    CASE WHEN cf.id IS NULL THEN NULL ELSE ${CASE_REF} END AS "case", ${CUSTOMER_BRIEF} AS customer,
    CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('id', t.id, 'externalId', t.external_id, 'kind', t.kind,
      'asset', t.asset, 'quantity', trim_scale(t.quantity)::text, 'status', t.status) END AS transaction`
}

const TABLES = Prisma.sql`alert a JOIN customer k ON k.id = a.customer_id
  LEFT JOIN "transaction" t ON t.id = a.transaction_id LEFT JOIN case_file cf ON cf.id = a.case_id`

const SORTS = {
  due: Prisma.sql`a.due_at`,
  severity: Prisma.sql`a.severity`,
  amount: Prisma.sql`a.jpy_value`,
  created: Prisma.sql`a.created_at`,
} as const

function order({ sort, direction }: AlertRowFilter): Prisma.Sql {
  // NULLS LAST would keep the indexes from serving; only the amount can be missing.
  const way = wayOf(direction)
  if (sort === 'amount') return ordered(SORTS.amount, direction, Prisma.sql`a.id`)
  if (sort === 'severity') return Prisma.sql`a.severity ${way}, a.due_at, a.id`
  return Prisma.sql`${SORTS[sort]} ${way}, a.id`
}

/** One slice of the alert queue. */
export async function listAlertRows(
  filter: AlertRowFilter,
  now: Date,
  slice: Slice,
): Promise<Counted<AlertQueueRow>> {
  const where = every([
    amongStatus(filter.status, now),
    amongEnum(Prisma.sql`a.severity`, 'severity', filter.severity),
    among(Prisma.sql`a.kind`, filter.kind),
    filter.assignee === null
      ? null
      : filter.assignee === 'nobody'
        ? Prisma.sql`a.assignee_id IS NULL`
        : Prisma.sql`a.assignee_id = ${filter.assignee}::uuid`,
    filter.overdue ? Prisma.sql`a.due_at < ${now}` : null,
    filter.text === null ? null : matching(filter.text),
  ])
  return await selectCounted<AlertQueueRow>(
    {
      columns: columns(now),
      tables: TABLES,
      keyTables: filter.text === null ? Prisma.sql`alert a` : TABLES,
      where,
      key: Prisma.sql`a.id`,
      order: order(filter),
    },
    slice,
  )
}

function amongStatus(statuses: readonly string[], now: Date): Prisma.Sql {
  const parts = statuses.map((status) => {
    if (status === 'open')
      return Prisma.sql`a.status = 'open' OR (a.status = 'snoozed' AND a.snoozed_until <= ${now})`
    if (status === 'snoozed') return Prisma.sql`(a.status = 'snoozed' AND a.snoozed_until > ${now})`
    return Prisma.sql`a.status = ${status}::alert_status`
  })
  return parts.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

function matching(text: string): Prisma.Sql {
  const printed = readFileNumber(text, 'A')
  if (printed !== null) return Prisma.sql`a.number = ${printed.number}`
  return Prisma.sql`(k.search_text LIKE ${containing(foldForSearch(text))}
    OR lower(k.external_id) LIKE ${beginning(text)} OR lower(t.external_id) LIKE ${beginning(text)})`
}

/** Open alerts by severity. */
export async function countOpenAlerts(now: Date): Promise<Record<Severity, number>> {
  const rows = await readerOf('pool').$queryRaw<{ severity: Severity; count: number }[]>`
    SELECT severity::text, count(*)::int AS count FROM alert a
    WHERE ${amongStatus(['open'], now)} GROUP BY severity`
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const row of rows) counts[row.severity] = row.count
  return counts
}

/** The alerts that a condition over `a` names, as the queue shows them. */
export async function selectAlertRows(
  where: Prisma.Sql,
  now: Date,
  { order: by, limit }: { readonly order: Prisma.Sql; readonly limit: number },
): Promise<readonly AlertQueueRow[]> {
  return await readerOf('pool').$queryRaw<AlertQueueRow[]>`
    SELECT ${columns(now)} FROM ${TABLES}
    WHERE a.id = ANY(ARRAY(SELECT a.id FROM alert a WHERE ${where} ORDER BY ${by} LIMIT ${limit})) ORDER BY ${by}`
}

/** Open alerts of one person, the earliest due first. */
export async function listAlertsOfPerson(
  staffId: string,
  now: Date,
  limit: number,
): Promise<readonly AlertQueueRow[]> {
  const where = Prisma.sql`a.assignee_id = ${staffId}::uuid AND ${amongStatus(['open'], now)}`
  return await selectAlertRows(where, now, { order: Prisma.sql`a.due_at, a.id`, limit })
}

/** The most pressing open alerts: strongest first, then the earliest due. */
export async function listPressingAlerts(now: Date, limit: number): Promise<readonly AlertQueueRow[]> {
  const order = Prisma.sql`a.severity DESC, a.due_at, a.id`
  return await selectAlertRows(amongStatus(['open'], now), now, { order, limit })
}

/** Most alerts of one case that its page shows. */
const CASE_ALERTS_MAX = 200

/** The alerts of a case in the order of their numbers. */
export async function listAlertsOfCase(caseId: string, now: Date): Promise<readonly AlertQueueRow[]> {
  const where = Prisma.sql`a.case_id = ${caseId}::uuid`
  return await selectAlertRows(where, now, { order: Prisma.sql`a.number`, limit: CASE_ALERTS_MAX })
}
