import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { BulkColumns } from '#lib/db/bulk.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** Who did it, when, and through which use-case and request. */
export interface AuditContext {
  readonly actorKind: string
  readonly actorId: string
  readonly useCase: string
  readonly requestId: string
  readonly at: Date
}

/** The columns of the trail, for those that write it by COPY. */
export const AUDIT_COLUMNS = {
  id: 'uuid',
  type: 'text',
  actor_kind: 'text',
  actor_id: 'text',
  subject_kind: 'text',
  subject_id: 'text',
  facts: 'jsonb',
  use_case: 'text',
  request_id: 'text',
  at: 'timestamptz',
} as const satisfies BulkColumns

/** Appends events to the audit trail in the order given, inside the transaction of the change they tell of. */
export async function insertAuditEvents(
  tx: Tx,
  context: AuditContext,
  events: readonly (AuditEventDraft & { readonly id: string })[],
): Promise<void> {
  const { actorKind, actorId, useCase, requestId, at } = context
  const rows = JSON.stringify(
    events.map(({ id, type, subject, facts }, ordinal) => ({
      id,
      type,
      ...subjectColumns(subject),
      facts,
      ordinal,
    })),
  )
  await prismaOf(tx).$executeRaw`
    /* stmt:insert-audit-events */
    INSERT INTO audit_event (id, type, actor_kind, actor_id, subject_kind, subject_id, facts, use_case, request_id, at)
    SELECT r.id, r.type, ${actorKind}, ${actorId}, r.subject_kind, r.subject_id, r.facts, ${useCase}, ${requestId},
           ${at}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r(id uuid, type text, subject_kind text, subject_id text, facts jsonb, ordinal int)
    ORDER BY r.ordinal`
}

function subjectColumns({ kind, id }: AuditEventDraft['subject']) {
  return { subject_kind: kind, subject_id: id }
}
