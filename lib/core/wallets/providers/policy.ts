import type { Severity } from '#lib/core/alerts/severity.ts'
import type { VendorRisk } from '#lib/core/wallets/providers/protocol.ts'

/** Our own computation, as one provider among others (docs/exposure.md). */
export const OWN_PROVIDER = 'own'

/**
 * Ways to choose among answers: `gravest` (the one that asks for most counts), `freshest` (the newest that is not older than
 * `freshDays`; without one, the gravest), `own` (our own computation where there is one; else the gravest).
 */
export const CHOOSING_WAYS = ['gravest', 'freshest', 'own'] as const
export type ChoosingWay = (typeof CHOOSING_WAYS)[number]

/**
 * THE POLICY of answers, on one screen: which provider's answer about a wallet counts, for how long a person's choice against
 * it holds, and what a provider's rating alone asks for. A change is a new version: every choice names the one it was made by.
 */
export const PROVIDER_POLICY = {
  version: 'provider-policy/1',
  way: 'gravest' as ChoosingWay,
  /** An answer older than this is shown as old; under `freshest` it does not count. */
  freshDays: 30,
  /** A choice against the policy ends after this many days, at the latest. */
  choiceDays: 90,
  /** What a rating means in the severities of the house. `unknown` is no rating. */
  severity: {
    unknown: null,
    none: null,
    low: 'low',
    medium: 'medium',
    high: 'high',
    severe: 'critical',
  } as const satisfies Record<VendorRisk, Severity | null>,
  /** Ratings that ask for something by themselves, whatever the categories say. */
  ratingAnswer: { high: 'alert', severe: 'hold' } as Partial<Record<VendorRisk, 'hold' | 'alert'>>,
} as const
