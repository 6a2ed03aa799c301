import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseEuFsfConverted } from '#lib/core/lists/formats/eu-fsf-converted.ts'
import { parseEuFsfCsv } from '#lib/core/lists/formats/eu-fsf-csv.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { EU_CONVERTED, EU_CSV_1_1, EU_CSV_2018 } from '#scripts/testing/list-sweep/eu-samples.ts'

function parse(text: string, read = parseEuFsfCsv): ParsedList {
  const parsed = read(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('the EU list as CSV', () => {
  test('in the layout of 2018, one row a name, date, document or citizenship', () => {
    const { entities, rejected, publishedOn } = parse(EU_CSV_2018)
    expect([rejected, publishedOn]).toEqual([[], '2018-07-04'])
    expect(entities).toMatchObject([
      {
        key: '1',
        kind: 'person',
        reference: 'EU.36.64',
        names: [
          { full: 'Ivan OBRAZTSOV', kind: 'primary' },
          { full: 'Иван Образцов', kind: 'alias' },
        ],
        births: [{ from: '1924-02-21', to: '1924-02-21', approximate: false }],
        birthPlaces: ['Kutama', 'Harare, ZW'],
        identifiers: [{ type: 'National passport', value: 'AD001095', country: null }],
        nationalities: ['ZW'],
        programmes: ['ZWE'],
        remarks: 'A remark',
      },
      { key: '364', kind: 'organisation', programmes: ['TAQA'] },
    ])
  })

  test('in the layout of version 1.1, with semicolons inside quoted names', () => {
    const { entities, rejected, publishedOn } = parse(EU_CSV_1_1)
    expect([rejected, publishedOn]).toEqual([[], '2026-08-26'])
    expect(entities).toMatchObject([
      {
        key: '13',
        kind: 'person',
        reference: 'EU.27.28',
        listedOn: '2022-02-25',
        names: [
          { full: 'Ivan PROBE', kind: 'primary' },
          { full: 'Probe; the Sample', kind: 'alias' },
        ],
        births: [{ from: '1960', to: '1960', approximate: true }],
        nationalities: ['RU'],
        programmes: ['UKR'],
      },
    ])
  })

  test('saved by a spreadsheet as one quoted cell a row, it says the same', () => {
    const saved = EU_CSV_2018.replace('\ufeff', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => `"${line.replaceAll('"', '""')}\t\t"`)
      .join('\r\n')
    expect(parse(saved)).toEqual(parse(EU_CSV_2018))
  })

  test('a row of another length is rejected, and another file refused', () => {
    expect(parse(`${EU_CSV_2018}04/07/2018;9;P`).rejected).toMatchObject([
      { code: 'malformed_row', locator: 'csv:9' },
    ])
    expect(parseEuFsfCsv('a;b\r\n1;2')).toMatchObject({ ok: false, error: { code: 'list/not-this-format' } })
  })
})

test('a copy that others converted reads like the official XML', () => {
  const { entities, rejected } = parse(EU_CONVERTED, parseEuFsfConverted)
  expect(rejected).toEqual([])
  expect(entities).toMatchObject([
    {
      key: '1069',
      kind: 'person',
      names: [{ full: 'Yassin Probe', kind: 'primary' }, {}],
      nationalities: ['ID'],
    },
    { key: '1070', kind: 'organisation' },
  ])
  expect(parse(`${EU_CONVERTED}\n{broken`, parseEuFsfConverted).rejected).toMatchObject([
    { code: 'malformed_row', locator: 'ndjson:3' },
  ])
})

const SHARED = join('..', 'shared', 'data', 'lists', 'eu_fsf')
const read = (name: string, encoding: BufferEncoding) =>
  gunzipSync(readFileSync(join(SHARED, name))).toString(encoding)

describe.skipIf(!existsSync(SHARED))('EU files that were published', () => {
  test('the shortened official CSV: 999 rows of 93 entries, every row taken over', () => {
    const { entities, rejected, publishedOn } = parse(read('eu-fsf-short.csv.gz', 'latin1'))
    expect(entities).toHaveLength(93)
    expect([rejected, publishedOn]).toEqual([[], '2018-07-04'])
  })

  test('the converted copy: 5,860 entries, 4,341 of them persons, every date but mere places read', () => {
    const { entities, rejected } = parse(read('eu-fsf-2026-02-24.ndjson.gz', 'utf8'), parseEuFsfConverted)
    expect(entities).toHaveLength(5860)
    expect(entities.filter(({ kind }) => kind === 'person')).toHaveLength(4341)
    expect(rejected).toEqual([])
    expect(entities.flatMap(({ identifiers }) => identifiers)).toHaveLength(2430)
  })
})
