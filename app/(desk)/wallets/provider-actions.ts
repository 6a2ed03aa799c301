'use server'

import {
  askProvidersSchema,
  chooseAnswerSchema,
  decideChoiceSchema,
  judgePolicySchema,
  proposePolicySchema,
} from '#lib/core/wallets/providers/provider-input.ts'
import { askProviders } from '#lib/use-cases/wallets/ask-providers.ts'
import { chooseAnswer } from '#lib/use-cases/wallets/choose-answer.ts'
import { decideChoice } from '#lib/use-cases/wallets/decide-choice.ts'
import { judgePolicy } from '#lib/use-cases/wallets/judge-policy.ts'
import { proposePolicy } from '#lib/use-cases/wallets/propose-policy.ts'
import { configuredProviders } from '#lib/web/kyt-providers.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function askProvidersAction(input: unknown) {
  return runAction(
    (caller, asked) => askProviders(caller, { ...asked, configured: configuredProviders() }),
    askProvidersSchema,
    input,
  )
}

export async function chooseAnswerAction(input: unknown) {
  return runAction(chooseAnswer, chooseAnswerSchema, input)
}

export async function decideChoiceAction(input: unknown) {
  return runAction(decideChoice, decideChoiceSchema, input)
}

export async function proposePolicyAction(input: unknown) {
  return runAction(proposePolicy, proposePolicySchema, input)
}

export async function judgePolicyAction(input: unknown) {
  return runAction(judgePolicy, judgePolicySchema, input)
}
