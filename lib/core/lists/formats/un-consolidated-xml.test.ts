import { expect, test } from 'vitest'
import { parseUnConsolidatedXml } from '#lib/core/lists/formats/un-consolidated-xml.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'

const list = (inner: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?><CONSOLIDATED_LIST dateGenerated='2025-04-19T23:00:04.625Z'>${inner}</CONSOLIDATED_LIST>`
const person = (inner: string, id = '1'): string =>
  `<INDIVIDUAL><DATAID>${id}</DATAID><FIRST_NAME>JOHN</FIRST_NAME><SECOND_NAME> DOE </SECOND_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON>${inner}</INDIVIDUAL>`

function parse(inner: string): ParsedList {
  const parsed = parseUnConsolidatedXml(list(`<INDIVIDUALS>${inner}</INDIVIDUALS>`))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

test('a person with names, documents, places and the day the file was made', () => {
  const parsed = parse(
    person(`<NAME_ORIGINAL_SCRIPT>جون دو</NAME_ORIGINAL_SCRIPT><COMMENTS1>Left eye missing.</COMMENTS1>
      <TITLE><VALUE>Mullah</VALUE></TITLE><NATIONALITY><VALUE>Afghanistan</VALUE></NATIONALITY><GENDER>Male</GENDER>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Johnny</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Doe (original script: دو)</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY /><ALIAS_NAME /></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><CITY>Kabul</CITY><COUNTRY>Afghanistan</COUNTRY><NOTE>at time of listing</NOTE></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Herat</CITY><COUNTRY>Afghanistan</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>D 000974</NUMBER><ISSUING_COUNTRY>Afghanistan</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT />`),
  )
  expect(parsed).toMatchObject({ publishedOn: '2025-04-19', rejected: [] })
  expect(parsed.entities[0]).toMatchObject({
    key: '1',
    kind: 'person',
    names: [
      { full: 'JOHN DOE', kind: 'primary', script: 'latn' },
      { full: 'جون دو', kind: 'primary', script: 'arab' },
      { full: 'Johnny', kind: 'alias', script: 'latn' },
      { full: 'The Doe', kind: 'weak', script: 'latn' },
      { full: 'دو', kind: 'weak', script: 'arab' },
    ],
    nationalities: ['AF'],
    birthPlaces: ['Herat, Afghanistan'],
    addresses: ['Kabul, Afghanistan, (at time of listing)'],
    identifiers: [{ type: 'Passport', value: 'D 000974', country: 'AF' }],
    programmes: ['Al-Qaida'],
    reference: 'QDi.001',
    listedOn: '2001-01-25',
    remarks: 'Left eye missing.',
  })
})

test.each([
  ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1960-06-04</DATE>', ['1960-06-04', '1960-06-04', false]],
  ['<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1966</YEAR>', ['1966', '1966', true]],
  [
    '<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1962</TO_YEAR><NOTE>Approximately </NOTE>',
    ['1960', '1962', true],
  ],
  ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR><NOTE>Sep.</NOTE>', ['1958-09', '1958-09', false]],
  ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE>', ['1973-11', '1973-11', false]],
] as const)('date of birth %s', (inner, [from, to, approximate]) => {
  const parsed = parse(person(`<INDIVIDUAL_DATE_OF_BIRTH>${inner}</INDIVIDUAL_DATE_OF_BIRTH>`))
  expect(parsed.entities[0]?.births).toEqual([{ from, to, approximate }])
})

test('a date that cannot be read is reported, an empty one is nothing', () => {
  const hijri =
    '<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri Calendar)</NOTE></INDIVIDUAL_DATE_OF_BIRTH>'
  const empty = '<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE/></INDIVIDUAL_DATE_OF_BIRTH>'
  const parsed = parse(person(hijri + empty))
  expect(parsed.entities[0]?.births).toEqual([])
  expect(parsed.rejected).toMatchObject([{ code: 'unreadable_date', locator: 'INDIVIDUAL 1' }])
})

test('entities, a repeated key and a record without a name', () => {
  const parsed = parse(
    `${person('')}${person('')}<INDIVIDUAL><DATAID>2</DATAID></INDIVIDUAL><ENTITY><DATAID>3</DATAID><FIRST_NAME>HAQQANI NETWORK (HQN)</FIRST_NAME></ENTITY>`,
  )
  expect(parsed.entities.map((entity) => entity.kind)).toEqual(['person', 'organisation'])
  expect(parsed.entities[1]?.names.map((name) => [name.full, name.kind])).toEqual([
    ['HAQQANI NETWORK', 'primary'],
    ['HQN', 'weak'],
  ])
  expect(parsed.rejected.map((reject) => reject.code)).toEqual(['duplicate_key', 'no_name'])
})

test.each([
  ['cut off', list(person('')).slice(0, -60)],
  ['another document', '<html><body/></html>'],
  ['no records', list('')],
  ['an entity bomb', `<!DOCTYPE x [<!ENTITY a "b">]>${list(person('&a;'))}`],
  ['no XML', 'hello'],
  ['empty', ''],
])('a file that is no UN list is refused: %s', (_, text) => {
  expect(parseUnConsolidatedXml(text)).toMatchObject({ ok: false, error: { code: 'list/not-this-format' } })
})
