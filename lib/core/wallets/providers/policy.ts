import type { Severity } from '#lib/core/alerts/severity.ts'
import type { VendorRisk } from '#lib/core/wallets/providers/protocol.ts'
import { toEpochMs } from '#lib/std/instant.ts'

/** Our own computation, as one provider among others (docs/exposure.md). */
export const OWN_PROVIDER = 'own'

/**
 * Ways to choose among answers: `gravest` (the one that asks for most counts), `freshest` (the newest that is not older than
 * `freshDays`; without one, the gravest), `own` (our own computation where there is one; else the gravest).
 */
export const CHOOSING_WAYS = ['gravest', 'freshest', 'own'] as const
export type ChoosingWay = (typeof CHOOSING_WAYS)[number]

/** Ratings for which the policy says what they ask for by themselves, and what that can be. */
export const ACTED_RATINGS = ['medium', 'high', 'severe'] as const
export const RATING_ANSWERS = ['none', 'alert', 'hold'] as const
export type RatingAnswer = (typeof RATING_ANSWERS)[number]

/** What two people set of the policy. */
export interface ProviderPolicyValue {
  readonly way: ChoosingWay
  /** An answer older than this is shown as old; under `freshest` it does not count. */
  readonly freshDays: number
  /** A choice against the policy ends after this many days, at the latest. */
  readonly choiceDays: number
  /** What a rating asks for by itself, whatever the categories say. */
  readonly ratingAnswer: Readonly<Record<(typeof ACTED_RATINGS)[number], RatingAnswer>>
}

/** Days that may be set, for both numbers. */
export const POLICY_DAYS_MAX = 365

/**
 * THE POLICY of answers: which provider's answer about a wallet counts, for how long a person's choice against it holds, and
 * what a provider's rating alone asks for. It is a value with a version; every choice names the one it was made by.
 */
export interface ProviderPolicy extends ProviderPolicyValue {
  /** `provider-policy/1`, `/2` … in the order of approval. */
  readonly version: string
}

/** In force until two people put another in its place. */
export const FIRST_POLICY: ProviderPolicy = {
  version: 'provider-policy/1',
  way: 'gravest',
  freshDays: 30,
  choiceDays: 90,
  ratingAnswer: { medium: 'none', high: 'alert', severe: 'hold' },
}
/** Number of the first version that people set. */
export const FIRST_SET_VERSION = 2

/** A version as two people set it, and from when on it holds. */
export interface ApprovedPolicy {
  readonly number: number
  /** UTC. */
  readonly effectiveAt: string
  readonly value: ProviderPolicyValue
}

/** The policy in force at a moment: of the versions whose time has come the one approved last, else the first. */
export function policyInForce(approved: readonly ApprovedPolicy[], nowMs: number): ProviderPolicy {
  const [newest] = approved
    .filter(({ effectiveAt }) => toEpochMs(effectiveAt) <= nowMs)
    .toSorted((a, b) => b.number - a.number)
  return newest === undefined
    ? FIRST_POLICY
    : { ...newest.value, version: `provider-policy/${newest.number}` }
}

/** What a rating means in the severities of the house. `unknown` is no rating. */
export const RATING_SEVERITY = {
  unknown: null,
  none: null,
  low: 'low',
  medium: 'medium',
  high: 'high',
  severe: 'critical',
} as const satisfies Record<VendorRisk, Severity | null>

/** What a rating asks for by itself under a policy; null for nothing. */
export function ratingAnswerOf(
  { ratingAnswer }: ProviderPolicyValue,
  risk: VendorRisk,
): 'hold' | 'alert' | null {
  const answer = ratingAnswer[risk as (typeof ACTED_RATINGS)[number]] ?? 'none'
  return answer === 'none' ? null : answer
}
