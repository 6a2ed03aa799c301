import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchCsv } from '#lib/core/screening/batch-csv.ts'
import { BATCH_ROWS_MAX, readBatch } from '#lib/core/screening/batch-file.ts'

function read(text: string) {
  const done = readBatch(text)
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

test('lines without a heading are names and addresses', () => {
  expect(read('佐藤 花子\r\n\r\n0x098B716B8Aaf21512996dC57EB0615e2383E2f96\n')).toMatchObject([
    { line: 1, name: '佐藤 花子', kind: 'name', error: null },
    { line: 3, kind: 'address', error: null },
  ])
})

test.each([',', ';', '\t'])('a table parted by %j is read by its headings', (sign) => {
  const line = (...cells: string[]) => cells.join(sign)
  const text = [
    line('ID', 'Country', 'Name', 'DOB'),
    line('7', 'jp', 'SATO', '1990-04'),
    line('8', 'X', '', 'soon'),
  ]
  expect(read(text.join('\n'))).toMatchObject([
    { line: 2, id: '7', name: 'SATO', country: 'JP', dob: '1990-04', error: null },
    { line: 3, id: '8', error: 'name_missing' },
  ])
})

test('every row says what is wrong with it, and no row disturbs another', () => {
  const rows = [
    'name,dob,country',
    'A,later,JP',
    'A,1990-02-30,JP',
    'B,1990,Japan',
    `${'x'.repeat(201)},,`,
    '"C,,',
    'D,,',
  ]
  expect(read(rows.join('\n')).map(({ error }) => error)).toEqual([
    'date_wrong',
    'date_wrong',
    'country_wrong',
    'name_too_long',
    'quotes_broken',
    null,
  ])
})

test.each(['id,nome\n1,A', 'customer_id;client\n1;A', '7\t佐藤 花子\n', '生年月日,誰\n1990,A'])(
  'a table without a column of names (%j) is refused, not read as names nobody bears',
  (text) => {
    expect(readBatch(text)).toMatchObject({ error: { code: 'screening/batch-nameless' } })
  },
)

test('names with a comma within are no table', () => {
  expect(read('SMITH, John\nPUTIN, Vladimir Vladimirovich')).toMatchObject([
    { name: 'SMITH, John', error: null },
    { error: null },
  ])
})

test('nothing and too much are refused as a whole', () => {
  expect(readBatch(' \n')).toMatchObject({ error: { code: 'screening/batch-empty' } })
  const long = 'a\n'.repeat(BATCH_ROWS_MAX + 1)
  expect(readBatch(long)).toMatchObject({ error: { code: 'screening/batch-too-long' } })
})

test('a row of which nothing could be compared does not look like one without a hit', () => {
  const rows = read('123-456\n+++\n佐藤 花子\n123 abc')
  const lines = batchCsv(
    rows,
    rows.map(() => ({ hits: [] })),
  ).split('\r\n')
  expect(lines.slice(0, -1).map((line) => line.split(',')[7])).toEqual(['numbered', 'nothing', '', ''])
})

test('no cell of a result is a formula, whatever was in the file', () => {
  const hit = { source: 'ofac-sdn', key: '1', name: '=HYPERLINK("x")', score: 0.9 }
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (sign, rest) => {
      const name = `${sign}${rest.replace(/[\r\n\t;]/g, '')}x`.trim()
      const csv = batchCsv(read(name).slice(0, 1), [{ hits: [hit] }])
      const cells = csv.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"/, ''))
      expect(cells.some((cell) => /^[=+@-]/.test(cell))).toBe(false)
    }),
  )
})
