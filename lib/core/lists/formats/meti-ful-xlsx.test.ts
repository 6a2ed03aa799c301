import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { continueNames } from '#lib/core/lists/continue-names.ts'
import { parseMetiSheets } from '#lib/core/lists/formats/meti-ful-xlsx.ts'
import type { ListedEntity, ParsedList } from '#lib/core/lists/listed-entity.ts'
import { searchText } from '#lib/core/lists/search-text.ts'
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

  test('keeps the keys of parties that are printed under their first alias', { timeout: 30_000 }, () => {
    const sheets = readXlsxSheets(readFileSync(join(FOLDER, 'foreign-user-list-20250929_4.xlsx')))
    const parsed = parseMetiSheets(sheets)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    const { entities } = parsed.value
    const known = entities.map((entity) => ({ entity, open: true }))
    expect(continueNames(entities, known)).toEqual(entities)
    const renamed = entities.map(underFirstAlias)
    const again = continueNames(renamed, known)
    const keys = new Map(entities.map(({ key }, at) => [key, at]))
    const were = renamed.flatMap((entity, at) => (entity === entities[at] ? [] : [at]))
    const kept = were.filter((at) => again[at]?.key === entities[at]?.key)
    const wrong = again.filter(({ key }, at) => keys.has(key) && keys.get(key) !== at)
    expect({ were: were.length, kept: kept.length, wrong: wrong.length }).toEqual({
      were: 575,
      kept: 575,
      wrong: 0,
    })
  })
})

/** The party as an edition would print it that took its first alias for its name. */
function underFirstAlias(entity: ListedEntity): ListedEntity {
  const alias = entity.names.find(({ kind }) => kind === 'alias')
  if (alias === undefined) return entity
  const names = entity.names.map((name) => {
    if (name === alias) return { ...name, kind: 'primary' as const }
    return name.kind === 'primary' ? { ...name, kind: 'alias' as const } : name
  })
  return { ...entity, names, key: `${entity.nationalities[0]}:${searchText(alias.full)}` }
}
