import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { AppError } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import type { ListVersion } from '#lib/db/lists.ts'
import { ok, type Result } from '#lib/std/result.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { type Activation, type InForce, putInForce } from '#lib/use-cases/lists/put-in-force.ts'

/** Why one person acts alone, and what was looked at. */
export type Alone = Pick<Activation, 'preview' | 'reason' | 'confirmation'>

/** Puts a version in force by one alone and says so loudly; it waits for its review. Errors of `putInForce`. */
export async function putInForceAlone(
  context: Context,
  version: ListVersion,
  alone: Alone,
): Promise<Result<InForce, AppError>> {
  const active = await putInForce(context, version, { ...alone, way: 'emergency' })
  if (!active.ok) return active
  const loud: AuditEventDraft = {
    type: 'list.activated-in-emergency',
    subject: { kind: 'list_version', id: version.id },
    facts: {
      source: version.sourceId,
      number: version.number,
      reason: alone.reason ?? null,
      ownImport: version.importedBy === actorRef(context.actor),
    },
  }
  return ok({ version: active.value.version, events: [loud, ...active.value.events] })
}
