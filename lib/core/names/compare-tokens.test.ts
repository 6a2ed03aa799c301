import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTokens, LIKENESS_REASONS } from '#lib/core/names/compare-tokens.ts'
import { nameToken, READINGS_MAX } from '#lib/core/names/name-token.ts'
import { READING_WAYS } from '#lib/core/names/reading.ts'
import { TOKEN_KEYS_MAX, tokenKeys } from '#lib/core/names/token-keys.ts'

const compare = (a: string, b: string) => compareTokens(nameToken(a), nameToken(b))

test.each([
  ['サトウ', 'Sato', 'same-reading'],
  ['Иванов', 'Ivanov', 'same-reading'],
  ['Müller', 'muller', 'equal'],
  ['mohammed', 'muhammad', 'spelling'],
  ['tanaka', 'suzuki', 'different'],
])('%s and %s: %s', (a, b, reason) => {
  expect(compare(a, b).reason).toBe(reason)
})

test('a token is one with itself, the order of two does not matter, and nothing throws', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('佐藤', 'サトウ', 'Иванов', 'محمد'),
  )
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [nameToken(one), nameToken(other)]
      expect(a.readings.length).toBeLessThanOrEqual(READINGS_MAX)
      expect(
        a.readings.every((each) => READING_WAYS.includes(each.how) && /^[a-z0-9]+$/.test(each.text)),
      ).toBe(true)
      expect(tokenKeys(a).length).toBeLessThanOrEqual(TOKEN_KEYS_MAX)
      if (a.text !== '') expect(compareTokens(a, a)).toEqual({ score: 1, reason: 'equal' })
      const [there, back] = [compareTokens(a, b), compareTokens(b, a)]
      expect(back.score).toBe(there.score)
      expect(back.reason).toBe(there.reason)
      expect(there.score >= 0 && there.score <= 1).toBe(true)
      expect(LIKENESS_REASONS).toContain(there.reason)
    }),
  )
}, 30_000)
