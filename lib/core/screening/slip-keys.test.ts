import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '#lib/core/names/edit-distance.ts'
import { SLIP_EDITS_MAX } from '#lib/core/screening/meet-words.ts'
import { slipKeys } from '#lib/core/screening/slip-keys.ts'

const LETTERS = 'abcd'
const wordOf = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 14 })
  .map((word) => word.join(''))

/** One insertion, deletion, replacement or swap of neighbours. */
const editOf = fc.record({ way: fc.nat(3), at: fc.nat(14), letter: fc.constantFrom(...LETTERS) })

function edited(
  word: string,
  { way, at, letter }: { readonly way: number; readonly at: number; readonly letter: string },
): string {
  const place = at % (word.length + 1)
  const [before, behind] = [word.slice(0, place), word.slice(place)]
  if (way === 0) return before + letter + behind
  if (way === 1) return before + behind.slice(1)
  if (way === 2) return before + (behind === '' ? '' : letter) + behind.slice(1)
  return before + (behind[1] ?? '') + (behind[0] ?? '') + behind.slice(2)
}

test('two words that are at most two slips apart have a key in common, wherever the slips are', () => {
  fc.assert(
    fc.property(wordOf, fc.array(editOf, { maxLength: SLIP_EDITS_MAX }), (word, edits) => {
      const other = edits.reduce(edited, word)
      fc.pre(editDistance(word, other, SLIP_EDITS_MAX) <= SLIP_EDITS_MAX)
      const keys = slipKeys(word)
      expect([...slipKeys(other)].some((key) => keys.has(key))).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('a long word has as many keys as its beginning', () => {
  expect(slipKeys('abcdefg').size).toBe(1 + 7 + 21)
  expect(slipKeys('abcdefghijklmnop')).toEqual(slipKeys('abcdefg'))
})
