import { describe, expect, test } from 'vitest'
import { defaultRules, evaluateRules, type RuleFacts, type RuleInForce } from '#lib/core/rules/evaluate.ts'
import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'

const ADDRESS = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

function to(address: string | null): RuleFacts['transaction'] {
  const normalised = normaliseTransaction({
    ...{ externalId: 'TX-1', customerExternalId: 'C-1', asset: 'ETH', quantity: '0.01', jpyRate: '400000' },
    ...{ rateSource: 'house-mid', rateAt: '2026-01-01T00:00:00Z', occurredAt: '2026-01-01T00:00:00Z' },
    ...(address === null
      ? { kind: 'deposit' }
      : { kind: 'withdrawal', counterparty: { address, chain: 'ethereum', class: 'unhosted' } }),
  })
  if (!normalised.ok) throw new Error(JSON.stringify(normalised.error))
  return normalised.value
}

function evaluate(
  exposure: RuleFacts['exposure'],
  rules: readonly RuleInForce[] = defaultRules(),
  transaction = to(ADDRESS),
) {
  return evaluateRules(rules, {
    ...{
      transaction,
      exposure,
      rating: null,
      recent: [],
      walletHits: [],
      nameHits: [],
      destinations: [],
      dismissedEntryVersionIds: [],
    },
    customer: { nationality: 'JP', residence: 'JP', sourceOfFundsConfirmedOn: null },
  })
}

describe('wallet-exposure', () => {
  const share = {
    ...{ exposureId: 'x', chain: 'eip155:1', token: '', hops: 3 },
    ...({ direction: 'in', method: 'haircut' } as const),
  }
  const exposed = (category: 'sanctions' | 'mixer', direct: number, indirect: number) =>
    evaluate([{ ...share, categories: [{ category, direct, indirect }] }]).map(
      (hit) => `${hit.code} ${hit.severity} ${hit.answer}`,
    )

  test('stops what is directly exposed to a sanctioned party, and only reports the rest', () => {
    expect(exposed('sanctions', 1, 0)).toEqual(['wallet/exposed critical hold'])
    expect(exposed('sanctions', 0, 1_000)).toEqual(['wallet/exposed high alert'])
    expect(exposed('sanctions', 0, 999)).toEqual([])
    expect(exposed('mixer', 100, 9_000)).toEqual(['wallet/exposed critical alert'])
    expect(exposed('mixer', 99, 2_499)).toEqual([])
  })

  test('lets a wallet that was never seen go, or stops it where the house says so', () => {
    expect(evaluate(null)).toEqual([])
    const params = { limits: [], kinds: ['withdrawal'], unseen: 'hold' }
    const strict = defaultRules().map((rule) => (rule.id === 'wallet-exposure' ? { ...rule, params } : rule))
    expect(evaluate(null, strict)).toMatchObject([
      { code: 'wallet/not-seen-before', answer: 'hold', severity: 'medium' },
    ])
    expect(evaluate(null, strict, to(null))).toEqual([])
  })
})
