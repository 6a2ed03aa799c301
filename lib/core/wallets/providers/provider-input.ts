import { z } from 'zod'
import {
  ACTED_RATINGS,
  CHOOSING_WAYS,
  POLICY_DAYS_MAX,
  RATING_ANSWERS,
} from '#lib/core/wallets/providers/policy.ts'
import { CHOICE_REASON_MAX, CHOICE_REASON_MIN } from '#lib/core/wallets/providers/provider-limits.ts'

const reason = z.string().trim().min(CHOICE_REASON_MIN).max(CHOICE_REASON_MAX)
const provider = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/)

/** Asking about a wallet: one provider, or null for all that are configured. */
export const askProvidersSchema = z.strictObject({ walletId: z.uuid(), provider: provider.nullable() })
export type AskProvidersInput = z.infer<typeof askProvidersSchema>

/** Choosing whose answer counts: a provider, `own`, or `policy` to go back to it. */
export const chooseAnswerSchema = z.strictObject({
  walletId: z.uuid(),
  provider,
  reason,
  /** What counted, and what would count, when the person decided: digests as they were shown. */
  shown: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(20),
})
export type ChooseAnswerInput = z.infer<typeof chooseAnswerSchema>

/** A person's judgement of a milder choice that waits. */
export const decideChoiceSchema = z.strictObject({
  choiceId: z.uuid(),
  outcome: z.enum(['approved', 'declined']),
})
export type DecideChoiceInput = z.infer<typeof decideChoiceSchema>

const policyDays = z.int().min(1).max(POLICY_DAYS_MAX)

/** Another version of the policy of answers; it holds from the day on, or from its approval where no day is named. */
export const proposePolicySchema = z.strictObject({
  value: z.strictObject({
    way: z.enum(CHOOSING_WAYS),
    freshDays: policyDays,
    choiceDays: policyDays,
    ratingAnswer: z.record(z.enum(ACTED_RATINGS), z.enum(RATING_ANSWERS)),
  }),
  /** Day in Japan from whose beginning it holds. */
  effectiveOn: z.iso.date().nullable(),
  reason,
})
export type ProposePolicyInput = z.infer<typeof proposePolicySchema>

/** Another person's judgement of a proposed version, or the proposer's withdrawal. */
export const judgePolicySchema = z.strictObject({
  policyId: z.uuid(),
  outcome: z.enum(['approved', 'refused', 'withdrawn']),
  note: z.string().trim().max(CHOICE_REASON_MAX).optional(),
})
export type JudgePolicyInput = z.infer<typeof judgePolicySchema>
