import { Prisma } from '#lib/db/generated/client.ts'
import type { AuditRow } from '#lib/db/screens/audit-rows.ts'
import { actor } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

const EVENT = Prisma.sql`e.id::text, e.position::text, e.type,
  ${actor(Prisma.sql`e.actor_kind`, Prisma.sql`e.actor_id`)} AS actor, e.subject_kind AS "subjectKind",
  e.subject_id AS "subjectId", e.facts, e.use_case AS "useCase", e.request_id AS "requestId", utc_text(e.at) AS at`

/** One event of the audit trail; null when there is none. */
export async function findAuditRow(id: string): Promise<AuditRow | null> {
  const rows = await readerOf('pool').$queryRaw<AuditRow[]>`
    SELECT ${EVENT} FROM audit_event e WHERE e.id = ${id}::uuid`
  return rows[0] ?? null
}

/** A request is over within minutes; the bound lets the index on time serve. */
const REQUEST_SPAN = Prisma.sql`interval '5 minutes'`

/** Other events of the same request, in the order of writing. */
export async function listAuditRowsOfRequest(event: AuditRow, limit: number): Promise<readonly AuditRow[]> {
  return await readerOf('pool').$queryRaw<AuditRow[]>`
    SELECT ${EVENT} FROM audit_event e
    WHERE e.at BETWEEN ${event.at}::timestamptz - ${REQUEST_SPAN} AND ${event.at}::timestamptz + ${REQUEST_SPAN}
      AND e.request_id = ${event.requestId} AND e.id <> ${event.id}::uuid
    ORDER BY e.position LIMIT ${limit}`
}
