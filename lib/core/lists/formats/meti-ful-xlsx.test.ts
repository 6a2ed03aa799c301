import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseMetiSheets } from '#lib/core/lists/formats/meti-ful-xlsx.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { readXlsxSheets } from '#lib/gateways/xlsx-sheets.ts'
import { METI_ROWS } from '#scripts/testing/list-sweep/japan-samples.ts'

function parse(rows: readonly (readonly string[])[]): ParsedList {
  const parsed = parseMetiSheets([
    { name: 'ユーザーリスト', rows: rows.map((cells, at) => ({ number: at + 1, cells })) },
  ])
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('the foreign user list', () => {
  test('is a due-diligence flag keyed by country and name, for its numbers are new in each edition', () => {
    const { entities, rejected } = parse(METI_ROWS)
    expect(rejected).toEqual([])
    expect(entities).toMatchObject([
      { key: 'AF:sample army spa', measure: 'due_diligence', nationalities: ['AF'], kind: 'organisation' },
      { key: 'KP:sample bank 見本銀行', measure: 'due_diligence', nationalities: ['KP'] },
    ])
    expect(entities[0]?.details).toEqual([
      { label: '懸念区分', value: '生物、化学 / B,C' },
      { label: '通常兵器', value: '通常兵器 / CW' },
    ])
  })

  test('has aliases one a dot, going on over lines, other scripts and brackets on lines of their own', () => {
    const [first, second] = parse(METI_ROWS).entities
    expect(first?.names.map(({ full }) => full)).toEqual([
      'Sample Army',
      'SPA',
      'The Probe',
      'Works named after the Sample',
      '見本・軍',
      'Sample Army in another script',
    ])
    expect(second?.names.map(({ full }) => full)).toContain('鴨緑銀行')
  })

  test('rejects rows without a name or twice there, and refuses another sheet', () => {
    const [head = [], row = []] = METI_ROWS
    expect(parse([head, row, row, ['9', '北朝鮮', '', '・X']]).rejected).toMatchObject([
      { code: 'duplicate_key', locator: '行 3' },
      { code: 'no_name', locator: '行 4' },
    ])
    expect(parseMetiSheets([{ name: 'x', rows: [{ number: 1, cells: ['a'] }] }])).toMatchObject({
      ok: false,
      error: { code: 'list/wrong-sheet' },
    })
  })
})

const FOLDER = join('..', 'shared', 'data', 'lists', 'jp_meti')
interface Converted {
  readonly name: Readonly<Record<string, string>>
  readonly country_code: string
  readonly aliases?: readonly string[]
}

describe.skipIf(!existsSync(FOLDER))('the list of 29 September 2025', () => {
  test('has the 835 entries, countries and aliases that others read from it', { timeout: 30_000 }, () => {
    const sheets = readXlsxSheets(readFileSync(join(FOLDER, 'foreign-user-list-20250929_4.xlsx')))
    const parsed = parseMetiSheets(sheets)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    const { entities, rejected } = parsed.value
    expect([entities.length, rejected]).toEqual([835, []])
    const lines = gunzipSync(readFileSync(join(FOLDER, 'foreign-user-list-20250929.ndjson.gz'))).toString(
      'utf8',
    )
    const converted = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Converted)
    expect(entities.map(({ nationalities }) => nationalities[0])).toEqual(
      converted.map((row) => row.country_code),
    )
    // Aliases with brackets or quotes are taken apart into several names; the others are the same word for word.
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
    const missing = converted.flatMap(({ aliases = [] }, at) => {
      const names = new Set(entities[at]?.names.map(({ full }) => plain(full)))
      return aliases.filter((alias) => !/[()（）"“”<>]/.test(alias) && !names.has(plain(alias)))
    })
    // One alias that their reading cut in two at the end of its line.
    expect(missing).toEqual(['Aktsionernoe Obshchestvo Uralskiy Zavod Transportnogo', 'Mashinostroeniya'])
  })
})
