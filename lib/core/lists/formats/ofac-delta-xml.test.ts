import { describe, expect, test } from 'vitest'
import { type ListBase, parseOfacDeltaXml } from '#lib/core/lists/formats/ofac-delta-xml.ts'
import { parseOfacEnhancedXml } from '#lib/core/lists/formats/ofac-enhanced-xml.ts'
import { parseOfacSdnCsv } from '#lib/core/lists/formats/ofac-sdn-csv.ts'
import { inPieces } from '#lib/core/lists/formats/xml-elements.ts'
import type { ListedEntity, ParsedList } from '#lib/core/lists/listed-entity.ts'
import { OFAC_DELTA_SAMPLE, OFAC_ENHANCED_SAMPLE } from '#scripts/testing/list-sweep/ofac-samples.ts'

const NULLS = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '
const XBT = '1Q9UMQjReZv8hBkz2dCgUf3M1jR4DT4zwd'
const before = parseOfacSdnCsv({
  sdn: [
    `36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",${NULLS},-0- `,
    `100,"BODY 0",-0- ,"SDGT",${NULLS},"Digital Currency Address - XBT ${XBT}."`,
    `101,"BODY 1",-0- ,"SDGT",${NULLS},-0- `,
  ].join('\r\n'),
})
const base: ListBase = { entities: before.ok ? before.value.entities : [], publishedOn: '2026-09-03' }
const text = String(OFAC_DELTA_SAMPLE[0]?.content)
const wrap = (entities: string, day = '2026-09-04') =>
  `<sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0"><publicationInfo><datePublished>${day}</datePublished></publicationInfo><entities>${entities}</entities></sanctionsData>`

function apply(delta: string, to: ListBase = base): ParsedList {
  const parsed = parseOfacDeltaXml(inPieces(delta), 'sdn', to)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const find = (list: ParsedList, key: string): ListedEntity | undefined =>
  list.entities.find((entity) => entity.key === key)

describe('a delta gives the whole list after it', () => {
  const list = apply(text)

  test('who comes, who goes, who stays; entries of the other list are left alone', () => {
    expect(list).toMatchObject({ publishedOn: '2026-09-04', rejected: [], lifted: 0 })
    expect(list.entities.map((entity) => entity.key)).toEqual(['100', '101', '25308'])
    expect(find(list, '101')).toEqual(base.entities[2])
  })

  test('a party that comes has all its facts', () => {
    expect(find(list, '25308')).toMatchObject({
      kind: 'person',
      names: [
        { full: 'YAN, Xiaobing', kind: 'primary' },
        { full: 'ZHOU, William', kind: 'weak' },
      ],
      births: [{ from: '1977-03-25' }],
      identifiers: [{ type: 'Passport', value: 'G1234567', country: 'CN' }],
      addresses: ['1 Road, Wuhan, China'],
      wallets: [{ label: 'XBT' }],
      listedOn: '2019-08-21',
      measure: 'freeze',
    })
  })

  test('a party that is changed keeps what the delta does not touch', () => {
    expect(find(list, '100')).toMatchObject({
      kind: 'organisation',
      names: [
        { full: 'BODY NOUGHT', kind: 'primary' },
        { full: 'BODY 0', kind: 'former' },
      ],
      programmes: ['SDGT', 'RUSSIA-EO14024'],
      addresses: ['Cuba'],
      wallets: [{ label: 'ETH', raw: '0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c' }],
      remarks: 'new wording',
    })
  })
})

test('the delta of the consolidated list takes the other entries of the same file', () => {
  const list = parseOfacDeltaXml(inPieces(text), 'consolidated', { ...base, entities: [] })
  expect(list).toMatchObject({
    value: {
      entities: [{ key: '9640', names: [{ full: 'ABU TEIR, Mohammed' }], measure: 'transaction_ban' }],
    },
  })
})

test('a fact that is taken away and was never there is reported', () => {
  const gone = `<entity id="101"><addresses><address id="1" action="remove"><country>Cuba</country></address></addresses></entity>`
  expect(apply(wrap(gone))).toMatchObject({
    entities: [{}, {}, base.entities[2]],
    rejected: [{ code: 'dangling_reference', locator: 'entity 101', excerpt: 'addresses: Cuba' }],
  })
})

const SDN = '<sanctionsLists><sanctionsList>SDN List</sanctionsList></sanctionsLists>'
test.each([
  ['missing', text, null],
  ['newer', text, { ...base, publishedOn: '2026-09-05' }],
  ['add', wrap(`<entity id="36" action="add">${SDN}</entity>`), base],
  ['remove', wrap(`<entity id="999" action="remove">${SDN}</entity>`), base],
  ['change', wrap(`<entity id="999">${SDN}</entity>`), base],
] as const)('a base that does not fit is refused: %s', (reason, delta, to) => {
  expect(parseOfacDeltaXml(inPieces(delta), 'sdn', to)).toMatchObject({
    error: { code: 'list/base-does-not-fit', facts: { reason } },
  })
})

test('an entity without a number, and one that comes without a name, are reported', () => {
  const odd = `<entity id="x" action="add"/><entity id="7" action="add"><generalInfo><entityType>Entity</entityType></generalInfo></entity>`
  expect(apply(wrap(odd)).rejected.map(({ code }) => code)).toEqual(['no_key', 'no_name'])
})

test('a day without changes gives the same list', () => {
  expect(apply(wrap('')).entities).toEqual(base.entities)
})

test.each(['', '<x/>', text.slice(0, 900), wrap('', 'soon')])('what is no delta is refused: %#', (broken) => {
  expect(parseOfacDeltaXml(inPieces(broken), 'sdn', base)).toMatchObject({
    error: { code: 'list/not-this-format' },
  })
})

test('the enhanced list reads the same entities whole', () => {
  const whole = parseOfacEnhancedXml(inPieces(String(OFAC_ENHANCED_SAMPLE[0]?.content)), 'sdn')
  expect(whole).toMatchObject({ value: { publishedOn: '2026-09-03', rejected: [] } })
  expect(whole.ok && whole.value.entities).toEqual([find(apply(text), '25308')])
})
