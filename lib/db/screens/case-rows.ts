import type { Severity } from '#lib/core/alerts/severity.ts'
import { readFileNumber } from '#lib/core/cases/file-number.ts'
import { foldForSearch } from '#lib/core/customers/customer-summary.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Direction, type Slice, selectCounted, wayOf } from '#lib/db/screens/counted.ts'
import type { CaseRef, Counted, CustomerBrief, PersonRef } from '#lib/db/screens/page-rows.ts'
import { amongEnum, beginning, CUSTOMER_BRIEF, containing, every, person } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A case of the list. */
export interface CaseRow extends CaseRef {
  readonly severity: Severity
  readonly kind: string
  readonly openedAt: string
  readonly dueAt: string
  readonly closedAt: string | null
  readonly assignee: PersonRef
  readonly customer: CustomerBrief
  readonly alerts: number
  /** Whole yen of the transactions that are still held. */
  readonly heldJpy: string
}

export interface CaseRowFilter {
  readonly status: readonly string[]
  readonly severity: readonly string[]
  readonly assigneeId: string | null
  readonly text: string | null
  readonly sort: 'due' | 'severity' | 'opened'
  readonly direction: Direction
}

/** Whole yen held in a case `cf`. */
export const HELD_JPY = Prisma.sql`(SELECT COALESCE(sum(t.jpy_value), 0)::text FROM "transaction" t
  JOIN hold h ON h.transaction_id = t.id AND h.kind = 'transaction' AND h.ended_at IS NULL
  WHERE t.id IN (SELECT a.transaction_id FROM alert a WHERE a.case_id = cf.id))`

const ROW = Prisma.sql`cf.id::text, cf.year, cf.number, cf.status::text, cf.severity::text, cf.kind,
  utc_text(cf.opened_at) AS "openedAt", utc_text(cf.due_at) AS "dueAt", utc_text(cf.closed_at) AS "closedAt",
  ${person(Prisma.sql`cf.assignee_id`)} AS assignee, ${CUSTOMER_BRIEF} AS customer,
  (SELECT count(*)::int FROM alert a WHERE a.case_id = cf.id) AS alerts, ${HELD_JPY} AS "heldJpy"`

const TABLES = Prisma.sql`case_file cf JOIN customer k ON k.id = cf.customer_id`

const SORTS = {
  due: Prisma.sql`cf.due_at`,
  severity: Prisma.sql`cf.severity`,
  opened: Prisma.sql`cf.opened_at`,
} as const

/** One slice of the cases; without a status all that are not closed. */
export async function listCaseRows(filter: CaseRowFilter, slice: Slice): Promise<Counted<CaseRow>> {
  const where = every([
    amongEnum(Prisma.sql`cf.status`, 'case_status', filter.status) ?? Prisma.sql`cf.status <> 'closed'`,
    amongEnum(Prisma.sql`cf.severity`, 'severity', filter.severity),
    filter.assigneeId === null ? null : Prisma.sql`cf.assignee_id = ${filter.assigneeId}::uuid`,
    filter.text === null ? null : matching(filter.text),
  ])
  return await selectCounted<CaseRow>(
    {
      columns: ROW,
      tables: TABLES,
      keyTables: filter.text === null ? Prisma.sql`case_file cf` : TABLES,
      where,
      key: Prisma.sql`cf.id`,
      order: Prisma.sql`${SORTS[filter.sort]} ${wayOf(filter.direction)}, cf.due_at, cf.id`,
    },
    slice,
  )
}

function matching(text: string): Prisma.Sql {
  const printed = readFileNumber(text, 'C')
  if (printed !== null) {
    const number = Prisma.sql`cf.number = ${printed.number}`
    return printed.year === null ? number : Prisma.sql`${number} AND cf.year = ${printed.year}`
  }
  return Prisma.sql`(k.search_text LIKE ${containing(foldForSearch(text))}
    OR lower(k.external_id) LIKE ${beginning(text)})`
}

/** One case as the list shows it, with who opened it; null when there is none. */
export async function findCaseRow(
  caseId: string,
): Promise<(CaseRow & { readonly openedBy: PersonRef; readonly customerId: string }) | null> {
  const rows = await readerOf('pool').$queryRaw<(CaseRow & { openedBy: PersonRef; customerId: string })[]>`
    SELECT ${ROW}, ${person(Prisma.sql`cf.opened_by`)} AS "openedBy", cf.customer_id::text AS "customerId"
    FROM ${TABLES} WHERE cf.id = ${caseId}::uuid`
  return rows[0] ?? null
}
