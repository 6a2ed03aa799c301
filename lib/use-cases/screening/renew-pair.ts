import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { CLEARED_DAYS, FOUR_EYES_GRAVITY, REVIEW_DAYS } from '#lib/core/screening/cleared-pair.ts'
import type { PairIdInput, PairWithNote } from '#lib/core/screening/pair-input.ts'
import { findPairForUpdate, type PairState, setPairRenewed, setRenewalAsked } from '#lib/db/cleared-pairs.ts'
import { DAY_MS } from '#lib/std/instant.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** What became of the wish to renew. */
export interface Renewal {
  readonly pairId: string
  /** Another person must agree before it holds. */
  readonly asked: boolean
}

/**
 * Renews a clearing (期限の更新) after a review: at once where it lets nothing through that would be held, else as a wish
 * that a supervisor approves. Errors: `cleared-pair/not-found`, `cleared-pair/ended`.
 */
export const renewPair = defineUseCase<PairWithNote, Renewal>({
  name: 'screening/renew-pair',
  permission: 'alerts:work',
  run: async (context, { pairId, note }) => {
    const found = await standing(context, pairId)
    if (!found.ok) return found
    const { tx, actor, now } = context
    const by = staffIdOf(actor)
    if (found.value.gravity !== FOUR_EYES_GRAVITY)
      return ok({ value: { pairId, asked: false }, events: [await renew(context, found.value, note)] })
    await setRenewalAsked(tx, pairId, { by, at: now, note })
    const event: AuditEventDraft = {
      type: 'cleared-pair.renewal-asked',
      subject: { kind: 'cleared_pair', id: pairId },
      facts: { customerId: found.value.customerId, note },
    }
    return ok({ value: { pairId, asked: true }, events: [event] })
  },
})

/**
 * Approves the wish to renew a clearing that lets held transactions pass: a supervisor, not who asked. Errors:
 * `cleared-pair/not-found`, `cleared-pair/ended`, `cleared-pair/renewal-not-asked`, `cleared-pair/same-person`.
 */
export const approveRenewal = defineUseCase<PairIdInput, Renewal>({
  name: 'screening/renew-pair',
  permission: 'decisions:approve',
  run: async (context, { pairId }) => {
    const found = await standing(context, pairId)
    if (!found.ok) return found
    const { renewalAskedBy } = found.value
    if (renewalAskedBy === null) return err(failure('cleared-pair/renewal-not-asked'))
    if (renewalAskedBy === staffIdOf(context.actor)) return err(failure('cleared-pair/same-person'))
    return ok({ value: { pairId, asked: false }, events: [await renew(context, found.value, null)] })
  },
})

async function standing({ tx }: Context, pairId: string): Promise<Result<PairState, AppError>> {
  const pair = await findPairForUpdate(tx, pairId)
  if (pair === null) return err(failure('cleared-pair/not-found'))
  return pair.endedAs === null ? ok(pair) : err(failure('cleared-pair/ended'))
}

async function renew(
  { tx, actor, now }: Context,
  pair: PairState,
  note: string | null,
): Promise<AuditEventDraft> {
  const expiresAt = new Date(now.getTime() + CLEARED_DAYS[pair.gravity] * DAY_MS)
  const reviewAt = new Date(expiresAt.getTime() - REVIEW_DAYS * DAY_MS)
  await setPairRenewed(tx, pair.id, { by: staffIdOf(actor), at: now, reviewAt, expiresAt })
  return {
    type: 'cleared-pair.renewed',
    subject: { kind: 'cleared_pair', id: pair.id },
    facts: {
      ...{ customerId: pair.customerId, askedBy: pair.renewalAskedBy, note },
      expiresAt: expiresAt.toISOString(),
    },
  }
}
