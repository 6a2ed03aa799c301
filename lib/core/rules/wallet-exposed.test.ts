import { describe, expect, test } from 'vitest'
import { defaultRules, evaluateRules, type RuleFacts, type RuleInForce } from '#lib/core/rules/evaluate.ts'
import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { ExposureShare } from '#lib/core/wallets/exposure/shares.ts'

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
    expect(exposed('sanctions', 11, 0)).toEqual(['wallet/exposed critical hold'])
    expect(exposed('sanctions', 0, 1_000)).toEqual(['wallet/exposed high alert'])
    expect(exposed('sanctions', 0, 999)).toEqual([])
    expect(exposed('mixer', 100, 9_000)).toEqual(['wallet/exposed critical alert'])
    expect(exposed('mixer', 99, 2_499)).toEqual([])
  })

  describe('what an address cannot keep off', () => {
    const answers = (of: Partial<ExposureShare>, params: object = {}) => {
      const categories = [{ category: 'sanctions', direct: 10_000, indirect: 0 } as const]
      const rules = defaultRules().map((rule) =>
        rule.id === 'wallet-exposure' ? { ...rule, params: { ...(rule.params as object), ...params } } : rule,
      )
      return evaluate([{ ...share, categories, ...of }], rules).map(({ code, severity, answer, facts }) => [
        `${code} ${severity} ${answer}`,
        (facts as { readonly why?: string }).why,
      ])
    }
    const direct = (share: number) => ({
      categories: [{ category: 'sanctions', direct: share, indirect: 0 } as const],
    })

    test('an NFT or dust that a listed party sent it is shown and stops nothing by itself', () => {
      const shown = 'wallet/received-unasked critical alert'
      expect(answers({ token: 'erc721:0x06012c8cf97bead5deae237070f9587f8e7a266d/7' })).toEqual([
        [shown, 'nft'],
      ])
      expect(answers({ token: 'erc1155:0x495f947276749ce646f68ac8c248420045cb7b5e/1' })).toEqual([
        [shown, 'nft'],
      ])
      expect(answers(direct(1))).toEqual([[shown, 'dust']])
      expect(answers(direct(10))).toEqual([[shown, 'dust']])
    })

    test('more than dust, and whatever it sent itself, is put to the limits as ever', () => {
      const held = [['wallet/exposed critical hold', undefined]]
      expect(answers(direct(11))).toEqual(held)
      expect(answers({ token: 'erc20:0xdac17f958d2ee523a2206206994597c13d831ec7' })).toEqual(held)
      expect(answers({ ...direct(1), direction: 'out' })).toEqual(held)
      expect(
        answers({ token: 'erc721:0x06012c8cf97bead5deae237070f9587f8e7a266d/7', direction: 'out' }),
      ).toEqual(held)
    })

    test('stops where the house says so, or calls nothing dust', () => {
      const stops = { unasked: { answer: 'hold', dustShareMax: 10 } }
      expect(answers(direct(1), stops)).toEqual([['wallet/received-unasked critical hold', 'dust']])
      const noDust = { unasked: { answer: 'alert', dustShareMax: 0 } }
      expect(answers(direct(1), noDust)).toEqual([['wallet/exposed critical hold', undefined]])
    })
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
