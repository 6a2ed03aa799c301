import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { AuditRow } from '#lib/db/screens/audit-rows.ts'
import { type AuditSubjectName, listAuditSubjectNames } from '#lib/db/screens/audit-subjects.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { AuditSubjectName }

/** What the events of a page were about, by `kind:id`, as people call it and where its page is (`audit:read`). */
export async function auditSubjects(
  actor: Actor,
  rows: readonly Pick<AuditRow, 'subjectKind' | 'subjectId'>[],
): Promise<Result<Readonly<Record<string, AuditSubjectName>>, AppError>> {
  return await authorised(actor, 'audit:read', async () => {
    const refs = rows
      .map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId }))
      // Some subjects are named, not numbered: `catalogue`, `lists-in-force`, `unknown`.
      .filter(({ id }) => UUID.test(id))
    const names = refs.length === 0 ? [] : await listAuditSubjectNames(refs)
    return Object.fromEntries(names.map((name) => [`${name.kind}:${name.id}`, name]))
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
