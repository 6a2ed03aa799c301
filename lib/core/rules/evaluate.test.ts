import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RULE_PARAMS, RULES, type RuleId } from '#lib/core/rules/catalogue.ts'
import { defaultRules, evaluateRules, type RuleInForce, recentWindowHours } from '#lib/core/rules/evaluate.ts'
import type { RecentTransaction, RuleFacts } from '#lib/core/rules/rule-hit.ts'
import type { NameHit, WalletHit } from '#lib/core/screening/hit.ts'
import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import { fromEpochMs, HOUR_MS, toEpochMs } from '#lib/std/instant.ts'

const AT = '2026-11-23T02:00:00.000Z'
const transaction: NormalisedTransaction = {
  externalId: 'TX-9',
  customerExternalId: 'CU-1',
  kind: 'withdrawal',
  asset: 'BTC',
  quantity: '0.01',
  jpyRate: '9900000',
  jpyValue: '99000',
  rateSource: 'house-mid',
  rateAt: AT,
  occurredAt: AT,
  side: null,
  counterparty: null,
  txHash: null,
  ip: null,
  purpose: null,
  payloadHash: '0'.repeat(64),
}
const listed = {
  entryVersionId: 'ev-1',
  listVersionId: 'lv-1',
  sourceId: 'ofac-sdn',
  entityKey: '1',
  entityKind: 'person',
  score: 1,
  measure: 'freeze',
  programmes: ['DPRK3'],
  primaryName: 'KIM, Example',
  features: [],
} as const
const walletHit: WalletHit = {
  ...listed,
  kind: 'wallet',
  matched: {
    query: '1abc',
    candidate: '1abc',
    tokens: [],
    families: ['bitcoin'],
    label: 'XBT',
    basis: 'canonical',
  },
}
const nameHit = (score: number): NameHit => ({
  ...listed,
  score,
  kind: 'name',
  matched: { query: 'KIM EXAMPLE', candidate: 'KIM, Example', candidateKind: 'primary', tokens: [] },
})

function facts(over: Partial<RuleFacts> = {}): RuleFacts {
  return {
    transaction,
    customer: { nationality: 'JP', residence: 'JP', sourceOfFundsConfirmedOn: null },
    recent: [],
    walletHits: [],
    rating: null,
    nameHits: [],
    exposure: [],
    destinations: [],
    dismissedEntryVersionIds: [],
    ...over,
  }
}
const evaluate = (over: Partial<RuleFacts> = {}, rules: readonly RuleInForce[] = defaultRules()) =>
  evaluateRules(rules, facts(over))
const codes = (over: Partial<RuleFacts> = {}) =>
  evaluate(over).map((hit) => `${hit.code} ${hit.severity} ${hit.answer}`)

function recent(
  jpyValue: string,
  hoursBefore: number,
  over: Partial<RecentTransaction> = {},
): RecentTransaction {
  const occurredAt = fromEpochMs(toEpochMs(AT) - hoursBefore * HOUR_MS)
  return { externalId: `TX-${jpyValue}-${hoursBefore}`, kind: 'withdrawal', jpyValue, occurredAt, ...over }
}

test('the starting parameters of every rule fit its schema', () => {
  for (const id of Object.keys(RULES) as RuleId[])
    expect(RULE_PARAMS[id].parse(RULES[id].defaults)).toEqual(RULES[id].defaults)
})

test('an ordinary transaction raises nothing', () => {
  expect(evaluate()).toEqual([])
})

describe('listed-wallet and listed-name', () => {
  test('what a listed party sent an address unasked never weakens the hit of the address itself', () => {
    const exposure: RuleFacts['exposure'] = [
      {
        ...{
          exposureId: 'x',
          chain: 'eip155:1',
          token: 'erc721:0x06012c8cf97bead5deae237070f9587f8e7a266d/7',
        },
        ...({ direction: 'in', method: 'haircut', hops: 3 } as const),
        categories: [{ category: 'sanctions', direct: 10_000, indirect: 0 }],
      },
    ]
    const answers = evaluateRules(defaultRules(), facts({ walletHits: [walletHit], exposure })).map(
      ({ code, answer }) => `${code} ${answer}`,
    )
    expect(answers).toContain('wallet/listed hold')
    expect(answers).not.toContain('wallet/exposed hold')
  })

  test('hold for a freeze, and only raise an alert for a due-diligence list', () => {
    const dueDiligence = { ...walletHit, measure: 'due_diligence' as const }
    expect(codes({ walletHits: [walletHit, dueDiligence] })).toEqual([
      'wallet/listed critical hold',
      'wallet/listed-for-due-diligence medium alert',
    ])
  })

  test('hold a name only from the hold threshold on', () => {
    const nameHits = [nameHit(0.95), nameHit(0.85), { ...nameHit(1), measure: 'export_control' as const }]
    expect(codes({ nameHits: nameHits.map((hit) => ({ subject: 'counterparty', hit })) })).toEqual([
      'name/listed high hold',
      'name/possibly-listed medium alert',
      'name/listed-for-due-diligence low alert',
    ])
  })

  test('spare a customer told apart before, but never the other side and never an address', () => {
    const dismissedEntryVersionIds = ['ev-1']
    const hit = nameHit(0.95)
    expect(codes({ nameHits: [{ subject: 'customer', hit }], dismissedEntryVersionIds })).toEqual([])
    expect(codes({ nameHits: [{ subject: 'counterparty', hit }], dismissedEntryVersionIds })).toHaveLength(1)
    expect(codes({ walletHits: [walletHit], dismissedEntryVersionIds })).toHaveLength(1)
  })

  test('run even when switched off, because the law leaves no choice', () => {
    const off = defaultRules().map((rule) => ({ ...rule, enabled: false }))
    expect(evaluate({ walletHits: [walletHit] }, off)).toMatchObject([
      { ruleId: 'listed-wallet', ruleVersion: 1 },
    ])
    expect(evaluate({ customer: { ...facts().customer, residence: 'KP' } }, off)).toEqual([])
  })
})

describe('specified-country', () => {
  test('holds for a specified country and raises an alert for a regulated one, naming where it stands', () => {
    const ip = { address: '192.0.2.1', country: 'RU' }
    const hits = evaluate({
      transaction: { ...transaction, ip },
      customer: { ...facts().customer, residence: 'KP' },
    })
    expect(hits).toMatchObject([
      { code: 'country/specified', facts: { country: 'KP', field: 'residence' }, answer: 'hold' },
      { code: 'country/regulated', facts: { country: 'RU', field: 'ip' }, answer: 'alert' },
    ])
  })

  test('looks at the nationality only when the house asks for it', () => {
    const customer = { ...facts().customer, nationality: 'IR' }
    expect(evaluate({ customer })).toEqual([])
    const params = { ...RULES['specified-country'].defaults, fields: ['nationality'] }
    const rule: RuleInForce = { id: 'specified-country', version: 4, enabled: true, params }
    expect(evaluate({ customer }, [rule])).toMatchObject([
      { ruleVersion: 4, facts: { country: 'IR', field: 'nationality' } },
    ])
  })
})

describe('just-below-threshold', () => {
  test('fires on the third in a day, with count, total and the transactions', () => {
    expect(evaluate({ recent: [recent('95000', 1), recent('100000', 23)] })).toMatchObject([
      {
        code: 'amount/just-below-threshold',
        facts: {
          thresholdJpy: '100000',
          count: 3,
          totalJpy: '294000',
          windowHours: 24,
          externalIds: ['TX-100000-23', 'TX-9', 'TX-95000-1'],
        },
      },
    ])
  })

  test.each([
    ['outside the window', recent('95000', 24)],
    ['above the threshold', recent('100001', 1)],
    ['beneath the band', recent('89999', 1)],
    ['of another kind', recent('95000', 1, { kind: 'deposit' })],
    ['the same transaction again', recent('99000', 0, { externalId: 'TX-9' })],
    ['a whole window later', recent('95000', -24)],
    ['further from the other than a window, though near to it', recent('95000', -23)],
  ])('does not count one that is %s', (_why, earlier) => {
    expect(evaluate({ recent: [recent('95000', 1), earlier] })).toEqual([])
  })

  test('counts those that happened later but arrived earlier', () => {
    expect(evaluate({ recent: [recent('95000', 1), recent('95000', -1)] })).toMatchObject([
      { facts: { count: 3 } },
    ])
    expect(evaluate({ recent: [recent('95000', -1), recent('94000', -2)] })).toMatchObject([
      { facts: { count: 3, totalJpy: '288000' } },
    ])
  })

  test('stays silent when this transaction itself is not in the band', () => {
    const large = { ...transaction, jpyValue: '500000' }
    expect(evaluate({ transaction: large, recent: [recent('95000', 1), recent('95000', 2)] })).toEqual([])
  })

  test('counts exactly those in the band, recomputed independently', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 80_000, max: 110_000 }), fc.integer({ min: -30, max: 30 }))),
        (rows) => {
          const list = rows.map(([value, hours], at) =>
            recent(String(value), hours, { externalId: `E-${at}` }),
          )
          const inBand = rows
            .filter(([value]) => value >= 90_000 && value <= 100_000)
            .map(([, hours]) => hours)
          // Every window of 24 hours that holds this one, by the hour of its end: from 0 to 23 hours after it.
          const windows = Array.from({ length: 24 }, (_, after) =>
            inBand.filter((hours) => hours >= -after && hours < 24 - after),
          )
          const expected = Math.max(...windows.map((window) => window.length)) + 1
          const [hit] = evaluate({ recent: list })
          const counted = hit?.code === 'amount/just-below-threshold' ? hit.facts.count : 0
          expect(counted).toBe(expected >= 3 ? expected : 0)
        },
      ),
    )
  })

  test('tells how far back the rules in force look', () => {
    expect(recentWindowHours(defaultRules())).toBe(24)
    expect(recentWindowHours([])).toBe(0)
  })
})

describe('large-without-source-of-funds', () => {
  const large = { ...transaction, jpyValue: '2000001' }
  test.each([
    [null, 1],
    ['2025-11-22', 1],
    ['2025-11-24', 0],
  ])('confirmed on %s: %d hits', (sourceOfFundsConfirmedOn, hits) => {
    const customer = { ...facts().customer, sourceOfFundsConfirmedOn }
    expect(codes({ transaction: large, customer })).toHaveLength(hits)
  })

  test.each([
    ['2026-11-22T15:00:00Z', '2025-11-23', 0],
    ['2026-11-23T14:59:59Z', '2025-11-23', 0],
    ['2026-11-23T15:00:00Z', '2025-11-23', 1],
    ['2026-11-23T14:59:59Z', '2026-11-24', 1],
    ['2026-11-23T15:00:00Z', '2026-11-24', 0],
  ])('counts whole days in Japan: at %s, confirmed on %s: %d hits', (occurredAt, confirmedOn, hits) => {
    const customer = { ...facts().customer, sourceOfFundsConfirmedOn: confirmedOn }
    expect(codes({ transaction: { ...large, occurredAt }, customer })).toHaveLength(hits)
  })

  test('begins over the threshold, not at it', () => {
    expect(codes({ transaction: { ...transaction, jpyValue: '2000000' } })).toEqual([])
  })
})

test('parameters that do not fit the rule are a bug, not a silent pass', () => {
  expect(() => evaluate({}, [{ id: 'specified-country', version: 1, enabled: true, params: {} }])).toThrow()
})
