import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { ActivationWay } from '#lib/core/lists/activation.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { insertListActivation } from '#lib/db/list-activations.ts'
import {
  findActiveListVersion,
  type ListVersion,
  notifyListActivated,
  setListVersionStatus,
} from '#lib/db/lists.ts'
import type { Tx } from '#lib/db/tx.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { sendRescreening } from '#lib/use-cases/screening/send-rescreening.ts'

/** The version as it is now, and the events that tell of the change. */
export interface InForce {
  readonly version: ListVersion
  readonly events: readonly [AuditEventDraft, ...AuditEventDraft[]]
}

/** In which way a version comes into force, and what it stands on. */
export interface Activation {
  readonly way: ActivationWay
  readonly preview?: { readonly id: string; readonly digest: string } | undefined
  readonly settingId?: string | undefined
  readonly reason?: string | undefined
  readonly confirmation?: string | undefined
}

/**
 * Puts a version in force in the place of the one before, inside a change that has locked its source, and tells every
 * process when it commits; the customers are then screened again, and past transactions looked over. But in an
 * emergency a person may not put in force what the same person imported (four eyes). Errors:
 * `list/wrong-status`, `list/same-person`, `list/older-than-current`.
 */
export async function putInForce(
  { actor, tx, now }: Context,
  version: ListVersion,
  activation: Activation,
): Promise<Result<InForce, AppError>> {
  const objection = await objectionTo(actor, version, { tx, way: activation.way })
  if (objection !== null) return err(objection)
  const by = actorRef(actor)
  const before = await findActiveListVersion(tx, version.sourceId)
  const { way, preview, settingId, reason, confirmation } = activation
  await insertListActivation(tx, {
    ...{ versionId: version.id, way, by, at: now, settingId: settingId ?? null, reason: reason ?? null },
    ...{ previewId: preview?.id ?? null, previewDigest: preview?.digest ?? null },
    confirmation: confirmation ?? null,
  })
  if (before !== null) await setListVersionStatus(tx, before.id, { status: 'superseded', at: now })
  await setListVersionStatus(tx, version.id, { status: 'active', at: now, by })
  await notifyListActivated(tx, version.id)
  await sendRescreening(tx)
  const facts = { source: version.sourceId, number: version.number, publishedOn: version.publishedOn }
  const standsOn = { way, preview: preview?.id ?? null, previewDigest: preview?.digest ?? null }
  const activated = event('list.version-activated', version.id, {
    ...facts,
    ...standsOn,
    replaces: before?.id ?? null,
  })
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

/** What speaks against this actor putting this version in force in this way; null when nothing does. */
export async function objectionTo(
  actor: Context['actor'],
  version: ListVersion,
  { tx, way }: { readonly tx: Tx; readonly way: ActivationWay },
): Promise<AppError | null> {
  if (version.status !== 'awaiting_activation')
    return failure('list/wrong-status', { status: version.status })
  const alone = actor.kind === 'staff' && version.importedBy === actorRef(actor)
  if (alone && way !== 'emergency') return failure('list/same-person')
  const before = await findActiveListVersion(tx, version.sourceId)
  if (before === null || before.number < version.number) return null
  const { publishedOn } = version
  return failure('list/older-than-current', { publishedOn, current: before.publishedOn })
}

function event(
  type: 'list.version-activated' | 'list.version-superseded',
  id: string,
  facts: AuditEventDraft['facts'],
): AuditEventDraft {
  return { type, subject: { kind: 'list_version', id }, facts }
}
