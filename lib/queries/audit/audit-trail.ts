import { z } from 'zod'
import { AUDIT_EVENT_TYPES, AUDIT_SUBJECTS } from '#lib/core/audit/event.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type AuditRow, listAuditActors, listAuditRows } from '#lib/db/screens/audit-rows.ts'
import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { filterDay, filterText, pagingShape, single, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { ActorRef, AuditRow }

export const auditTrailFilter = z.object({
  type: someOf(AUDIT_EVENT_TYPES),
  subject: someOf(AUDIT_SUBJECTS),
  /** The subject's id, whole. */
  subjectId: filterText,
  /** A staff id, a key id, `worker` … */
  actorId: filterText,
  /** Days in Japan, both included. */
  from: filterDay,
  to: filterDay,
  /** Keyset paging, newest first: events written before this position. */
  before: single(
    z
      .string()
      .regex(/^\d{1,18}$/)
      .nullable()
      .default(null)
      .catch(null),
  ),
  pageSize: pagingShape.pageSize,
})
export type AuditTrailFilter = z.infer<typeof auditTrailFilter>

export interface AuditTrail {
  readonly rows: readonly AuditRow[]
  /** Value of `before` for the next page; null at the end. */
  readonly next: string | null
  /** Everyone who ever acted, for the filter; at most 200. */
  readonly actors: readonly ActorRef[]
}

/** The audit trail, newest first (`audit:read`). */
export async function auditTrail(
  actor: Actor,
  filter: AuditTrailFilter,
): Promise<Result<AuditTrail, AppError>> {
  return await authorised(actor, 'audit:read', async () => {
    // One row more than the page, to know whether there is a next one.
    const [found, actors] = await Promise.all([listAuditRows(filter, filter.pageSize + 1), listAuditActors()])
    const rows = found.slice(0, filter.pageSize)
    return { rows, next: found.length > rows.length ? (rows.at(-1)?.position ?? null) : null, actors }
  })
}
