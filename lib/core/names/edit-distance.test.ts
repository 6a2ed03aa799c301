import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '#lib/core/names/edit-distance.ts'

/** The definition, written as it stands in the literature: slow, recursive, no limit. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const same = a.at(-1) === b.at(-1)
  const choices = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    choices.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return Math.min(...choices)
}

test('agrees with the definition, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['putin', 'putni', 1],
  ['vladimir', 'wladimir', 1],
  ['mohammed', 'muhammad', 2],
])('%s and %s are %d apart', (a, b, edits) => {
  expect(editDistance(a, b, 5)).toBe(edits)
})
