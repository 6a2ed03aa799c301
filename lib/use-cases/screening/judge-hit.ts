import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { HitVerdict, JudgeHitInput } from '#lib/core/screening/hit-verdict.ts'
import { bearersOf } from '#lib/core/screening/screened-parties.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { findAlertForUpdate } from '#lib/db/alert-work.ts'
import { listPairsOfPartyForUpdate, setPairsEnded } from '#lib/db/cleared-pairs.ts'
import { findJudgedHit, insertHitVerdict, type JudgedHit, lockHitVerdicts } from '#lib/db/hit-verdicts.ts'
import { err, ok } from '#lib/std/result.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { rememberPairs } from '#lib/use-cases/screening/remember-pairs.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** The verdict that was stored, and what it did to the memory. */
export interface JudgedHitResult {
  readonly verdict: HitVerdict
  readonly remembered: number
  readonly revoked: number
}

/**
 * What an officer says of one hit (同一・別人・要追加確認), with a reason of the table. "Different" is remembered at once where
 * one person may clear; where the clearing would let held transactions pass it waits for the case's approved decision.
 * Any other verdict ends a clearing of the pair. Errors: `screening/hit-not-found`, `alert/not-found`,
 * `alert/taken-by-other`, `screening/address-not-judged`, `screening/judged-meanwhile` where the last verdict is not the one the officer saw.
 */
export const judgeHit = defineUseCase<JudgeHitInput, JudgedHitResult>({
  name: 'screening/judge-hit',
  permission: 'alerts:work',
  run: async (context, input) => {
    const { tx, actor, now, newId } = context
    await lockHitVerdicts(tx, input.hitId)
    const hit = await findJudgedHit(tx, input.hitId)
    if (hit === null) return err(failure('screening/hit-not-found'))
    if (hit.hit.kind !== 'name') return err(failure('screening/address-not-judged'))
    const refused = await refusalOf(context, input, hit)
    if (refused !== null) return err(refused)
    if (hit.judgedAt !== input.seenAt) return err(failure('screening/judged-meanwhile'))
    const { verdict, reasonCode, note } = input
    const id = newId()
    const alertId = input.alertId ?? null
    const by = staffIdOf(actor)
    await insertHitVerdict(tx, {
      id,
      screeningHitId: hit.id,
      alertId,
      verdict,
      reasonCode,
      note,
      by,
      at: now,
    })
    const changed = await feedMemory(context, { ...hit, verdict: { verdict, reasonCode, note } }, alertId)
    const event: AuditEventDraft = {
      type: 'screening.hit-judged',
      subject: { kind: 'screening', id: hit.screening.id },
      facts: { hitId: hit.id, alertId, verdict, reasonCode, note },
    }
    const count = (type: AuditEventDraft['type']) => changed.filter((one) => one.type === type).length
    const remembered = count('cleared-pair.remembered')
    return ok({
      value: { verdict, remembered, revoked: count('cleared-pair.revoked') },
      events: [event, ...changed],
    })
  },
})

async function refusalOf(
  { tx, actor }: Context,
  { alertId }: JudgeHitInput,
  { customerId }: JudgedHit,
): Promise<AppError | null> {
  if (alertId === undefined) return null
  const alert = await findAlertForUpdate(tx, alertId)
  if (alert === null || alert.customerId !== customerId) return failure('alert/not-found')
  const me = staffIdOf(actor)
  return alert.assigneeId !== null && alert.assigneeId !== me ? failure('alert/taken-by-other') : null
}

async function feedMemory(
  context: Context,
  hit: JudgedHit,
  alertId: string | null,
): Promise<AuditEventDraft[]> {
  const { customerId, verdict } = hit
  if (customerId === null || verdict === null) return []
  if (verdict.verdict !== 'different') return await forget(context, { ...hit, customerId })
  return await rememberPairs(context, [{ ...hit, customerId, alertId }], {
    ...{ code: verdict.reasonCode, note: verdict.note },
    ...{ ownerId: staffIdOf(context.actor), decision: null },
  })
}

/** Ends what stands about the pair: who says "same" or "not sure" must not be overruled by an older clearing. */
async function forget(
  { tx, now, actor }: Context,
  { hit, part, parties, customerId }: JudgedHit & { readonly customerId: string },
): Promise<AuditEventDraft[]> {
  const partyHashes = bearersOf(parties, part, hit.matched.query).map(({ hash }) => hash)
  const of = { customerId, entryVersionId: hit.entryVersionId, partyHashes }
  const standing = await listPairsOfPartyForUpdate(tx, of)
  const pairs = standing.map(({ id }) => ({ id, lapses: [] }))
  await setPairsEnded(tx, pairs, { as: 'revoked', at: now, by: actorRef(actor) })
  return pairs.map(({ id }) => ({
    type: 'cleared-pair.revoked',
    subject: { kind: 'cleared_pair', id },
    facts: { customerId, note: null },
  }))
}
