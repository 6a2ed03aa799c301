import { failure } from '#lib/core/errors.ts'
import { chooseAnswer } from '#lib/core/wallets/providers/choose-answer.ts'
import type { DecideChoiceInput } from '#lib/core/wallets/providers/provider-input.ts'
import { findChoiceForUpdate, insertChoiceJudgement } from '#lib/db/provider-choices.ts'
import { listWalletStandings } from '#lib/db/provider-ledger.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/**
 * Another person approves or declines a choice that asks for less than what counted; approved is exactly what was seen.
 * Errors: `provider/choice-not-found`, `provider/choice-decided`, `provider/same-person`, `provider/answers-changed`.
 */
export const decideChoice = defineUseCase<DecideChoiceInput, Pick<DecideChoiceInput, 'outcome'>>({
  name: 'wallets/decide-choice',
  permission: 'providers:approve',
  run: async ({ tx, actor, now }, { choiceId, outcome }) => {
    const choice = await findChoiceForUpdate(tx, choiceId)
    if (choice === null || !choice.lowers) return err(failure('provider/choice-not-found'))
    const { walletId, provider, seen, proposedBy } = choice
    if (choice.outcome !== null || choice.overtaken) return err(failure('provider/choice-decided'))
    if (proposedBy === staffIdOf(actor)) return err(failure('provider/same-person'))
    const [wallet] = await listWalletStandings(tx, [walletId])
    const { candidates } =
      wallet === undefined
        ? { candidates: [] }
        : // Only which answers there are matters here, not what they ask for.
          chooseAnswer({ ...wallet, limits: [], nowMs: now.getTime() })
    if (outcome === 'approved' && candidates.some(({ digest }) => !seen.includes(digest)))
      return err(failure('provider/answers-changed'))
    await insertChoiceJudgement(tx, { choiceId, outcome, by: staffIdOf(actor), at: now })
    const type = outcome === 'approved' ? 'wallet.answer-choice-approved' : 'wallet.answer-choice-declined'
    const facts = { address: wallet?.canonical ?? '', walletId, provider }
    return ok({
      value: { outcome },
      events: [{ type, subject: { kind: 'provider_choice', id: choiceId }, facts }],
    })
  },
})
