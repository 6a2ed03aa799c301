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

/** The plain table of edits, for words of any length. */
function byTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i])
  const cell = (i: number, j: number) => table[i]?.[j] ?? (i === 0 ? j : Number.POSITIVE_INFINITY)
  for (let i = 0; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = i > 0 && a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const ways = [cell(i, j - 1) + 1]
      if (i > 0) ways.push(cell(i - 1, j) + 1, cell(i - 1, j - 1) + (same ? 0 : 1))
      if (swapped) ways.push(cell(i - 2, j - 2) + 1)
      const row = table[i]
      if (row !== undefined) row[j] = Math.min(...ways)
    }
  }
  return cell(a.length, b.length)
}

test('words of any length, cut to 64 units, agree with the plain table of edits', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '株', 'ン'), maxLength: 70 })
  fc.assert(
    fc.property(word, word, fc.boolean(), (a, other, near) => {
      const b = near ? `${a.slice(0, 25)}${other.slice(0, 4)}${a.slice(27)}` : other
      expect(editDistance(a, b, 64)).toBe(byTable(a.slice(0, 64), b.slice(0, 64)))
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['putin', 'putni', 1],
  ['vladimir', 'wladimir', 1],
  ['mohammed', 'muhammad', 2],
])('%s and %s are %d apart', (a, b, edits) => {
  expect(editDistance(a, b, 5)).toBe(edits)
})
