import type { RuleParams } from '#lib/core/rules/catalogue.ts'
import type { BookEntry, Finding, RuleFacts } from '#lib/core/rules/rule-hit.ts'

/**
 * A withdrawal to a registered destination (登録済み出金先) under a standing alert is stopped, whatever its tag and chain: the
 * address is the same. One to where the customer has not registered is, as the house sets it, only shown, reported or stopped.
 */
export function registeredDestination(
  { unregistered }: RuleParams<'registered-destination'>,
  { transaction, destinations }: RuleFacts,
): Finding[] {
  const address = transaction.counterparty?.address ?? null
  if (transaction.kind !== 'withdrawal' || address === null) return []
  const alerted = destinations.flatMap(({ externalId, label, alertNumber }): Finding[] =>
    alertNumber === null
      ? []
      : [
          {
            code: 'destination/under-alert',
            facts: { destination: externalId, label, address: address.raw, alertNumber },
            ...{ severity: 'high', answer: 'hold' },
          },
        ],
  )
  const registered = destinations.some((entry) =>
    isThere(entry, address.chain, transaction.counterparty?.tag ?? null),
  )
  if (alerted.length > 0 || registered || unregistered === 'show') return alerted
  return [
    {
      code: 'destination/unregistered',
      facts: { address: address.raw },
      ...{ severity: 'medium', answer: unregistered },
    },
  ]
}

/** An entry without a tag stands for the whole address; one with a tag for that account alone. */
function isThere({ chain, tag }: BookEntry, ofChain: string, ofTag: string | null): boolean {
  return chain === ofChain && (tag === null || tag === ofTag)
}
