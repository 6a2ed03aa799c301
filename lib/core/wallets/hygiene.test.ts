import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { base58, bech32 } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { encodeCashAddr } from '#lib/core/wallets/cashaddr.ts'
import { hygieneFindings, type PlacedAddress } from '#lib/core/wallets/hygiene.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { keyOf } from '#lib/core/wallets/same-key.ts'

const listed = (raw: string, label: string | null = null): PlacedAddress => ({
  raw,
  label,
  place: { kind: 'list', sourceId: 's', entryKey: raw.slice(0, 6), name: 'n' },
})
const seen = (raw: string): PlacedAddress => ({ raw, label: null, place: { kind: 'wallet', id: 'w' } })
const found = (list: readonly PlacedAddress[], others: readonly PlacedAddress[] = []) =>
  hygieneFindings(list, others).map(({ code, address, other }) => [code, address.raw, other?.raw ?? null])

const BITCOIN = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
const TRON = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'

describe('addresses on lists', () => {
  test('that cannot be valid, or are filed under another chain, are named', () => {
    expect(found([listed('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb')])).toEqual([
      ['checksum_broken', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', null],
    ])
    expect(found([listed('no address at all')])).toEqual([['unknown_format', 'no address at all', null]])
    expect(found([listed(TRON, 'XBT')])).toEqual([['wrong_label', TRON, null]])
    expect(found([listed(TRON, 'USDT'), listed(BITCOIN, 'XBT')])).toEqual([])
    expect(
      found([listed('tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7', 'XBT')]).map(
        ([code]) => code,
      ),
    ).toEqual(['test_network'])
  })

  test('that differ only in case, or stand twice, are paired', () => {
    const lower = '0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c'
    const mixed = '0x8576aCC5C05D6Ce88f4e49bf65BdF0C62F91353C'
    expect(found([listed(lower), listed(mixed), listed(lower)])).toEqual([
      ['case_only', mixed, lower],
      ['named_twice', lower, lower],
    ])
  })

  test('that look like another are shown with it, whoever holds them', () => {
    const evil = '0x8576a00000000000000000000000000000001353c'.replace(/0{2}/, '0')
    expect(found([listed('0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c')], [seen(evil)])).toEqual([
      ['look_alike', evil, '0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c'],
    ])
  })

  test('of one key on several chains are told, whichever chain names it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (hash) => {
        const write = (version: number) => encodeBase58Check(base58, Uint8Array.of(version, ...hash))
        const spellings = [
          write(0),
          write(0x30),
          write(0x1e),
          encodeCashAddr('p2pkh', hash),
          bech32.encode('bc', [0, ...bech32.toWords(hash)]),
        ]
        const keys = new Set(spellings.map((text) => keyOf(parseAddress(text))))
        expect(keys.size).toBe(1)
        const codes = found([listed(write(0))], spellings.slice(1).map(seen)).map(
          ([code, raw]) => `${code} ${raw}`,
        )
        expect(codes.toSorted()).toEqual(
          spellings
            .slice(1)
            .map((raw) => `same_key ${raw}`)
            .toSorted(),
        )
        const evm = `0x${Buffer.from(hash).toString('hex')}`
        expect(keyOf(parseAddress(write(0x41)))).toBe(keyOf(parseAddress(evm)))
        expect(keyOf(parseAddress(write(5)))).not.toBe(keyOf(parseAddress(write(0))))
      }),
    )
  })
})

const folder = '../shared/data/wallets/ofac_addresses'
describe.skipIf(!existsSync(folder))('the addresses that OFAC lists', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('by-asset')) : []

  test.each(files)('of %s are all classified; the one that is no address is told', (name) => {
    const rows = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n').slice(1)
    const list = rows.map((row) => listed(row.split(',')[1]?.trim() ?? '', row.split(',')[0] ?? null))
    const bad = hygieneFindings(list).filter(
      ({ code }) => code === 'unknown_format' || code === 'checksum_broken',
    )
    // A Monero view key that was printed as an address.
    expect(bad.map(({ address }) => [address.label, address.raw.length])).toEqual([['XMR', 64]])
    const wrong = hygieneFindings(list).filter(({ code }) => code === 'wrong_label')
    expect(wrong.every(({ address }) => address.label === 'XBT' && address.raw.startsWith('T'))).toBe(true)
  })

  test('as plain addresses of five days are all of a known chain, but for the same one', () => {
    const days = readdirSync(folder).filter((name) => name.startsWith('ofac-wallets'))
    const texts = days.flatMap((name) =>
      readFileSync(`${folder}/${name}`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')[0]?.trim() ?? ''),
    )
    const unknown = [...new Set(texts)].filter((text) => {
      const parsed = parseAddress(text)
      return parsed.readings.length === 0 || parsed.checksum === 'invalid'
    })
    expect(unknown.map((text) => text.length)).toEqual([64])
  })
})
