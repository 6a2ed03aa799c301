import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLines } from '#lib/core/lists/formats/csv-lines.ts'

test('quoted commas, doubled quotes and empty cells', () => {
  const [record] = csvLines('36,"ANGLO, CO. ""X""",-0- ,,\r\n')
  expect(record?.cells).toEqual(['36', 'ANGLO, CO. "X"', '-0- ', '', ''])
})

test('the end-of-file mark of DOS and blank lines are no records', () => {
  expect(csvLines('1,a\r\n\r\n\u001a')).toHaveLength(1)
  expect(csvLines('\u001a\r\n')).toEqual([])
})

test('a quoted cell may run over a few lines', () => {
  expect(csvLines('1,"a\nb",c\n2,d,e')).toMatchObject([
    { line: 1, cells: ['1', 'a\nb', 'c'] },
    { line: 3, cells: ['2', 'd', 'e'] },
  ])
})

test('one stray quote spoils its own line only', () => {
  const rest = Array.from({ length: 9 }, (_, at) => `${at},"x",y`)
  const records = csvLines(['1,"broken,z', ...rest].join('\n'))
  expect(records[0]).toMatchObject({ line: 1, cells: null })
  expect(records.slice(1).every((record) => record.cells?.length === 3)).toBe(true)
  expect(records).toHaveLength(10)
})

test.each([
  ['"a","b",', ['a', 'b', '']],
  ['"a",,"b"', ['a', '', 'b']],
  ['""', ['']],
  ['"a""b"', ['a"b']],
  ['\ufeff"a",b', ['a', 'b']],
  ['"a" ,b', null],
  ['a "b",c', null],
  ['"a"b', null],
])('the cells of %s', (line, cells) => {
  expect(csvLines(line)[0]?.cells).toEqual(cells)
})

test('one line is read as a general CSV reader does', () => {
  const piece = fc.constantFrom('"', '""', ',', 'a', ' ', '-0- ', ';')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const line = pieces.join('')
      let wanted: string[] | null = null
      try {
        ;[wanted = null] = parse(line, { relax_column_count: true }) as (string[] | undefined)[] as [string[]]
      } catch {
        wanted = null
      }
      fc.pre(line.trim() !== '')
      expect(csvLines(line)[0]?.cells ?? null).toEqual(wanted)
    }),
  )
})
