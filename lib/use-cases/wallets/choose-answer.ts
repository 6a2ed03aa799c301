import { failure } from '#lib/core/errors.ts'
import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import {
  type Candidate,
  type Choosing,
  chooseAnswer as choose,
  heavier,
} from '#lib/core/wallets/providers/choose-answer.ts'
import { countedExposure } from '#lib/core/wallets/providers/counted-exposure.ts'
import type { ChooseAnswerInput } from '#lib/core/wallets/providers/provider-input.ts'
import { lockWallets } from '#lib/db/look-back.ts'
import { insertProviderChoice } from '#lib/db/provider-choices.ts'
import { listWalletStandings } from '#lib/db/provider-ledger.ts'
import { DAY_MS } from '#lib/std/instant.ts'
import { err, ok } from '#lib/std/result.ts'
import { type Caller, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { type RulesInForce, rulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'
import { raiseCounted } from '#lib/use-cases/wallets/raise-counted.ts'

/** Counts at once, or waits for another person because it asks for less than what counts now. */
export interface ChoiceMade {
  readonly choiceId: string
  readonly outcome: 'recorded' | 'waiting'
}

/**
 * A person chooses whose answer about a wallet counts, against the policy or back to it, with the reason. A milder choice
 * waits for a second person (四眼). A choice holds for exactly the answers that were seen. Errors: `wallet/not-found`,
 * `provider/no-answer`, `provider/already-counts`, `provider/answers-changed`.
 */
export const chooseAnswer: UseCase<ChooseAnswerInput, ChoiceMade> = async (caller: Caller, input) =>
  await record(caller, { ...input, rules: await rulesInForce(caller, 'anew') })

const record = defineUseCase<ChooseAnswerInput & { readonly rules: RulesInForce }, ChoiceMade>({
  name: 'wallets/choose-answer',
  permission: 'providers:choose',
  run: async (context, { walletId, provider, reason, shown, rules }) => {
    const { tx, actor, now, newId } = context
    await lockWallets(tx, [walletId])
    const [wallet] = await listWalletStandings(tx, [walletId])
    if (wallet === undefined) return err(failure('wallet/not-found'))
    const { limits } = exposureLimitsInForce(rules.rules)
    const choosing: Choosing = { ...wallet, limits, nowMs: now.getTime() }
    const current = choose(choosing)
    const unseen = current.candidates.some(({ digest }) => !shown.includes(digest))
    if (unseen) return err(failure('provider/answers-changed'))
    const { chosen } = current
    const wanted = candidateFor(provider, choosing)
    if (chosen === null || wanted === null) return err(failure('provider/no-answer', { provider }))
    const counts = provider === 'policy' ? current.why !== 'person' : chosen.provider === provider
    if (counts) return err(failure('provider/already-counts', { provider }))
    const lowers = heavier(wanted.weight, chosen.weight) < 0
    const id = newId()
    const isPolicy = provider === 'policy'
    const until = new Date(now.getTime() + current.policy.choiceDays * DAY_MS)
    const seen = current.candidates.map(({ digest }) => digest)
    await insertProviderChoice(tx, {
      ...{ id, walletId, provider, answerId: isPolicy ? null : wanted.answerId },
      ...{ digest: isPolicy ? null : wanted.digest, seen, lowers, reason, policy: current.policy.version },
      ...{ before: countedBy(chosen), after: countedBy(wanted) },
      ...{ proposedBy: staffIdOf(actor), proposedAt: now, until },
    })
    const facts = { address: wallet.canonical, walletId, provider, before: chosen.provider, lowers }
    const type = lowers ? 'wallet.answer-choice-proposed' : 'wallet.answer-chosen'
    const told = { type, subject: { kind: 'provider_choice', id }, facts } as const
    if (lowers) return ok({ value: { choiceId: id, outcome: 'waiting' }, events: [told] })
    const [after] = await listWalletStandings(tx, [walletId])
    const raised = await raiseCounted(context, {
      rules,
      changes: [
        {
          wallet,
          before: countedExposure(choosing),
          after: countedExposure({ ...choosing, ...after }),
        },
      ],
    })
    return ok({ value: { choiceId: id, outcome: 'recorded' }, events: [told, ...raised] })
  },
})

/** The answer that would count by this choice; null when there is none. */
function candidateFor(provider: string, choosing: Choosing): Candidate | null {
  const standing = { ...choosing.standing, choice: null }
  const { chosen, candidates } = choose({ ...choosing, standing })
  if (provider === 'policy') return chosen
  return candidates.find((one) => one.provider === provider) ?? null
}

function countedBy({ provider, weight }: Candidate) {
  return { provider, weight }
}
