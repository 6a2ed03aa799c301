import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soundedWord, tokenSimilarity } from '#lib/core/names/token-similarity.ts'

const likeness = (a: string, b: string) => tokenSimilarity(soundedWord(a), soundedWord(b))

test.each([
  ['mohammed', 'muhammad'],
  ['sergey', 'sergei'],
  ['usama', 'osama'],
  ['radin', 'laden'],
  ['kadafi', 'qadhafi'],
  ['satou', 'sato'],
  ['zawahiri', 'zawahri'],
])('takes %s and %s for one word', (a, b) => {
  expect(likeness(a, b)?.score).toBeGreaterThan(0.75)
})

test.each([
  ['kim', 'kin'],
  ['ali', 'alo'],
  ['putin', 'potanin'],
  ['masahiro', 'masli'],
  ['tanaka', 'nakata'],
  ['正恩', '正日'],
])('keeps %s and %s apart', (a, b) => {
  expect(likeness(a, b)).toBeNull()
})

test('is symmetric, lies within 0..1, and is 1 only for the same word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abdhiklmrsu'), minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(likeness(a, b)).toEqual(likeness(b, a))
      const score = likeness(a, b)?.score ?? 0
      expect(score === 1).toBe(a === b)
      expect(score >= 0 && score <= 1).toBe(true)
    }),
  )
})
