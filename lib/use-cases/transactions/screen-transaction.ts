import { screenAgain } from '#lib/core/screening/kept-answers.ts'
import { addressesNamed } from '#lib/core/transactions/addresses-named.ts'
import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { GateFacts } from '#lib/db/gate-facts.ts'
import { hitOf } from '#lib/db/screenings.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import {
  partiesOf,
  runScreening,
  type ScreeningRun,
  screenCustomer,
} from '#lib/use-cases/screening/run-screening.ts'

/**
 * Screens everybody in a transaction: the other side by name and by every address it names, and the customer with its
 * beneficial owners. The customer's own hits are taken from its newest screening when that used the same lists, matcher
 * and policy, else it is screened again here.
 */
export function screenTransaction(
  lists: IndexInForce,
  transaction: NormalisedTransaction,
  facts: GateFacts,
): ScreeningRun {
  const { counterparty } = transaction
  const name = counterparty?.name ?? null
  const query =
    name === null
      ? []
      : [
          {
            part: 'counterparty' as const,
            query: { names: [name], kind: 'unknown' as const, country: counterparty?.country ?? null },
          },
        ]
  const asked = { parties: query, addresses: addressesNamed(transaction) }
  const other = runScreening(lists, asked, screenAgain)
  const own = customerRun(lists, facts)
  return {
    input: { parties: [...other.input.parties, ...own.input.parties], addresses: other.input.addresses },
    hits: [...other.hits, ...own.hits],
    durationUs: other.durationUs + own.durationUs,
  }
}

function customerRun(lists: IndexInForce, { screening, payload }: GateFacts): ScreeningRun {
  const current =
    screening?.listVersionSetId === lists.listVersionSetId &&
    screening.matcherVersion === lists.matcherVersion &&
    screening.policyVersion === lists.policyVersion
  if (!current) return screenCustomer(lists, payload)
  // The input is noted all the same: the matcher is deterministic, so a replay of it gives these very hits.
  return {
    input: partiesOf(payload),
    hits: screening.hits.map((stored) => ({ part: stored.part, hit: hitOf(stored) })),
    durationUs: 0,
  }
}
