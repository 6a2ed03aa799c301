import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import { chooseAnswer } from '#lib/core/wallets/providers/choose-answer.ts'
import { insertChoiceLapses } from '#lib/db/provider-choices.ts'
import type { WalletStanding } from '#lib/db/provider-ledger.ts'
import type { Context } from '#lib/use-cases/define.ts'
import type { RulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'

/** Wallets as they stand after a change, each with the choice that may have ended by it. */
interface Changed {
  readonly wallets: readonly Omit<WalletStanding, 'family'>[]
  readonly rules: RulesInForce
}

/**
 * Records that people's choices have ended, by an answer that changed or a graver one, so that none holds again when the
 * earlier answer returns. Gives the events. Called in every change of what is known of wallets, with their locks held.
 */
export async function endLapsedChoices(
  { tx, now }: Context,
  { wallets, rules }: Changed,
): Promise<readonly AuditEventDraft[]> {
  const { limits } = exposureLimitsInForce(rules.rules)
  const ended = wallets.flatMap(({ id: walletId, canonical: address, own, standing }) => {
    const { choice } = standing
    if (choice === null || choice.lapsed !== null) return []
    const { lapsed } = chooseAnswer({ own, standing, limits, nowMs: now.getTime() })
    return lapsed === null ? [] : [{ walletId, address, provider: choice.provider, ...lapsed }]
  })
  if (ended.length === 0) return []
  await insertChoiceLapses(
    tx,
    ended.map(({ id, why }) => ({ choiceId: id, why, at: now })),
  )
  return ended.map(({ id, ...facts }) => ({
    type: 'wallet.answer-choice-lapsed',
    subject: { kind: 'provider_choice', id },
    facts,
  }))
}
