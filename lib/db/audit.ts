import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** Who did it, when, and through which use-case and request. */
export interface AuditContext {
  readonly actorKind: string
  readonly actorId: string
  readonly useCase: string
  readonly requestId: string
  readonly at: Date
}

/** Appends events to the audit trail in the order given, inside the transaction of the change they tell of. */
export async function insertAuditEvents(
  tx: Tx,
  context: AuditContext,
  events: readonly (AuditEventDraft & { readonly id: string })[],
): Promise<void> {
  await prismaOf(tx).auditEvent.createMany({
    data: events.map((event) => ({
      id: event.id,
      type: event.type,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      facts: event.facts as object,
      actorKind: context.actorKind,
      actorId: context.actorId,
      useCase: context.useCase,
      requestId: context.requestId,
      at: context.at,
    })),
  })
}
