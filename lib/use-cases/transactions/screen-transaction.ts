import { foldName } from '#lib/core/names/fold-name.ts'
import { screenAgain } from '#lib/core/screening/kept-answers.ts'
import { addressesNamed } from '#lib/core/transactions/addresses-named.ts'
import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { TransactionKind } from '#lib/core/transactions/transaction.ts'
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
  const name = otherName(transaction, facts)
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

/**
 * The name of the other side, null where nobody says one and where it is the customer: money to and from an account in the
 * customer's own name (本人名義口座) is judged by the customer's record, which has the date of birth as well.
 */
export function otherName(
  { kind, counterparty }: NormalisedTransaction,
  { payload }: GateFacts,
): string | null {
  const name = counterparty?.name ?? null
  if (name === null || !FIAT.has(kind)) return name
  const own = partiesOf(payload).parties.filter(({ part }) => part === 'customer')
  const folded = foldName(name)
  return own.some(({ query }) => query.names.some((each) => foldName(each) === folded)) ? null : name
}
const FIAT: ReadonlySet<TransactionKind> = new Set(['fiat_deposit', 'fiat_withdrawal'])

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
