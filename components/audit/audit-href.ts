import type { AuditTrailFilter } from '#lib/queries/audit/audit-trail.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** The filters of the trail as they stand in the URL; null leaves one out. */
export type AuditQuery = Partial<
  Record<'type' | 'subject' | 'subjectId' | 'actorId' | 'from' | 'to' | 'before', string | null>
>

/** The trail's URL with some filters changed; a changed filter starts again at the newest event. */
export function auditHref(filter: AuditTrailFilter, changes: AuditQuery): string {
  return withQuery(paths.audit, { ...auditQuery(filter), ...changes })
}

/** The filters in force, without the position. */
export function auditQuery(filter: AuditTrailFilter): AuditQuery {
  return {
    type: filter.type.join(','),
    subject: filter.subject.join(','),
    subjectId: filter.subjectId,
    actorId: filter.actorId,
    from: filter.from,
    to: filter.to,
  }
}
