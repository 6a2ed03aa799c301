import { failure } from '#lib/core/errors.ts'
import type { PairWithNote } from '#lib/core/screening/pair-input.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { findPairForUpdate, setPairsEnded } from '#lib/db/cleared-pairs.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/**
 * Ends a clearing before its time: the next screening asks again. One person may, since nothing is let through by it.
 * Errors: `cleared-pair/not-found`, `cleared-pair/ended`.
 */
export const revokePair = defineUseCase<PairWithNote, { readonly pairId: string }>({
  name: 'screening/revoke-pair',
  permission: 'alerts:work',
  run: async ({ tx, actor, now }, { pairId, note }) => {
    const pair = await findPairForUpdate(tx, pairId)
    if (pair === null) return err(failure('cleared-pair/not-found'))
    if (pair.endedAs !== null) return err(failure('cleared-pair/ended'))
    await setPairsEnded(tx, [{ id: pairId, lapses: [] }], {
      as: 'revoked',
      at: now,
      by: actorRef(actor),
      note,
    })
    return ok({
      value: { pairId },
      events: [
        {
          type: 'cleared-pair.revoked',
          subject: { kind: 'cleared_pair', id: pairId },
          facts: { customerId: pair.customerId, note },
        },
      ],
    })
  },
})
