import { expect, it } from 'vitest'
import { toCsv } from '#components/ui/table/to-csv.ts'

const columns = [
  { id: 'name', header: '氏名', cell: () => null, csv: (row: { name: string; jpy: string }) => row.name },
  { id: 'jpy', header: '金額（円）', cell: () => null, csv: (row: { name: string; jpy: string }) => row.jpy },
  { id: 'act', header: '', cell: () => null },
]

it('writes what is shown, quoted where it must be', () => {
  expect(toCsv(columns, [{ name: '山田, "太郎"', jpy: '4,812,300' }])).toBe(
    '\uFEFF氏名,金額（円）\r\n"山田, ""太郎""","4,812,300"\r\n',
  )
})

it('defuses what a spreadsheet would run as a formula', () => {
  expect(toCsv(columns, [{ name: '=HYPERLINK("x")', jpy: '-500' }])).toBe(
    '\uFEFF氏名,金額（円）\r\n"\'=HYPERLINK(""x"")",-500\r\n',
  )
})
