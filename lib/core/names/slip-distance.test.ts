import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '#lib/core/names/edit-distance.ts'
import { SLIP_CHARS_MAX, slipDistance } from '#lib/core/names/slip-distance.ts'

test('counts the edits that the plain table of edits counts, swaps among them', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'サ', 'ン'), maxLength: SLIP_CHARS_MAX })
  fc.assert(
    fc.property(word, word, fc.nat(3), (one, other, before) => {
      const units = Uint16Array.from(`${'x'.repeat(before)}${other}y`, (unit) => unit.charCodeAt(0))
      const part = [before, before + other.length] as const
      expect(slipDistance(one, units, part)).toBe(editDistance(one, other, 64))
    }),
    { numRuns: 2_000 },
  )
})
