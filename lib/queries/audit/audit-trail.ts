import { z } from 'zod'
import { AUDIT_EVENT_TYPES, AUDIT_SUBJECTS } from '#lib/core/audit/event.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import { filterDay, filterText, pagingShape, single, someOf } from '#lib/queries/paging.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Result } from '#lib/std/result.ts'

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

export interface AuditTrail {
  readonly rows: readonly AuditRow[]
  /** Value of `before` for the next page; null at the end. */
  readonly next: string | null
  /** Everyone who ever acted, for the filter; at most 200. */
  readonly actors: readonly ActorRef[]
}

/** The audit trail, newest first (`audit:read`). */
export declare function auditTrail(
  actor: Actor,
  filter: AuditTrailFilter,
): Promise<Result<AuditTrail, AppError>>
