import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMofCsv } from '#lib/core/lists/formats/mof-csv.ts'
import {
  isKnownMofProgramme,
  mofProgramme,
  mofProgrammeMeasure,
} from '#lib/core/lists/formats/mof-programmes.ts'
import type { ListedEntity, ParsedList } from '#lib/core/lists/listed-entity.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import { readStarterLists } from '#lib/gateways/starter-lists.ts'
import { assignParts, parseListFiles } from '#lib/use-cases/lists/parse-list-files.ts'
import { MOF_CSV } from '#scripts/testing/list-sweep/japan-samples.ts'

function parse(text: string): ParsedList {
  const parsed = parseMofCsv(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe("the Ministry's CSV of 32 columns", () => {
  test('has names in both languages, each kind of alias, dates, and places whose country stands apart', () => {
    const { entities, lifted, publishedOn, rejected } = parse(MOF_CSV)
    expect([rejected, lifted, publishedOn]).toEqual([[], 1, '2024-03-05'])
    const [person, body] = entities
    expect(person?.names.map(({ full, kind }) => [full, kind])).toEqual([
      ['シム・ヒョンソプ', 'primary'],
      ['Sim Hyon Sop', 'primary'],
      ['シム・ヒョンソブ', 'alias'],
      ['サンプル', 'alias'],
      ["Sim Hyo'n-so'p", 'alias'],
      ['Sample', 'alias'],
      ['Old Sim', 'former'],
      ['Weak Sim', 'weak'],
    ])
    expect(person).toMatchObject({
      key: '015-000078',
      kind: 'person',
      reference: '78(#12)',
      programmes: ['15.北朝鮮(決議1718号等；個人)'],
      measure: 'freeze',
      listedOn: '2023-09-01',
      births: [
        { from: '1983-11-25', to: '1983-11-25', approximate: false },
        { from: '1984', to: '1984', approximate: true },
      ],
      nationalities: ['KP'],
      addresses: ['丹東市, 中華人民共和国', '平壌, 北朝鮮'],
      wallets: [{ raw: '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c', label: null }],
    })
    expect(person?.details).toContainEqual({ label: '国連参照番号', value: 'KPi.999' })
    expect(body).toMatchObject({ key: '022-000003', kind: 'organisation', measure: 'sectoral' })
  })

  test('reads its columns in any order, and counts a new one', () => {
    const lines = MOF_CSV.trimEnd().split('\r\n')
    const widened = lines.map((line, at) => `${line},${at === 0 ? '新項目' : '値'}`).join('\r\n')
    expect(parse(widened).rejected).toEqual([
      { code: 'unparsed_field', locator: '新項目', excerpt: '2 × 値' },
    ])
  })

  test('rejects a row without number or name, and refuses another file', () => {
    expect(parse(MOF_CSV.replace('015-000078', '')).rejected).toMatchObject([
      { code: 'no_key', locator: 'csv:2' },
    ])
    expect(parse(MOF_CSV.replace('見本公社', '').replace('Sample Authority', '')).rejected).toMatchObject([
      { code: 'no_name' },
    ])
    expect(parse(MOF_CSV.replace('1983/11/25', '19831125日')).rejected).toMatchObject([
      { code: 'unreadable_date' },
    ])
    expect(parseMofCsv('a,b\r\n1,2')).toMatchObject({ ok: false, error: { code: 'list/not-this-format' } })
  })
})

const EXCERPT = join('..', 'shared', 'data', 'lists', 'jp_mof', 'shisantouketsu20260828-excerpt.csv')

async function entriesOfTheWorkbook(): Promise<ReadonlyMap<string, ListedEntity>> {
  for await (const { source, files } of readStarterLists()) {
    const found = source === 'jp-mof' ? findListSource(source) : null
    const parts = found && assignParts(found, files)
    const parsed = found && parts?.ok ? parseListFiles(found, parts.value) : null
    if (parsed?.ok) return new Map(parsed.value.entities.map((entity) => [entity.key, entity]))
  }
  throw new Error('no workbook')
}

test('the numbers of 区分 are those of the sheets: programme and measure stay over the change of form', {
  timeout: 30_000,
}, async () => {
  const entries = await entriesOfTheWorkbook()
  const ofSheets = [...entries].map(([key, { programmes, measure }]) => [
    key.slice(0, 3),
    programmes[0],
    measure,
  ])
  const ofNumbers = [...entries.keys()].map((key) => {
    const number = Number(key.slice(0, 3))
    return [key.slice(0, 3), mofProgramme(number), mofProgrammeMeasure(number)]
  })
  expect(ofNumbers).toEqual(ofSheets)
  expect([isKnownMofProgramme(44), isKnownMofProgramme(45), mofProgramme(45)]).toEqual([true, false, '45.'])
})

describe.skipIf(!existsSync(EXCERPT))('ten rows of the CSV of 28 August 2026', () => {
  test('go on with the entries of the workbook, under the same keys', { timeout: 30_000 }, async () => {
    const before = await entriesOfTheWorkbook()
    const { entities, rejected } = parse(readFileSync(EXCERPT, 'utf8'))
    expect(entities).toHaveLength(10)
    expect(rejected).toEqual([])
    for (const entity of entities) {
      const old = before.get(entity.key)
      expect(old?.names[0]?.full).toBe(entity.names[0]?.full)
      expect([old?.programmes, old?.measure, old?.reference, old?.listedOn]).toEqual([
        entity.programmes,
        entity.measure,
        entity.reference,
        entity.listedOn,
      ])
    }
  })
})
