import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterText } from '#lib/queries/paging.ts'

test('a text filter holds nothing that PostgreSQL cannot look for, whatever the URL says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = filterText.parse(`a\u0000${text}`)
      expect(read?.includes('\u0000') ?? false).toBe(false)
    }),
    { numRuns: 50 },
  )
})

test('a text filter is trimmed; an empty one, one of NUL alone and one too long are none', () => {
  expect(filterText.parse('  金  ')).toBe('金')
  for (const none of ['', '   ', '\u0000', ' \u0000 ', 'x'.repeat(201), undefined, 7])
    expect(filterText.parse(none)).toBeNull()
})
