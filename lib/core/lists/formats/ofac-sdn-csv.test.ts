import { describe, expect, test } from 'vitest'
import { type OfacSdnFiles, parseOfacSdnCsv } from '#lib/core/lists/formats/ofac-sdn-csv.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'

const NULLS = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '
const row = (
  key: string,
  name: string,
  more: { kind?: string; programme?: string; remarks?: string } = {},
): string =>
  `${key},"${name}",${more.kind ? `"${more.kind}"` : '-0- '},"${more.programme ?? 'SDGT'}",${NULLS},${
    more.remarks ? `"${more.remarks}"` : '-0- '
  }`

function parse(sdn: readonly string[], others: Omit<OfacSdnFiles, 'sdn'> = {}): ParsedList {
  const parsed = parseOfacSdnCsv({ sdn: `${sdn.join('\r\n')}\r\n\u001a`, ...others })
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

const YAN = row('25308', 'YAN, Xiaobing', {
  kind: 'individual',
  programme: 'SDNTK] [CYBER2',
  remarks:
    "DOB 25 Mar 1977; alt. DOB circa 1978; POB Wuhan City, Hubei, China; nationality China; Gender Male; Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h; alt. Digital Currency Address - USDT TNuA5CQ6LBTHTaqYzY8jPkJ5Wt5Cxs8Yop; Passport G1234567 (China) expires 01 Jan 2030; National ID No. 421002197703250019 (China); a.k.a. 'ZHOU, William'; Linked To: LAZARUS GROUP.",
})

describe('one SDN row', () => {
  const [yan] = parse([YAN]).entities

  test('key, kind, programmes and measure', () => {
    expect(yan).toMatchObject({
      key: '25308',
      kind: 'person',
      programmes: ['SDNTK', 'CYBER2'],
      measure: 'freeze',
      reference: '25308',
    })
  })

  test('remarks: births, places, nationality, numbers', () => {
    expect(yan?.births).toEqual([
      { from: '1977-03-25', to: '1977-03-25', approximate: false },
      { from: '1978', to: '1978', approximate: true },
    ])
    expect(yan).toMatchObject({ birthPlaces: ['Wuhan City, Hubei, China'], nationalities: ['CN'] })
    expect(yan?.identifiers).toEqual([
      { type: 'Passport', value: 'G1234567', country: 'CN' },
      { type: 'National ID No.', value: '421002197703250019', country: 'CN' },
    ])
    expect(yan?.details).toEqual([
      { label: 'Gender', value: 'Male' },
      { label: 'Linked To', value: 'LAZARUS GROUP' },
    ])
  })

  test('every digital currency address with its label as printed', () => {
    expect(yan?.wallets).toEqual([
      { label: 'XBT', raw: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h' },
      { label: 'USDT', raw: 'TNuA5CQ6LBTHTaqYzY8jPkJ5Wt5Cxs8Yop' },
    ])
  })

  test('an alias quoted in the remarks is a weak one', () => {
    expect(yan?.names).toEqual([
      { full: 'YAN, Xiaobing', kind: 'primary', script: 'latn' },
      { full: 'ZHOU, William', kind: 'weak', script: 'latn' },
    ])
  })
})

test('aliases, addresses and continued remarks join by ent_num', () => {
  const cut = `${'x'.repeat(985)}; Digital Curre`
  const list = parse([row('7', 'ACME', { remarks: cut })], {
    alt: `7,1,"aka","ACME TWO",-0- \r\n7,2,"fka","OLD ACME",-0- \r\n7,3,"aka","'AC'",-0- \r\n\u001a`,
    add: '7,1,"1 Main St","Moscow","Russia",-0- \r\n7,2,-0- ,-0- ,"Iran",-0- \r\n',
    comments: '7,"ncy Address - ETH 0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c."',
  })
  expect(list.entities[0]).toMatchObject({
    names: [
      { full: 'ACME', kind: 'primary' },
      { full: 'ACME TWO', kind: 'alias' },
      { full: 'OLD ACME', kind: 'former' },
      { full: 'AC', kind: 'weak' },
    ],
    addresses: ['1 Main St, Moscow, Russia', 'Iran'],
    wallets: [{ label: 'ETH', raw: '0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c' }],
  })
  expect(list.rejected).toEqual([])
})

test('half a wallet address where the remarks are cut off is no address, and is reported', () => {
  const start = 'Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h; '
  const end = 'alt. Digital Currency Address - XBT 1Gq'
  const cut = `${start}${'y'.repeat(1000 - start.length - end.length - 2)}; ${end}`
  const list = parse([row('8', 'CUT', { remarks: cut })])
  expect(list.entities[0]?.wallets).toHaveLength(1)
  expect(list.rejected).toEqual([{ code: 'truncated_text', locator: 'sdn.csv:1', excerpt: end }])
})

test('a cut that falls on a blank is noticed too', () => {
  const end = 'alt. Digital Currency Address - XBT '
  const cut = `${'y'.repeat(1000 - end.length - 2)}; ${end}`
  expect(parse([row('8', 'CUT', { remarks: cut })]).rejected).toMatchObject([{ code: 'truncated_text' }])
})

test('kinds, and vessel columns kept as details', () => {
  const vessel = `15036,"ARTAVIL","vessel","IRAN",-0- ,"5IM316","Crude Oil Tanker","99,144","56,068","Malta","NITC","f.k.a. 'ALPHA'; Vessel Registration Identification IMO 9187629."`
  const [tanker, body] = parse([vessel, row('1', 'BODY')]).entities
  expect(tanker).toMatchObject({
    kind: 'vessel',
    identifiers: [
      { type: 'Call Sign', value: '5IM316' },
      { type: 'Vessel Registration Identification', value: 'IMO 9187629' },
    ],
  })
  expect(tanker?.details).toContainEqual({ label: 'Vessel Flag', value: 'Malta' })
  expect(body?.kind).toBe('organisation')
})

describe('what cannot be taken over is reported with its place', () => {
  const good = Array.from({ length: 20 }, (_, at) => row(String(100 + at), `BODY ${at}`))
  test.each([
    ['malformed_row', '1,"TOO","FEW"'],
    ['malformed_row', '1,"UNCLOSED,-0- ,"X"'],
    ['no_key', row('x1', 'NO NUMBER')],
    ['no_name', `1,-0- ,-0- ,"SDGT",${NULLS},-0- `],
    ['no_name', row('1', ' , ')],
    ['duplicate_key', row('100', 'AGAIN')],
    ['unknown_kind', row('1', 'ODD', { kind: 'submarine' })],
    ['unreadable_date', row('1', 'ODD', { remarks: 'DOB long ago.' })],
  ])('%s', (code, line) => {
    expect(parse([...good, line]).rejected).toMatchObject([{ code, locator: 'sdn.csv:21' }])
  })

  test('side rows that belong to nobody', () => {
    const list = parse(good, { alt: '99,1,"aka","NOBODY",-0- ' })
    expect(list.rejected).toMatchObject([{ code: 'dangling_reference', locator: 'alt.csv:1' }])
  })
})

test.each(['', 'not a list at all', 'a,b,c\nd,e,f\n', '<html><body>Service unavailable</body></html>'])(
  'a file that is no SDN list is refused whole: %j',
  (sdn) => {
    expect(parseOfacSdnCsv({ sdn })).toMatchObject({ ok: false, error: { code: 'list/not-this-format' } })
  },
)
