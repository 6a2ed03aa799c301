import { describe, expect, test } from 'vitest'
import { parseHouseCsv } from '#lib/core/lists/formats/house-csv.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { HOUSE_LIST } from '#scripts/testing/list-sweep/other-list-samples.ts'

function parse(text: string): ParsedList {
  const parsed = parseHouseCsv(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe("a house's own list", () => {
  test('takes every documented column', () => {
    const { entities, rejected } = parse(HOUSE_LIST)
    expect(rejected).toEqual([])
    expect(entities).toMatchObject([
      {
        key: 'H-001',
        kind: 'person',
        names: [
          { full: '山田 見本', kind: 'primary' },
          { full: 'Yamada Mihon', kind: 'alias' },
          { full: 'ヤマダ ミホン', kind: 'alias' },
          { full: 'Sato Mihon', kind: 'former' },
        ],
        births: [
          { from: '1962-09-03', to: '1962-09-03', approximate: false },
          { from: '1963', to: '1963', approximate: true },
          { from: '1958', to: '1960', approximate: false },
        ],
        nationalities: ['JP', 'IR'],
        identifiers: [{ type: 'Passport', value: 'TR1234567', country: 'JP' }],
        wallets: [{ raw: '0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c', label: 'ETH' }],
        measure: 'transaction_ban',
        reference: '稟議-12',
        listedOn: '2026-04-01',
      },
      { key: 'H-002', kind: 'organisation', measure: 'due_diligence', reference: 'H-002' },
    ])
  })

  test.each([
    ['transaction_ban', 'ban', 'unparsed_field', 'house.csv:2 measure'],
    ['1962-09-03', '1962-09-33', 'unreadable_date', 'house.csv:2 birth_dates'],
    ['2026-04-01', '1.4.2026', 'unreadable_date', 'house.csv:2 listed_on'],
    ['person', 'man', 'unknown_kind', 'house.csv:2 kind'],
    ['H-002', '', 'no_key', 'house.csv:3 key'],
    ['Sample KK', '', 'no_name', 'house.csv:3 name'],
    ['H-002', 'H-001', 'duplicate_key', 'house.csv:3 key'],
    ['Sample KK,', 'Sample KK', 'malformed_row', 'house.csv:3'],
  ])('%s written as %s is %s at %s', (...row) => {
    const [right, wrong, code, locator] = row
    expect(parse(HOUSE_LIST.replace(right, wrong)).rejected).toMatchObject([{ code, locator }])
  })

  test('a measure that is not known counts as the strongest', () => {
    expect(parse(HOUSE_LIST.replace('transaction_ban', 'ban')).entities[0]?.measure).toBe('freeze')
  })

  test('a column that is not known, or missing, refuses the file by its name', () => {
    expect(parseHouseCsv(HOUSE_LIST.replace('remarks', 'colour'))).toMatchObject({
      error: { code: 'list/not-this-format', facts: { line: 1, column: 'colour' } },
    })
    expect(parseHouseCsv(HOUSE_LIST.replace(',name,', ',label,'))).toMatchObject({
      error: { facts: { column: 'key, name' } },
    })
  })
})
