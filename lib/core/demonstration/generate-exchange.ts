import { demonstrationSpan } from '#lib/core/demonstration/activity-times.ts'
import { drawAddressBooks } from '#lib/core/demonstration/address-books.ts'
import { drawPrices } from '#lib/core/demonstration/asset-prices.ts'
import {
  DEMONSTRATION_LIMITS,
  type DemonstrationExchange,
  type DemonstrationPlan,
} from '#lib/core/demonstration/exchange.ts'
import { drawOrdinaryBusiness } from '#lib/core/demonstration/ordinary-business.ts'
import { plantStories } from '#lib/core/demonstration/plant-stories.ts'
import type { DemonstrationSources } from '#lib/core/demonstration/sources.ts'
import type { TransactionInput } from '#lib/core/transactions/transaction.ts'
import { toEpochMs } from '#lib/std/instant.ts'

const NUMBER_DIGITS = 7

/**
 * The demonstration exchange: exactly so many customers and transactions, ordinary business and planted stories
 * together. The same plan gives the same bytes on every machine; nothing in it comes from the clock or from chance.
 */
export function generateExchange(
  plan: DemonstrationPlan,
  sources: DemonstrationSources,
): DemonstrationExchange {
  const endMs = toEpochMs(plan.endsAt)
  const prices = drawPrices(plan.seed, demonstrationSpan(endMs, DEMONSTRATION_LIMITS.days))
  const stories = plantStories({ seed: plan.seed, sources, prices, endMs })
  const planted = {
    customers: stories.flatMap((story) => story.customers),
    transactions: stories.flatMap((story) => story.transactions),
  }
  const ordinary = drawOrdinaryBusiness(sources, {
    seed: plan.seed,
    customers: plan.customers - planted.customers.length,
    transactions: plan.transactions - planted.transactions.length,
    endMs,
    prices,
  })
  const numbered: TransactionInput[] = ordinary.drafts.toSorted(byTime).map((draft, index) => ({
    ...draft,
    externalId: `DEMO-T${String(index + 1).padStart(NUMBER_DIGITS, '0')}`,
  }))
  return {
    customers: [...ordinary.customers, ...planted.customers].toSorted(byOpening),
    transactions: [...numbered, ...planted.transactions].toSorted(byTime),
    stories,
    destinations: drawAddressBooks(plan.seed, { customers: ordinary.customers, transactions: numbered }),
    openingHoldings: ordinary.openingHoldings,
  }
}

/** By time; sorting is stable, so that what one customer did in one millisecond stays in its order. */
function byTime(a: { readonly occurredAt: string }, b: { readonly occurredAt: string }): number {
  return a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0
}

function byOpening(
  a: DemonstrationExchange['customers'][number],
  b: DemonstrationExchange['customers'][number],
): number {
  const [first, second] = [a.input.openedOn + a.externalId, b.input.openedOn + b.externalId]
  return first < second ? -1 : first > second ? 1 : 0
}
