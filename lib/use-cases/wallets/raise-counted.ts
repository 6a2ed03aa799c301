import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import { type CountedExposure, exposureNews } from '#lib/core/wallets/providers/counted-exposure.ts'
import type { Context } from '#lib/use-cases/define.ts'
import type { RulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import { raiseExposed } from '#lib/use-cases/wallets/raise-exposed.ts'

/** A wallet, and what counted of it before and after a change. */
export interface CountedChange {
  readonly wallet: { readonly id: string; readonly canonical: string }
  readonly before: CountedExposure
  readonly after: CountedExposure
}

/**
 * Looks back over past transactions with wallets of which something graver counts now than before, whatever
 * brought it about: new figures of ours, a provider's new answer, a person's choice. Gives the events of the alerts raised.
 */
export async function raiseCounted(
  context: Context,
  { changes, rules }: { readonly changes: readonly CountedChange[]; readonly rules: RulesInForce },
): Promise<readonly AuditEventDraft[]> {
  const { limits, kinds } = exposureLimitsInForce(rules.rules)
  const wallets = changes.flatMap(({ wallet, before, after }) => {
    const news = exposureNews(limits, { before, after })
    return news === null ? [] : [{ wallet, ...news }]
  })
  return await raiseExposed(context, { wallets, kinds, rule: rules })
}
