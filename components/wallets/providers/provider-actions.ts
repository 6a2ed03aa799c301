import type {
  AskProvidersInput,
  ChooseAnswerInput,
  DecideChoiceInput,
} from '#lib/core/wallets/providers/provider-input.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

type Action<I, O = unknown> = (input: I) => Promise<ActionResult<O>>

/** What a reader may do about providers' answers, handed in by the route; null for those who may not. */
export interface ProviderActions {
  readonly ask: Action<AskProvidersInput> | null
  readonly choose: Action<ChooseAnswerInput, { readonly outcome: 'recorded' | 'waiting' }> | null
  readonly decide: Action<DecideChoiceInput> | null
  readonly mayTakeRaw: boolean
  readonly staffId: string
}
