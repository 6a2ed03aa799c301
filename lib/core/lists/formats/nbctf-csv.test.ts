import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type NbctfFiles, parseNbctfCsv } from '#lib/core/lists/formats/nbctf-csv.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { NBCTF_ORDERS, NBCTF_WALLETS } from '#scripts/testing/list-sweep/other-list-samples.ts'

function parse(files: NbctfFiles): ParsedList {
  const parsed = parseNbctfCsv(files)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('the wallets under seizure orders', () => {
  const { entities, rejected, publishedOn } = parse({ wallets: NBCTF_WALLETS, orders: NBCTF_ORDERS })
  const [order, person, holder, anonymous] = entities

  test('without a holder stand under their order; a user id is no address', () => {
    expect([rejected, publishedOn]).toEqual([[], '2026-07-01'])
    expect(order).toMatchObject({
      key: '18/26',
      kind: 'unknown',
      names: [],
      listedOn: '2026-07-01',
      programmes: ['צ.ת 18/26'],
      identifiers: [{ type: 'יוזר', value: '284573866' }],
    })
  })

  test('typed with Cyrillic letters are read with the Latin ones, and kept as printed', () => {
    expect(order?.wallets.map(({ raw }) => raw)).toEqual([
      'TWB9xgNG9nmJuwW4etsQEb9RRnrnVnoNnJ',
      '0xc8fe1c81e927540fcc99ebb3c880a840082293da',
      'TR2nTb64cQMx6tqFwisoC6o7barFWHhPiw',
      'TH96tFMn8KGiYSLiwcV3E2UiaJc8jmcbz3',
    ])
    expect(order?.details).toContainEqual({ label: 'Printed', value: 'TН96tFMn8KGiYSLiwсV3E2UiaJc8jmcbz3' })
  })

  test('belong to the person above where a currency stands alone, and a name may run over its row', () => {
    expect(person).toMatchObject({
      key: '18/26:probe mohammed abu sample:204123450',
      names: [{ full: 'PROBE MOHAMMED ABU SAMPLE', kind: 'primary' }],
      births: [{ from: '1992-09-18' }],
    })
    expect(holder).toMatchObject({
      key: '44/21:ali probe:13iQsrwBYdrLpnitG5EV79o3PeHjH8XUBc',
      wallets: [
        { raw: '13iQsrwBYdrLpnitG5EV79o3PeHjH8XUBc', label: 'BTC' },
        { raw: 'rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh', label: 'XRP' },
        { raw: '12154055877559948854L', label: 'LSK' },
      ],
      listedOn: '2021-07-01',
    })
    expect(holder?.identifiers).toContainEqual({
      type: "מס' דרכון (פלסטיני)",
      value: '4968594',
      country: null,
    })
    expect(holder?.details).toContainEqual({
      label: 'Address tag',
      value: 'rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh: 102334770',
    })
  })

  test('of somebody anonymous never go to the person above', () => {
    expect(anonymous).toMatchObject({
      key: '44/21',
      names: [],
      wallets: [{ raw: '1QH9hfeSSb2iftcVpgpQp3NsFD174crFoW' }],
    })
  })
})

test('rows that cannot be placed are rejected, and another file is refused', () => {
  const damaged = NBCTF_WALLETS.replace('צ.ת 18/26\n', ',,,,1234567,\nצ.ת 18/26\n').replace(',LSK', ',LSK,x')
  const codes = parse({ wallets: damaged, orders: NBCTF_ORDERS.replace('01.07.2026', 'soon') }).rejected
  expect(new Set(codes.map(({ code }) => code))).toEqual(new Set(['malformed_row', 'dangling_reference']))
  const twice = NBCTF_WALLETS.replace('18.9.1992', '99.9.1992')
  expect(parse({ wallets: twice }).rejected).toMatchObject([{ code: 'unreadable_date' }])
  expect(parseNbctfCsv({ wallets: 'a,b,c\n1,2,3' })).toMatchObject({ ok: false })
})

const FOLDER = join('..', 'shared', 'data', 'wallets', 'il_nbctf')

describe.skipIf(!existsSync(FOLDER))('the list of July 2026', () => {
  const text = existsSync(FOLDER) ? readFileSync(join(FOLDER, 'il-mod-crypto-wallets.csv'), 'utf8') : ''
  const orders = existsSync(FOLDER) ? readFileSync(join(FOLDER, 'releases.csv'), 'utf8') : ''

  test('every address that a plain search finds in its 943 rows is there', () => {
    const { entities, rejected, publishedOn } = parse({ wallets: text, orders })
    expect(publishedOn).toBe('2026-07-01')
    // The one row with a currency and no wallet.
    expect(rejected).toMatchObject([{ code: 'malformed_row', locator: 'wallets.csv:893' }])
    const wallets = new Set(entities.flatMap((entity) => entity.wallets.map(({ raw }) => raw)))
    const printed =
      text.match(/(?<![\w])(?:T[1-9A-HJ-NP-Za-km-z]{33}|0x[0-9a-fA-F]{40}|bc1[a-z0-9]{20,60})(?![\w])/g) ?? []
    expect(printed.length).toBeGreaterThan(400)
    expect(printed.filter((address) => !wallets.has(address))).toEqual([])
    // Two addresses fail their own checksum as printed; they are kept, and met as they stand.
    const unsound = [...wallets].filter((raw) => parseAddress(raw).checksum === 'invalid')
    expect(unsound).toEqual(['3HQJ9ta7TmYNRjkby3nbMGdHzNCCiXs3Ui', '18yzhmcgHtRVoEX3doCrqhis6fFU1dHFUE'])
  })

  test('every number of a user is an identifier, under 35 orders', () => {
    const { entities } = parse({ wallets: text, orders })
    const users = entities.flatMap(({ identifiers }) => identifiers.filter(({ type }) => type === 'יוזר'))
    const printed = text.split(/\r?\n/).filter((line) => /^[^,]*,[^,]*,[^,]*,[^,]*,\d{5,18},-?$/.test(line))
    expect(users).toHaveLength(printed.length)
    expect(new Set(entities.map(({ reference }) => reference)).size).toBe(35)
    expect(new Set(entities.map(({ key }) => key)).size).toBe(entities.length)
  })
})
