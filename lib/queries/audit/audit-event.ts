import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findAuditRow, listAuditRowsOfRequest } from '#lib/db/screens/audit-event-rows.ts'
import type { AuditRow } from '#lib/db/screens/audit-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** Most events of the same request that are shown beside one. */
const SIBLINGS_MAX = 50

/** One event of the audit trail, and what else its request wrote. */
export interface AuditEventDetail {
  readonly event: AuditRow
  /** In the order of writing, at most 50. */
  readonly siblings: readonly AuditRow[]
}

/** One event of the audit trail (`audit:read`). Error: `audit/event-not-found`. */
export async function auditEvent(actor: Actor, id: string): Promise<Result<AuditEventDetail, AppError>> {
  return await authorisedOne(actor, 'audit:read', {
    missing: failure('audit/event-not-found'),
    read: async () => {
      const event = await findAuditRow(id)
      if (event === null) return null
      return { event, siblings: await listAuditRowsOfRequest(event, SIBLINGS_MAX) }
    },
  })
}
