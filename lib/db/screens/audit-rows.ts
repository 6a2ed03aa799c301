import { Prisma } from '#lib/db/generated/client.ts'
import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import { actor, among, every } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { addDays, tokyoDayStart } from '#lib/std/tokyo-time.ts'

/** One event of the audit trail. */
export interface AuditRow {
  readonly id: string
  readonly position: string
  readonly type: string
  readonly actor: ActorRef
  readonly subjectKind: string
  readonly subjectId: string
  readonly facts: { readonly [key: string]: Json }
  readonly useCase: string
  readonly requestId: string
  readonly at: string
}

export interface AuditRowFilter {
  readonly type: readonly string[]
  readonly subject: readonly string[]
  readonly subjectId: string | null
  readonly actorId: string | null
  /** Days in Japan, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly before: string | null
}

const ACTORS_MAX = 200

/** Events before a position, newest first. */
export async function listAuditRows(filter: AuditRowFilter, limit: number): Promise<readonly AuditRow[]> {
  const where = every([
    among(Prisma.sql`e.type`, filter.type),
    among(Prisma.sql`e.subject_kind`, filter.subject),
    filter.subjectId === null ? null : Prisma.sql`e.subject_id = ${filter.subjectId}`,
    filter.actorId === null ? null : Prisma.sql`e.actor_id = ${filter.actorId}`,
    filter.from === null ? null : Prisma.sql`e.at >= ${tokyoDayStart(filter.from)}::timestamptz`,
    filter.to === null ? null : Prisma.sql`e.at < ${tokyoDayStart(addDays(filter.to, 1))}::timestamptz`,
    filter.before === null ? null : Prisma.sql`e.position < ${filter.before}::bigint`,
  ])
  return await readerOf('pool').$queryRaw<AuditRow[]>`
    SELECT e.id::text, e.position::text, e.type, ${actor(Prisma.sql`e.actor_kind`, Prisma.sql`e.actor_id`)} AS actor,
      e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.facts, e.use_case AS "useCase",
      e.request_id AS "requestId", utc_text(e.at) AS at
    FROM audit_event e WHERE ${where} ORDER BY e.position DESC LIMIT ${limit}`
}

/** Who has ever acted, one by one along the index, people first. */
export async function listAuditActors(): Promise<readonly ActorRef[]> {
  return await readerOf('pool').$queryRaw<ActorRef[]>`
    WITH RECURSIVE acted AS (
      (SELECT actor_id, actor_kind, 1 AS n FROM audit_event ORDER BY actor_id, position DESC LIMIT 1)
      UNION ALL
      SELECT x.actor_id, x.actor_kind, acted.n + 1 FROM acted CROSS JOIN LATERAL (
        SELECT actor_id, actor_kind FROM audit_event WHERE actor_id > acted.actor_id
        ORDER BY actor_id, position DESC LIMIT 1) x
      WHERE acted.n < ${ACTORS_MAX})
    SELECT a.actor_kind AS kind, a.actor_id AS id, p.name FROM acted a
    LEFT JOIN staff p ON a.actor_kind = 'staff' AND p.id::text = a.actor_id
    ORDER BY p.name NULLS LAST, a.actor_kind, a.actor_id`
}
