import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import {
  findActiveListVersion,
  type ListVersion,
  notifyListActivated,
  setListVersionStatus,
} from '#lib/db/lists.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { sendRescreening } from '#lib/use-cases/screening/send-rescreening.ts'

/** The version as it is now, and the events that tell of the change. */
export interface InForce {
  readonly version: ListVersion
  readonly events: readonly [AuditEventDraft, ...AuditEventDraft[]]
}

/**
 * Puts a version in force in the place of the one before, inside a change that has locked its source, and tells every
 * process when it commits; the customers are then screened again, and past transactions looked over. A person may not
 * put in force what the same person imported (four eyes). Errors:
 * `list/wrong-status`, `list/same-person`, `list/older-than-current`.
 */
export async function putInForce(
  { actor, tx, now }: Context,
  version: ListVersion,
): Promise<Result<InForce, AppError>> {
  if (version.status !== 'awaiting_activation') {
    return err(failure('list/wrong-status', { status: version.status }))
  }
  const by = actorRef(actor)
  if (actor.kind === 'staff' && version.importedBy === by) return err(failure('list/same-person'))
  const before = await findActiveListVersion(tx, version.sourceId)
  if (before !== null && before.number > version.number) {
    return err(
      failure('list/older-than-current', { publishedOn: version.publishedOn, current: before.publishedOn }),
    )
  }
  if (before !== null) await setListVersionStatus(tx, before.id, { status: 'superseded', at: now })
  await setListVersionStatus(tx, version.id, { status: 'active', at: now, by })
  await notifyListActivated(tx, version.id)
  await sendRescreening(tx)
  const facts = { source: version.sourceId, number: version.number, publishedOn: version.publishedOn }
  const activated = event('list.version-activated', version.id, { ...facts, replaces: before?.id ?? null })
  const superseded =
    before === null
      ? []
      : [
          event('list.version-superseded', before.id, {
            source: before.sourceId,
            number: before.number,
            by: version.id,
          }),
        ]
  return ok({ version: { ...version, status: 'active' }, events: [activated, ...superseded] })
}

function event(
  type: 'list.version-activated' | 'list.version-superseded',
  id: string,
  facts: AuditEventDraft['facts'],
): AuditEventDraft {
  return { type, subject: { kind: 'list_version', id }, facts }
}
