import { describe, expect, test } from 'vitest'
import { parseEuFsfXml } from '#lib/core/lists/formats/eu-fsf-xml.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { EU_XML } from '#scripts/testing/list-sweep/eu-samples.ts'

function parse(text: string): ParsedList {
  const parsed = parseEuFsfXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('the EU list in its official XML', () => {
  const { entities, publishedOn, rejected } = parse(EU_XML)
  const [person, other, body] = entities

  test('is keyed by logicalId, for an older file has no euReferenceNumber', () => {
    expect(entities.map(({ key, reference }) => [key, reference])).toEqual([
      ['1', 'EU.36.64'],
      ['2', '2'],
      ['207', 'EU.3523.13'],
    ])
    expect([publishedOn, rejected]).toEqual(['2026-08-05', []])
  })

  test('has the English name with both its parts first, weak aliases as weak, parts for a whole name', () => {
    expect(person?.names).toEqual([
      { full: 'Ivan K. OBRAZTSOV', kind: 'primary', script: 'latn' },
      { full: 'The Sample', kind: 'weak', script: 'latn' },
      { full: 'Иван Образцов', kind: 'alias', script: 'cyrl' },
    ])
    expect(other?.names).toEqual([{ full: 'Anna PROBE', kind: 'primary', script: 'latn' }])
    expect(body?.names.map(({ full, kind }) => [full, kind])).toEqual([
      ['Sample & Sons', 'primary'],
      ['SAS', 'weak'],
    ])
  })

  test('has dates, ranges, and both readings of a year of the Hegira; a mere place is no date', () => {
    expect(person?.births).toEqual([
      { from: '1924-02-21', to: '1924-02-21', approximate: false },
      { from: '1920', to: '1925', approximate: true },
      { from: '1921', to: '1922', approximate: true },
      { from: '1961', to: '1962', approximate: true },
    ])
    expect([other?.births, other?.birthPlaces]).toEqual([[], ['Minsk, BELARUS']])
  })

  test('keeps regulations, document notes, contacts and remarks, and finds wallets in remarks', () => {
    expect(person).toMatchObject({
      kind: 'person',
      measure: 'freeze',
      programmes: ['ZWE'],
      listedOn: '2002-02-21',
      nationalities: ['ZW'],
      addresses: ['1 Main Road, PO Box 12, Harare, ZIMBABWE'],
      identifiers: [{ type: 'National passport', value: 'AD001095', country: null }],
      wallets: [{ raw: '0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c', label: null }],
    })
    expect(person?.details).toContainEqual({ label: 'Document', value: 'AD001095, knownexpired' })
    expect(person?.details).toContainEqual({ label: 'EMAIL', value: 'a@example.org' })
    expect(person?.details?.filter(({ label }) => label === 'Legal act')).toHaveLength(1)
  })
})

test('a field that is not known is kept, and counted once with how often it came', () => {
  const { entities, rejected } = parse(EU_XML.replaceAll('<nameAlias ', '<nameAlias newField="x" '))
  expect(rejected).toEqual([{ code: 'unparsed_field', locator: 'namealias@newfield', excerpt: '5 × x' }])
  expect(entities[1]?.details).toContainEqual({ label: 'namealias@newfield', value: 'x' })
})

test('records without id or name, twice there, or with unreadable dates are rejected', () => {
  const twice = EU_XML.replace('logicalId="2">', 'logicalId="1">')
  expect(parse(twice).rejected).toMatchObject([{ code: 'duplicate_key', locator: 'sanctionEntity 1' }])
  expect(parse(EU_XML.replace('logicalId="2">', '>')).rejected).toMatchObject([{ code: 'no_key' }])
  const nameless = EU_XML.replace('wholeName="Sample &amp; Sons (SAS)"', '')
  expect(parse(nameless).rejected).toMatchObject([{ code: 'no_name', locator: 'sanctionEntity 207' }])
  const odd = EU_XML.replace('birthdate="1924-02-21"', 'birthdate="1924-02-31"')
  expect(parse(odd).rejected).toMatchObject([{ code: 'unreadable_date' }])
})

test('the order of aliases in the file does not change an entry', () => {
  const reordered = EU_XML.replace(
    /(<nameAlias [\s\S]*?<\/nameAlias>)\s*(<nameAlias [\s\S]*?<\/nameAlias>)/,
    '$2\n$1',
  )
  expect(reordered).not.toBe(EU_XML)
  expect(parse(reordered).entities[0]).toEqual(parse(EU_XML).entities[0])
})

test('another root, a document type and broken XML are refused with their place', () => {
  const refuse = (text: string) => {
    const parsed = parseEuFsfXml(text)
    return parsed.ok ? null : parsed.error
  }
  expect(refuse('<other/>')).toMatchObject({ code: 'list/not-this-format', facts: { root: 'other' } })
  expect(refuse(`<!DOCTYPE export [<!ENTITY a "x">]>${EU_XML.slice(56)}`)).toMatchObject({
    facts: { reason: 'document type not allowed' },
  })
  expect(refuse(EU_XML.slice(0, -30))).toMatchObject({ code: 'list/not-this-format' })
})
