import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RULES } from '#lib/core/rules/catalogue.ts'
import { passedLimits } from '#lib/core/rules/wallet-exposed.ts'
import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import {
  type Choosing,
  chooseAnswer,
  heavier,
  type StandingAnswer,
} from '#lib/core/wallets/providers/choose-answer.ts'
import { countedExposure } from '#lib/core/wallets/providers/counted-exposure.ts'
import { type ChoosingWay, FIRST_POLICY, policyInForce } from '#lib/core/wallets/providers/policy.ts'
import { VENDOR_RISKS, type VendorRisk } from '#lib/core/wallets/providers/protocol.ts'
import { DAY_MS, fromEpochMs } from '#lib/std/instant.ts'

const { limits } = RULES['wallet-exposure'].defaults
const NOW = Date.parse('2026-11-27T00:00:00Z')
const days = (count: number) => fromEpochMs(NOW - count * DAY_MS)

type Line = StandingAnswer['lines'][number]
const line = (category: WalletCategory | null, direct: number, indirect = 0): Line => ({
  ...{ chain: 'eip155:1', direction: 'in', word: String(category), category, direct, indirect },
})
function answer(provider: string, risk: VendorRisk, more: Partial<StandingAnswer> = {}): StandingAnswer {
  const id = `${provider} ${risk}`
  return { id, provider, risk, state: 'answered', answeredAt: days(1), lines: [], digest: id, ...more }
}
function choose(answers: readonly StandingAnswer[], more: Partial<Choosing> = {}) {
  const standing = { answers, choice: null, policies: [] }
  return chooseAnswer({ own: null, standing, limits, nowMs: NOW, ...more })
}
/** Two people have set another way among these answers. */
const going = (way: ChoosingWay, answers: readonly StandingAnswer[]) => ({
  standing: {
    ...{ answers, choice: null },
    policies: [{ number: 2, effectiveAt: days(1), value: { ...FIRST_POLICY, way } }],
  },
})
const own = (category: WalletCategory, direct: number) => ({
  at: days(0),
  shares: [
    {
      ...({
        exposureId: 'e',
        chain: 'eip155:1',
        token: '',
        direction: 'in',
        method: 'haircut',
        hops: 3,
      } as const),
      categories: [{ category, direct, indirect: 0 }],
    },
  ],
})

describe('which answer counts', () => {
  test('none while nobody has answered, the only one where there is one', () => {
    expect(choose([])).toMatchObject({ chosen: null, why: 'no-answer' })
    expect(choose([answer('a', 'low')])).toMatchObject({ chosen: { provider: 'a' }, why: 'only-answer' })
  })

  test('is never one that asks for less than another', () => {
    const risks = fc.constantFrom(...VENDOR_RISKS)
    const lines = fc.array(
      fc.record({
        category: fc.constantFrom('sanctions', 'mixer', 'gambling', 'exchange', null),
        direct: fc.integer({ min: 0, max: 9_000 }),
        indirect: fc.integer({ min: 0, max: 1_000 }),
      }),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(risks, lines), { minLength: 1, maxLength: 5 }), (said) => {
        const answers = said.map(([risk, found], at) =>
          answer(`p${at}`, risk, {
            id: String(at),
            lines: found.map(({ category, direct, indirect }) => line(category, direct, indirect)),
          }),
        )
        const { chosen, candidates } = choose(answers)
        for (const one of candidates)
          expect(chosen === null ? 1 : heavier(one.weight, chosen.weight)).toBeLessThan(1)
        const holds = (all: readonly { readonly directAnswer: string }[]) =>
          all.some((x) => x.directAnswer === 'hold')
        const someHold = candidates.some(
          ({ shares, risk }) =>
            risk === 'severe' ||
            holds(
              passedLimits(limits, shares)
                .filter(({ reach }) => reach === 'direct')
                .map(({ limit }) => limit),
            ),
        )
        expect(chosen?.weight.answer === 'hold').toBe(someHold)
      }),
    )
  })

  test('is our own among equals, then the newest', () => {
    const answers = [
      answer('a', 'none', { answeredAt: days(3) }),
      answer('b', 'none', { answeredAt: days(2) }),
    ]
    expect(choose(answers).chosen?.provider).toBe('b')
    expect(choose(answers, { own: own('exchange', 100) }).chosen?.provider).toBe('own')
    expect(choose([answer('a', 'high')], { own: own('exchange', 100) }).chosen?.provider).toBe('a')
    expect(choose([answer('a', 'high')], { own: own('sanctions', 1) }).chosen?.provider).toBe('own')
  })

  test('is the newest that is fresh, or ours, where the policy goes that way; without one, the gravest', () => {
    const answers = [
      answer('a', 'severe', { answeredAt: days(31) }),
      answer('b', 'low', { answeredAt: days(29) }),
    ]
    expect(choose([], going('freshest', answers))).toMatchObject({
      chosen: { provider: 'b' },
      why: 'freshest',
    })
    const old = answers.map((one) => ({ ...one, answeredAt: days(40) }))
    expect(choose([], going('freshest', old))).toMatchObject({ chosen: { provider: 'a' }, why: 'gravest' })
    expect(choose([], { ...going('own', answers), own: own('exchange', 1) })).toMatchObject({
      chosen: { provider: 'own' },
    })
    expect(choose([], going('own', answers))).toMatchObject({ chosen: { provider: 'a' }, why: 'gravest' })
  })

  test('heeds what the policy in force says of a rating, and names the version', () => {
    const value = {
      ...FIRST_POLICY,
      ratingAnswer: { medium: 'alert', high: 'hold', severe: 'none' },
    } as const
    const standing = {
      ...{ answers: [answer('a', 'high'), answer('b', 'severe')], choice: null },
      policies: [{ number: 2, effectiveAt: days(1), value }],
    }
    expect(choose([], { standing })).toMatchObject({
      chosen: { provider: 'a', weight: { answer: 'hold' } },
      policy: { version: 'provider-policy/2' },
    })
    expect(countedExposure({ own: null, standing, limits, nowMs: NOW }).rating).toMatchObject({
      ...{ policy: 'provider-policy/2', asks: 'hold' },
    })
  })

  test('goes by the version approved last among those whose time has come', () => {
    const version = (number: number, effectiveAt: string) => ({ number, effectiveAt, value: FIRST_POLICY })
    const at = (ago: number, all: Parameters<typeof policyInForce>[0]) =>
      policyInForce(all, NOW - ago * DAY_MS).version
    const all = [version(3, days(2)), version(2, days(5)), version(4, days(-3))]
    expect([at(6, all), at(4, all), at(1, all), at(-4, all)]).toEqual(
      [1, 2, 3, 4].map((number) => `provider-policy/${number}`),
    )
    // One that was to come later was overtaken by one approved after it.
    expect(at(0, [version(2, days(1)), version(3, days(4))])).toBe('provider-policy/3')
  })

  test('knows no category where the table knows none, yet heeds the rating', () => {
    expect(choose([answer('a', 'none', { lines: [line(null, 9_000)] })]).chosen?.weight.answer).toBeNull()
    expect(choose([answer('a', 'severe', { lines: [line(null, 9_000)] })]).chosen?.weight.answer).toBe('hold')
  })

  test('is the graver of two by which a provider contradicts itself', () => {
    const later = (risk: VendorRisk) => answer('a', risk, { state: 'contradicts', answeredAt: days(0) })
    expect(choose([answer('a', 'low'), later('severe')]).chosen?.risk).toBe('severe')
    expect(choose([answer('a', 'severe'), later('low')]).chosen?.risk).toBe('severe')
    const mended = answer('a', 'low', { answeredAt: fromEpochMs(NOW) })
    expect(choose([mended, answer('a', 'severe', { state: 'contradicts' })]).chosen?.risk).toBe('low')
  })
})

describe('a person’s choice', () => {
  const answers = [answer('a', 'low'), answer('b', 'severe')]
  const choice = {
    id: 'c',
    provider: 'a',
    digest: 'a low',
    seen: ['a low', 'b severe'],
    until: days(-10),
    lapsed: null,
  }
  const chosen = (all: readonly StandingAnswer[], more: object = {}) =>
    choose([], { standing: { answers: all, choice: { ...choice, ...more }, policies: [] } })

  test('counts for what was seen', () => {
    expect(chosen(answers)).toMatchObject({ chosen: { provider: 'a' }, why: 'person', lapsed: null })
  })

  test.each([
    { when: 'its time is over', all: answers, more: { until: days(0) }, why: 'time-over' },
    {
      when: 'the chosen answer changes',
      all: [answer('a', 'none'), answer('b', 'severe')],
      why: 'answer-changed',
    },
    { when: 'the chosen answer is gone', all: [answer('b', 'severe')], why: 'answer-changed' },
    { when: 'something graver comes', all: [...answers, answer('d', 'high')], why: 'graver-since' },
    {
      when: 'it ended before, though the chosen answer is back',
      all: answers,
      more: { lapsed: 'answer-changed' },
      why: 'answer-changed',
    },
  ])('ends when $when', ({ all, more = {}, why }) => {
    expect(chosen(all, more)).toMatchObject({ chosen: { provider: 'b' }, lapsed: { id: 'c', why } })
  })

  test('outlives something milder, and goes back to the policy', () => {
    expect(chosen([...answers, answer('d', 'none')])).toMatchObject({ chosen: { provider: 'a' } })
    expect(chosen(answers, { provider: 'policy', digest: null })).toMatchObject({
      ...{ chosen: { provider: 'b' }, lapsed: null, why: 'gravest' },
    })
  })
})
