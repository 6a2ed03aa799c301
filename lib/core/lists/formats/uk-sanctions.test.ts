import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { diffVersions, payloadHash } from '#lib/core/lists/diff-versions.ts'
import { parseUkBirth } from '#lib/core/lists/formats/uk-dates.ts'
import { ukMeasure } from '#lib/core/lists/formats/uk-measure.ts'
import { parseUkSanctionsConverted } from '#lib/core/lists/formats/uk-sanctions-converted.ts'
import { parseUkSanctionsCsv } from '#lib/core/lists/formats/uk-sanctions-csv.ts'
import { parseUkSanctionsXml } from '#lib/core/lists/formats/uk-sanctions-xml.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { UK_CONVERTED, UK_CSV, UK_XML } from '#scripts/testing/list-sweep/uk-samples.ts'

function parse(text: string, read = parseUkSanctionsXml): ParsedList {
  const parsed = read(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('the UK list in its official XML', () => {
  const { entities, publishedOn, rejected } = parse(UK_XML)

  test('has the primary name first, its variations, weak aliases and other scripts', () => {
    expect([publishedOn, rejected]).toEqual(['2026-10-08', []])
    expect(entities[0]?.names).toEqual([
      { full: 'MOHAMMAD HASSAN PROBE', kind: 'primary', script: 'latn' },
      { full: 'محمد حسن', kind: 'primary', script: 'arab' },
      { full: 'Mullah Probe', kind: 'weak', script: 'latn' },
      { full: 'Muhammad PROBE', kind: 'alias', script: 'latn' },
    ])
  })

  test('reads dates with their placeholders', () => {
    expect(entities[0]?.births).toEqual([
      { from: '1950', to: '1950', approximate: false },
      { from: '1951-08', to: '1951-08', approximate: false },
      { from: '1955-08-27', to: '1955-08-27', approximate: false },
      { from: '1960', to: '1960', approximate: true },
    ])
    expect([parseUkBirth('00/00/1970')?.from, parseUkBirth('31/02/1970'), parseUkBirth('soon')]).toEqual([
      '1970',
      null,
      null,
    ])
  })

  test('says regime, measure, group id, places and wallets', () => {
    expect(entities).toMatchObject([
      {
        key: 'AFG0006',
        kind: 'person',
        measure: 'freeze',
        listedOn: '2001-01-25',
        programmes: ['The Afghanistan (Sanctions) (EU Exit) Regulations 2020'],
        birthPlaces: ['Kandahar, Afghanistan'],
        nationalities: ['AF'],
        addresses: ['1 Sample Road, Kabul, 1001, Afghanistan'],
        wallets: [{ raw: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h', label: null }],
      },
      { key: 'RUS3064', kind: 'organisation', measure: 'sectoral' },
      {
        key: 'RUS9001',
        kind: 'vessel',
        measure: 'sectoral',
        identifiers: [{ type: 'IMO number', value: '9187629', country: null }],
      },
    ])
    expect(entities[0]?.details).toContainEqual({ label: 'OFSI Group ID', value: '12703' })
    expect(entities[2]?.details).toContainEqual({ label: 'Flag', value: 'Gabon' })
  })

  test('counts elements and sanctions that are not known, and keeps them', () => {
    const changed = UK_XML.replace('<PhoneNumbers>', '<NewThing>x</NewThing><PhoneNumbers>').replace(
      'Trust Services Sanctions',
      'Something new',
    )
    const { entities: read, rejected: counted } = parse(changed)
    expect(counted).toEqual([
      { code: 'unparsed_field', locator: 'SanctionsImposed', excerpt: '1 × Something new' },
      { code: 'unparsed_field', locator: 'newthing', excerpt: '1 × x' },
    ])
    expect(read[1]?.details).toContainEqual({ label: 'newthing', value: 'x' })
  })

  test('rejects what has no id, no name, another kind or an unreadable date', () => {
    const codes = (text: string) => parse(text).rejected.map(({ code }) => code)
    expect(codes(UK_XML.replace('<UniqueID>RUS3064</UniqueID>', ''))).toEqual(['no_key'])
    expect(codes(UK_XML.replace('<Name6>OCEAN PROBE</Name6>', ''))).toEqual(['no_name'])
    expect(codes(UK_XML.replace('>Ship<', '>Aeroplane<'))).toEqual(['unknown_kind'])
    expect(codes(UK_XML.replace('dd/mm/1950', 'tomorrow'))).toEqual(['unreadable_date'])
    expect(codes(UK_XML.replace('RUS9001', 'RUS3064'))).toEqual(['duplicate_key'])
  })
})

test.each([
  [[], 'freeze'],
  [['Travel Ban', 'Asset freeze'], 'freeze'],
  [['Travel Ban'], 'due_diligence'],
  [['Arms embargo', 'Travel Ban'], 'export_control'],
  [['Prohibition on Correspondent banking relationships and processing payments'], 'sectoral'],
  [['Something new'], 'sectoral'],
] as const)('of %j the strongest measure is %s', (sanctions, measure) => {
  expect(ukMeasure(sanctions)).toBe(measure)
})

test('the CSV gathers the rows of a designation, with paragraphs in its cells', () => {
  const { entities, publishedOn, rejected } = parse(UK_CSV, parseUkSanctionsCsv)
  expect([publishedOn, rejected]).toEqual(['2026-09-23', []])
  expect(entities).toMatchObject([
    {
      key: 'AFG0006',
      names: [
        { full: 'MOHAMMAD PROBE', kind: 'primary' },
        { full: 'محمد', kind: 'primary' },
        { full: 'Mullah Probe', kind: 'alias' },
      ],
      births: [{ from: '1950' }, { from: '1955-08-27' }],
      addresses: ['1 Sample Road, Afghanistan', '2 Sample Road, Afghanistan'],
      identifiers: [{ type: 'Passport', value: 'D000974', country: null }],
    },
    { key: 'RUS9001', kind: 'vessel', measure: 'sectoral' },
  ])
  const broken = UK_CSV.replace(',OCEAN PROBE,', ',"OCEAN PROBE,')
  const damaged = parse(broken, parseUkSanctionsCsv)
  expect(new Set(damaged.rejected.map(({ code }) => code))).toEqual(new Set(['malformed_row']))
  expect(damaged.entities[0]).toEqual(entities[0])
})

test('a copy that others converted reads like the official XML', () => {
  expect(parse(UK_CONVERTED, parseUkSanctionsConverted)).toMatchObject({
    rejected: [],
    entities: [
      { key: 'AFG0001', measure: 'freeze', addresses: ['Market, Afghanistan'] },
      { key: 'RUS9001', kind: 'vessel', measure: 'sectoral' },
    ],
  })
})

const SHARED = join('..', 'shared', 'data', 'lists', 'uk_sanctions')
const entitiesOf = (day: string) =>
  parse(
    gunzipSync(readFileSync(join(SHARED, `uk-sanctions-list-${day}.ndjson.gz`))).toString('utf8'),
    parseUkSanctionsConverted,
  )

describe.skipIf(!existsSync(SHARED))('UK lists of 2026', () => {
  test('have 5,738 designations each, of which 59 changed and none came or went', { timeout: 30_000 }, () => {
    const [before, after] = ['2026-05-02', '2026-07-31'].map(entitiesOf)
    expect([before?.entities.length, after?.entities.length]).toEqual([5738, 5738])
    expect([before?.rejected, after?.rejected]).toEqual([[], []])
    const digests = (list: ParsedList | undefined) =>
      (list?.entities ?? []).map((entity) => ({ key: entity.key, payloadHash: payloadHash(entity) }))
    const diff = diffVersions(digests(before), digests(after))
    expect([diff.added.length, diff.removed.length, diff.changed.length]).toEqual([0, 0, 59])
    expect(after?.entities.filter(({ measure }) => measure === 'freeze')).toHaveLength(5162)
    expect(after?.entities.flatMap(({ wallets }) => wallets)).toHaveLength(15)
  })
})
