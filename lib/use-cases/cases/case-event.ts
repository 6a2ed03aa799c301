import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { CASE_EVENTS } from '#lib/core/cases/events.ts'
import { insertCaseEvent } from '#lib/db/cases.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Context } from '#lib/use-cases/define.ts'

/** What happened to a case, for its timeline and for the audit trail alike. */
export interface CaseHappening {
  readonly caseId: string
  readonly type: (typeof CASE_EVENTS)[number]
  readonly facts: { readonly [key: string]: Json }
}

/** Appends to the case's timeline and gives the event for the audit trail. */
export async function recordCaseEvent(context: Context, happening: CaseHappening): Promise<AuditEventDraft> {
  const { tx, actor, now, newId } = context
  await insertCaseEvent(tx, {
    id: newId(),
    ...happening,
    actorKind: actor.kind,
    actorId: actor.id,
    at: now,
  })
  return {
    type: happening.type,
    subject: { kind: 'case', id: happening.caseId },
    facts: happening.facts,
  }
}
