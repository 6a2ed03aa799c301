import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseOfacSdnCsv } from '#lib/core/lists/formats/ofac-sdn-csv.ts'
import { parseOfacXml } from '#lib/core/lists/formats/ofac-xml.ts'
import { inPieces } from '#lib/core/lists/formats/xml-elements.ts'
import type { ListedEntity, ParsedList } from '#lib/core/lists/listed-entity.ts'

const OLD = 'http://tempuri.org/sdnList.xsd'
const NEW = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML'

const file = (entries: string, { ns = NEW, count = '' } = {}): string =>
  `<?xml version="1.0" standalone="yes"?><sdnList xmlns="${ns}"><publshInformation><Publish_Date>09/03/2026</Publish_Date>${
    count === '' ? '' : `<Record_Count>${count}</Record_Count>`
  }</publshInformation>${entries}</sdnList>`

const PERSON = `<sdnEntry><uid>25308</uid><firstName>Xiaobing</firstName><lastName>YAN</lastName><title>Dr.</title>
  <sdnType>Individual</sdnType><remarks>Known trader; (Linked To: LAZARUS GROUP)</remarks>
  <programList><program>SDNTK</program><program>CYBER2</program></programList>
  <idList>
    <id><uid>1</uid><idType>Passport</idType><idNumber>G1234567</idNumber><idCountry>China</idCountry><issueDate>01 Jan 2020</issueDate><expirationDate>01 Jan 2030</expirationDate></id>
    <id><uid>2</uid><idType>Digital Currency Address - XBT</idType><idNumber>12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h</idNumber></id>
    <id><uid>3</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
    <id><uid>4</uid><idType>Secondary sanctions risk:</idType><idNumber>Section 1</idNumber></id>
  </idList>
  <akaList>
    <aka><uid>5</uid><type>a.k.a.</type><category>strong</category><lastName>YEN</lastName><firstName>Xiao</firstName></aka>
    <aka><uid>6</uid><type>a.k.a.</type><category>weak</category><lastName>BING</lastName></aka>
    <aka><uid>7</uid><type>f.k.a.</type><category>strong</category><lastName>OLD YAN</lastName></aka>
    <aka><uid>8</uid><type>a.k.a.</type><category>strong</category></aka>
  </akaList>
  <addressList><address><uid>9</uid><address1>1 Road</address1><address2>Floor 2</address2><city>Wuhan</city><stateOrProvince>Hubei</stateOrProvince><postalCode>430000</postalCode><country>China</country></address></addressList>
  <nationalityList><nationality><uid>10</uid><country>China</country><mainEntry>true</mainEntry></nationality></nationalityList>
  <citizenshipList><citizenship><uid>11</uid><country>Iran</country><mainEntry>true</mainEntry></citizenship></citizenshipList>
  <dateOfBirthList><dateOfBirthItem><uid>12</uid><dateOfBirth>25 Mar 1977</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem><dateOfBirthItem><uid>13</uid><dateOfBirth>circa 1978</dateOfBirth></dateOfBirthItem></dateOfBirthList>
  <placeOfBirthList><placeOfBirthItem><uid>14</uid><placeOfBirth>Wuhan City</placeOfBirth></placeOfBirthItem></placeOfBirthList>
  </sdnEntry>`
const VESSEL = `<sdnEntry><uid>15036</uid><lastName>ARTAVIL</lastName><sdnType>Vessel</sdnType><programList><program>IRAN</program></programList>
  <vesselInfo><callSign>5IM316</callSign><vesselType>Crude Oil Tanker</vesselType><vesselFlag>Malta</vesselFlag><tonnage>99,144</tonnage></vesselInfo>
  <newField>of next year</newField></sdnEntry>`

function parse(text: string, list: 'sdn' | 'consolidated' = 'sdn'): ParsedList {
  const parsed = parseOfacXml(inPieces(text), list)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe.each([OLD, NEW])('entries in the namespace %s', (ns) => {
  const list = parse(file(PERSON + VESSEL, { ns, count: '2' }))
  const [yan, tanker] = list.entities

  test('a person with all that OFAC states', () => {
    expect(list).toMatchObject({ publishedOn: '2026-09-03', rejected: [] })
    expect(yan).toEqual({
      key: '25308',
      kind: 'person',
      names: [
        { full: 'YAN, Xiaobing', kind: 'primary', script: 'latn' },
        { full: 'YEN, Xiao', kind: 'alias', script: 'latn' },
        { full: 'BING', kind: 'weak', script: 'latn' },
        { full: 'OLD YAN', kind: 'former', script: 'latn' },
      ],
      births: [
        { from: '1977-03-25', to: '1977-03-25', approximate: false },
        { from: '1978', to: '1978', approximate: true },
      ],
      birthPlaces: ['Wuhan City'],
      nationalities: ['CN', 'IR'],
      identifiers: [{ type: 'Passport', value: 'G1234567', country: 'CN' }],
      addresses: ['1 Road, Floor 2, Wuhan, Hubei 430000, China'],
      wallets: [{ label: 'XBT', raw: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h' }],
      programmes: ['SDNTK', 'CYBER2'],
      measure: 'freeze',
      reference: '25308',
      listedOn: null,
      remarks: 'Known trader; (Linked To: LAZARUS GROUP)',
      details: [
        { label: 'Title', value: 'Dr.' },
        { label: 'Linked To', value: 'LAZARUS GROUP' },
        { label: 'Document', value: 'Passport G1234567: issued 01 Jan 2020, expires 01 Jan 2030' },
        { label: 'Gender', value: 'Male' },
        { label: 'Secondary sanctions risk', value: 'Section 1' },
      ],
    })
  })

  test('a vessel, and a field that we do not know is kept under its own name', () => {
    expect(tanker).toMatchObject({
      kind: 'vessel',
      identifiers: [{ type: 'Call Sign', value: '5IM316' }],
      details: [
        { label: 'Vessel Type', value: 'Crude Oil Tanker' },
        { label: 'Tonnage', value: '99,144' },
        { label: 'Vessel Flag', value: 'Malta' },
        { label: 'newField', value: 'of next year' },
      ],
    })
  })
})

test.each([
  ['no_key', '<sdnEntry><uid>x</uid><lastName>A</lastName><sdnType>Entity</sdnType></sdnEntry>'],
  ['no_name', '<sdnEntry><uid>1</uid><sdnType>Entity</sdnType></sdnEntry>'],
  ['duplicate_key', VESSEL],
  ['unknown_kind', '<sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Submarine</sdnType></sdnEntry>'],
  [
    'unreadable_date',
    '<sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Entity</sdnType><dateOfBirthList><dateOfBirthItem><dateOfBirth>long ago</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry>',
  ],
])('what cannot be taken over is reported: %s', (code, entry) => {
  expect(parse(file(VESSEL + entry)).rejected).toMatchObject([{ code }])
})

test('a number of entries other than stated is reported', () => {
  expect(parse(file(VESSEL, { count: '7' })).rejected).toMatchObject([
    { code: 'count_differs', excerpt: 'Record_Count 7, sdnEntry 1' },
  ])
})

test.each([
  ['', 'not XML'],
  ['<html><body>Service unavailable</body></html>', 'another root'],
  [file(''), 'no entry'],
  [file(PERSON).slice(0, 900), 'cut off'],
  [
    `<!DOCTYPE sdnList [<!ENTITY a "aaaaaaaaaa">]><sdnList>${VESSEL}</sdnList>`,
    'a document type (entity bomb)',
  ],
  [file('<sdnEntry>'.repeat(50)), 'nested without end'],
])('a file that is no SDN list is refused whole: %#', (text) => {
  expect(parseOfacXml(inPieces(text), 'sdn')).toMatchObject({ error: { code: 'list/not-this-format' } })
})

const SHARED = join('..', 'shared', 'data', 'lists', 'ofac_cons')
const unfold = (name: string): string => gunzipSync(readFileSync(join(SHARED, name))).toString('utf8')

describe.skipIf(!existsSync(SHARED))("OFAC's own consolidated files", () => {
  test.each([
    ['2020-12-14', 376, 1295 - 376],
    ['2022-03-24', 462, 1166],
    ['2023-10-31', 445, 1129],
    ['2024-02-23', 444, null],
  ])('of %s have %i entries, and nothing is left over', (day, entries, akas) => {
    const text = unfold(`consolidated-${day}.xml.gz`)
    const list = parse(text, 'consolidated')
    expect(list).toMatchObject({ publishedOn: day, rejected: [], lifted: 0 })
    expect(list.entities).toHaveLength(entries)
    const names = list.entities.flatMap((entity) => entity.names)
    // Brackets in a name are taken apart, so there are more names than elements.
    expect(names.length).toBeGreaterThanOrEqual(entries + (akas ?? 0) * 0.98)
    const measures = new Set(list.entities.map((entity) => entity.measure))
    expect(measures).toEqual(new Set(['transaction_ban', 'sectoral']))
  })

  test('say the same of a party as the CSV set of a year later, where both state a fact', () => {
    const xml = parse(unfold('consolidated-2024-02-23.xml.gz'), 'consolidated')
    const csv = parseOfacSdnCsv(
      { sdn: unfold('csv-2025-04/cons_prim.csv.gz'), add: unfold('csv-2025-04/cons_add.csv.gz') },
      'consolidated',
    )
    if (!csv.ok) throw new Error(csv.error.code)
    const later = new Map(csv.value.entities.map((entity) => [entity.key, entity]))
    const pairs = xml.entities.flatMap((entity) => {
      const other = later.get(entity.key)
      return other ? [[entity, other] as const] : []
    })
    expect(pairs.length).toBeGreaterThan(430)
    const differing = (of: (entity: ListedEntity) => unknown) =>
      pairs.filter(([a, b]) => JSON.stringify(of(a)) !== JSON.stringify(of(b))).map(([a]) => a.key)
    // What OFAC changed within the year, checked one by one: new addresses, numbers and spellings, programmes of
    // Russia's banks, and what the CSV cuts off at 1,000 characters. Everything else is the same.
    const changed = {
      kind: 0,
      measure: 0,
      births: 0,
      birthPlaces: 0,
      nationalities: 0,
      primary: 2,
      weak: 4,
      addresses: 8,
      identifiers: 15,
      programmes: 14,
    }
    const count = (keys: readonly string[]) => keys.length
    expect({
      kind: count(differing((entity) => entity.kind)),
      measure: count(differing((entity) => entity.measure)),
      primary: count(differing((entity) => entity.names.find((name) => name.kind === 'primary')?.full)),
      births: count(differing((entity) => entity.births)),
      birthPlaces: count(differing((entity) => entity.birthPlaces)),
      nationalities: count(differing((entity) => entity.nationalities)),
      programmes: count(differing((entity) => [...entity.programmes].sort())),
      // The strong aliases of the CSV set stand in cons_alt, which is not at hand.
      weak: count(differing((entity) => entity.names.filter(({ kind }) => kind === 'weak'))),
      addresses: count(differing((entity) => [...entity.addresses].sort())),
      identifiers: count(
        differing((entity) => entity.identifiers.map((id) => `${id.type} ${id.value} ${id.country}`).sort()),
      ),
    }).toEqual(changed)
  })
})
