import { type AppError, failure } from '#lib/core/errors.ts'
import type { RuleId } from '#lib/core/rules/catalogue.ts'
import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  type Candidate,
  type ChosenWhy,
  chooseAnswer,
  isFresh,
  type LapsedWhy,
  type Weight,
} from '#lib/core/wallets/providers/choose-answer.ts'
import { OWN_PROVIDER, type ProviderPolicy } from '#lib/core/wallets/providers/policy.ts'
import type { ProviderLine } from '#lib/core/wallets/providers/read-kyt-answer.ts'
import { listWalletIdsOf, listWalletStandings } from '#lib/db/provider-ledger.ts'
import { listRuleVersionsInForce } from '#lib/db/rules.ts'
import {
  listProviderAnswers,
  listProviderChoices,
  listWaitingAsks,
  type ProviderAnswerRow,
  type ProviderChoiceRow,
} from '#lib/db/screens/provider-rows.ts'
import { authorised, authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { ProviderAnswerRow, ProviderChoiceRow }

/** One line as it is shown: of a provider in its own word, or of ours by category and asset. */
export interface ShownLine extends Omit<ProviderLine, 'word'> {
  /** Null for our own figures: the category says it. */
  readonly word: string | null
  /** As in CAIP-19; empty for the chain's own coin, and for providers, who do not tell assets apart. */
  readonly token: string
}

/** What one provider says of a wallet, beside the others. */
export interface ProviderColumn {
  readonly provider: string
  /** Asked when somebody asks; false for our own computation and for providers that the operator took out. */
  readonly configured: boolean
  readonly counts: boolean
  /** What its answer asks for; null without one. */
  readonly weight: Weight | null
  readonly lines: readonly ShownLine[]
  /** We computed, but no transfer of the address is known to us. */
  readonly noTransfers: boolean
  /** UTC; when we computed or were answered. */
  readonly at: string | null
  readonly old: boolean
  readonly digest: string | null
  /** The answer that stands for it; null for our own computation and where there is none. */
  readonly answer: ProviderAnswerRow | null
  /** Everything that came back, newest first: later failures and contradictions, and earlier answers. */
  readonly history: readonly ProviderAnswerRow[]
  /** UTC; asked, and nothing has come back yet. */
  readonly waitingSince: string | null
}

export interface WalletProviders {
  readonly columns: readonly ProviderColumn[]
  readonly why: ChosenWhy
  readonly lapsed: LapsedWhy | null
  /** The choice that counts or has lapsed; null where nobody chose. */
  readonly choice: ProviderChoiceRow | null
  /** A milder choice that waits for another person. */
  readonly waiting: ProviderChoiceRow | null
  /** Newest first. */
  readonly choices: readonly ProviderChoiceRow[]
  /** The policy in force. */
  readonly policy: ProviderPolicy
}

/** Ids of the wallets under these canonical addresses, one a family at most (`wallets:read`). */
export async function walletIdsOf(
  actor: Actor,
  canonical: readonly string[],
): Promise<Result<readonly string[], AppError>> {
  return await authorised(actor, 'wallets:read', () => listWalletIdsOf(canonical))
}

export interface ProvidersAsked {
  readonly walletId: string
  /** Names of the providers that the operator configured, in order. */
  readonly configured: readonly string[]
  readonly now: Date
}

/** Providers' answers about a wallet side by side, which one counts, and why (`wallets:read`; `wallet/not-found`). */
export async function walletProviders(
  actor: Actor,
  asked: ProvidersAsked,
): Promise<Result<WalletProviders, AppError>> {
  return await authorisedOne(actor, 'wallets:read', {
    missing: failure('wallet/not-found'),
    read: () => readProviders(asked),
  })
}

async function readProviders({ walletId, configured, now }: ProvidersAsked): Promise<WalletProviders | null> {
  const [[wallet], rules, answers, waitingAsks, choices] = await Promise.all([
    listWalletStandings('pool', [walletId]),
    listRuleVersionsInForce('pool'),
    listProviderAnswers(walletId),
    listWaitingAsks(walletId),
    listProviderChoices(walletId),
  ])
  if (wallet === undefined) return null
  const inForce = rules.map(({ ruleId, ...rule }) => ({ ...rule, id: ruleId as RuleId }))
  const { limits } = exposureLimitsInForce(inForce)
  const nowMs = now.getTime()
  const { chosen, why, lapsed, candidates, policy } = chooseAnswer({ ...wallet, limits, nowMs })
  const names = [OWN_PROVIDER, ...configured, ...answers.map(({ provider }) => provider)]
  const columns = [...new Set(names)].map((provider): ProviderColumn => {
    const history = answers.filter((answer) => answer.provider === provider)
    const candidate = candidates.find((one) => one.provider === provider) ?? null
    const answer = history.find(({ id }) => id === candidate?.answerId) ?? null
    return {
      ...{ provider, answer, history, configured: configured.includes(provider) },
      counts: candidate !== null && candidate === chosen,
      ...{ weight: candidate?.weight ?? null, at: candidate?.at ?? null, digest: candidate?.digest ?? null },
      lines: answer === null ? ownLines(candidate) : answer.lines.map((line) => ({ ...line, token: '' })),
      noTransfers: provider === OWN_PROVIDER && candidate?.shares.length === 0,
      old: candidate !== null && !isFresh(candidate.at, nowMs, policy),
      waitingSince: waitingAsks.find((ask) => ask.provider === provider)?.askedAt ?? null,
    }
  })
  const inForceId = lapsed?.id ?? wallet.standing.choice?.id
  const [newest] = choices
  return {
    ...{ columns, why, lapsed: lapsed?.why ?? null, choices, policy },
    choice: choices.find(({ id, provider }) => id === inForceId && provider !== 'policy') ?? null,
    waiting: newest?.lowers === true && newest.outcome === null ? newest : null,
  }
}

function ownLines(candidate: Candidate | null): readonly ShownLine[] {
  return (candidate?.shares ?? []).flatMap(({ chain, token, direction, categories }) =>
    categories.map((one) => ({ ...one, chain, token, direction, word: null })),
  )
}
