import { describe, expect, test } from 'vitest'
import { parseOfacAdvancedXml } from '#lib/core/lists/formats/ofac-advanced-xml.ts'
import { inPieces } from '#lib/core/lists/formats/xml-elements.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { ofacAdvancedText } from '#scripts/testing/list-sweep/ofac-samples.ts'

const OLD = 'http://www.un.org/sanctions/1.0'
const NEW = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML'

function parse(text: string, list: 'sdn' | 'consolidated' = 'sdn'): ParsedList {
  const parsed = parseOfacAdvancedXml(inPieces(text), list)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe.each([OLD, NEW])('parties in the namespace %s', (ns) => {
  const list = parse(ofacAdvancedText(ns))

  test('are put together from code lists, places, documents, entries and relations', () => {
    expect(list).toMatchObject({ publishedOn: '2026-09-03', rejected: [] })
    expect(list.entities[0]).toEqual({
      key: '25308',
      kind: 'person',
      names: [
        { full: 'YAN, Xiaobing', kind: 'primary', script: 'latn' },
        { full: 'ZHOU, William', kind: 'weak', script: 'latn' },
        { full: 'OLD YAN', kind: 'former', script: 'latn' },
      ],
      births: [
        { from: '1977-03-25', to: '1977-03-25', approximate: false },
        { from: '1978', to: '1978', approximate: true },
      ],
      birthPlaces: ['Wuhan City'],
      nationalities: ['CN'],
      identifiers: [{ type: 'Passport', value: 'G1234567', country: 'CN' }],
      addresses: ['1 Road, Wuhan 430000, China'],
      wallets: [{ label: 'XBT', raw: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h' }],
      programmes: ['SDNTK', 'CYBER2'],
      measure: 'freeze',
      reference: '25308',
      listedOn: '2019-08-21',
      remarks: 'Known trader',
      details: [
        { label: 'Title', value: 'Dr.' },
        { label: 'Acting for or on behalf of', value: 'LAZARUS GROUP' },
        { label: 'Legal Basis', value: 'Executive Order 13694 (Cyber)' },
        { label: 'Measure', value: 'Block' },
        { label: 'Gender', value: 'Male' },
        { label: 'Document', value: 'Passport G1234567: expires 2030-01-01' },
      ],
    })
    expect(list.entities[1]).toMatchObject({ key: '36', kind: 'organisation', programmes: ['DPRK3'] })
  })
})

const text = ofacAdvancedText(NEW)

const FAULTS = [
  {
    what: 'a feature of no known type',
    from: 'FeatureTypeID="9"',
    to: 'FeatureTypeID="999"',
    code: 'dangling_reference',
  },
  {
    what: 'a place that is not there',
    from: 'LocationID="1"',
    to: 'LocationID="9"',
    code: 'dangling_reference',
  },
  {
    what: 'a party that no entry names',
    from: 'ProfileID="36" ListID',
    to: 'ProfileID="37" ListID',
    code: 'dangling_reference',
  },
  {
    what: 'a party of an unknown kind',
    from: 'PartySubTypeID="3"',
    to: 'PartySubTypeID="8"',
    code: 'unknown_kind',
  },
  { what: 'a party without a number', from: '<Profile ID="36"', to: '<Profile ID="x"', code: 'no_key' },
  {
    what: 'a party that is there twice',
    from: '<Profile ID="36"',
    to: '<Profile ID="25308"',
    code: 'duplicate_key',
  },
  {
    what: 'a document of no known type',
    from: 'IDRegDocTypeID="1571"',
    to: 'IDRegDocTypeID="1"',
    code: 'dangling_reference',
  },
  { what: 'a party without a name', from: '>LAZARUS GROUP<', to: '> <', code: 'no_name' },
  {
    what: 'a date of birth that is none',
    from: '<Year>1977</Year>',
    to: '<Year>77</Year>',
    code: 'unreadable_date',
  },
]

test.each(FAULTS)('$what is reported', ({ from, to, code }) => {
  expect(text).toContain(from)
  expect(parse(text.replaceAll(from, to)).rejected.map((reject) => reject.code)).toContain(code)
})

test('only entries of the list that is read are taken', () => {
  expect(parse(text, 'consolidated').entities).toEqual([])
  expect(
    parse(text.replace('ProfileID="36" ListID="1550"', 'ProfileID="36" ListID="91512"')).entities,
  ).toHaveLength(1)
})

test.each(['', '<Sanctions/>', text.slice(0, 5000), '<sdnList/>', `<!DOCTYPE a>${text}`])(
  'a file that is no advanced list is refused whole: %#',
  (broken) => {
    expect(parseOfacAdvancedXml(inPieces(broken), 'sdn')).toMatchObject({
      error: { code: 'list/not-this-format' },
    })
  },
)
