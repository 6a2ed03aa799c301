import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { GateFacts } from '#lib/db/gate-facts.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import type { ScreeningRun } from '#lib/use-cases/screening/run-screening.ts'
import { otherName, screenTransaction } from '#lib/use-cases/transactions/screen-transaction.ts'

/** Screens transactions one after another: every name of another side is put to the matcher once. */
export type ScreenRemembered = (transaction: NormalisedTransaction, facts: GateFacts) => ScreeningRun

/**
 * The gate's own screening, with a memory: a name and country met before get the hits of the first time, which is what
 * the matcher would answer again, since it is deterministic for one set of lists.
 */
export function screenRemembered(lists: IndexInForce): ScreenRemembered {
  const names = new Map<string, ScreeningRun['hits']>()
  return (transaction, facts) => {
    const { counterparty } = transaction
    const name = otherName(transaction, facts)
    if (counterparty === null || name === null) return screenTransaction(lists, transaction, facts)
    const key = `${counterparty.country ?? ''} ${name}`
    const known = names.get(key)
    if (known === undefined) {
      const run = screenTransaction(lists, transaction, facts)
      names.set(
        key,
        run.hits.filter(({ part }) => part === 'counterparty'),
      )
      return run
    }
    const rest = screenTransaction(
      lists,
      { ...transaction, counterparty: { ...counterparty, name: null } },
      facts,
    )
    const party = {
      part: 'counterparty' as const,
      query: { names: [name], kind: 'unknown' as const, country: counterparty.country },
    }
    const wallets = rest.hits.filter(({ part }) => part === 'wallet')
    const own = rest.hits.filter(({ part }) => part !== 'wallet')
    return {
      input: { ...rest.input, parties: [party, ...rest.input.parties] },
      hits: [...wallets, ...known, ...own],
      durationUs: rest.durationUs,
    }
  }
}
