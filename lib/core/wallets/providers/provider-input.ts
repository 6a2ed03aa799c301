import { z } from 'zod'
import { CHOICE_REASON_MAX, CHOICE_REASON_MIN } from '#lib/core/wallets/providers/provider-limits.ts'

const provider = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/)

/** Asking about a wallet: one provider, or null for all that are configured. */
export const askProvidersSchema = z.strictObject({ walletId: z.uuid(), provider: provider.nullable() })
export type AskProvidersInput = z.infer<typeof askProvidersSchema>

/** Choosing whose answer counts: a provider, `own`, or `policy` to go back to it. */
export const chooseAnswerSchema = z.strictObject({
  walletId: z.uuid(),
  provider,
  reason: z.string().trim().min(CHOICE_REASON_MIN).max(CHOICE_REASON_MAX),
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
