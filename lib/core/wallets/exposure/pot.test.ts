import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mixPot, type PotEvent, splitInProportion } from '#lib/core/wallets/exposure/pot.ts'

/** Amounts beyond what floats tell apart, so that remainders meet at their edge. */
const amount = fc.oneof(fc.bigInt(1n, 9n), fc.bigInt(10n ** 18n, 10n ** 18n + 5n), fc.bigInt(1n, 10n ** 30n))
const events = fc
  .array(fc.record({ kind: fc.constantFrom('in' as const, 'out' as const), value: amount }), {
    maxLength: 25,
  })
  .map((made) => made.map((event, at): PotEvent => ({ ...event, id: `e${at}` })))

describe('a pot', () => {
  test.each(['haircut', 'fifo'] as const)('by %s says the same whatever it is asked first', (method) => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (given, chance) => {
        const whole = mixPot(given, method)
        const told = new Map(
          given.map(({ kind, id }) => [id, kind === 'out' ? whole.partsOfPayment(id) : whole.partsOfLot(id)]),
        )
        const asked = given.toSorted(() => ((chance.next().value ?? 0) % 2 === 0 ? 1 : -1))
        const lazy = mixPot(given, method)
        lazy.expect(asked.slice(0, 3).map(({ id }) => id))
        for (const { kind, id } of asked)
          expect(kind === 'out' ? lazy.partsOfPayment(id) : lazy.partsOfLot(id)).toEqual(told.get(id))
      }),
    )
  })

  test('splits an amount to the unit, the largest remainders first', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 20 }), (due, weights) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0n)
        fc.pre(due < all)
        const exact = weights.map((weight, at) => ({
          at,
          rest: (due * weight) % all,
          part: (due * weight) / all,
        }))
        const left = due - exact.reduce((sum, { part }) => sum + part, 0n)
        const lucky = exact
          .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
          .slice(0, Number(left))
        const expected = exact.map((one) => one.part + (lucky.includes(one) ? 1n : 0n))
        expect(splitInProportion(due, weights)).toEqual(expected)
      }),
    )
  })
})
