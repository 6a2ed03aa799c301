import { existsSync, readFileSync } from 'node:fs'
import { base58 } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { ADDRESS_CHARS_MAX, parseAddress } from '#lib/core/wallets/parse-address.ts'

describe('parseAddress', () => {
  // BIP-173 and BIP-350, main net vectors.
  test.each([
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
    'BC1SW50QGDZ25J',
    'bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ])('takes the published segwit address %s and keeps it in lower case', (address) => {
    expect(parseAddress(address)).toMatchObject({
      readings: [{ family: 'bitcoin', canonical: address.toLowerCase() }],
      checksum: 'valid',
      format: /^bc1q/i.test(address) ? 'bech32' : 'bech32m',
    })
  })

  test.each([
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd',
    'BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh',
    'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4',
    'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R',
    'bc1pw5dgrnzv',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav',
    'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P',
    'bc1gmk9yu',
    'bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  ])('names the checksum of the published bad segwit address %s broken', (address) => {
    expect(parseAddress(address)).toMatchObject({ readings: [{ family: 'bitcoin' }], checksum: 'invalid' })
  })

  // EIP-55, the four "normal" vectors.
  test.each([
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ])(
    'holds the published EIP-55 address %s valid, its one-case forms without checksum, and any other case broken',
    (address) => {
      const canonical = address.toLowerCase()
      expect(parseAddress(address)).toMatchObject({
        readings: [{ family: 'evm', canonical }],
        checksum: 'valid',
      })
      expect(parseAddress(canonical)).toMatchObject({ canonical, checksum: 'none' })
      expect(parseAddress(`0x${canonical.slice(2).toUpperCase()}`)).toMatchObject({
        canonical,
        checksum: 'none',
      })
      const at = [...address].findIndex((char, index) => index > 1 && /[a-f]/i.test(char))
      const flip =
        address.charAt(at) === canonical.charAt(at)
          ? canonical.charAt(at).toUpperCase()
          : canonical.charAt(at)
      expect(parseAddress(address.slice(0, at) + flip + address.slice(at + 1))).toMatchObject({
        canonical,
        checksum: 'invalid',
      })
    },
  )

  test.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', ['bitcoin', 'bitcoin-cash'], 'valid'],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', ['bitcoin', 'litecoin', 'bitcoin-cash'], 'valid'],
    ['DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L', ['dogecoin', 'verge'], 'valid'],
    ['GPwg61XoHqQPNmAucFACuQ5H9sGCDv9TpS', ['bitcoin-gold'], 'valid'],
    ['XnPFsRWTaSgiVauosEwQ6dEitGYXgwznz2', ['dash'], 'valid'],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', ['tron'], 'valid'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', ['xrpl'], 'valid'],
    ['GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ', ['stellar'], 'valid'],
    ['So11111111111111111111111111111111111111112', ['solana'], 'none'],
    [
      '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
      ['monero'],
      'valid',
    ],
  ])('reads %s as %j', (address, families, checksum) => {
    const parsed = parseAddress(`  ${address} `)
    expect(parsed.readings.map((reading) => reading.family)).toEqual(families)
    expect(parsed).toMatchObject({ raw: address, checksum, canonical: address })
  })

  test('reads a script address as the Litecoin address of the same hash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (hash) => {
        const shared = parseAddress(encodeBase58Check(base58, Uint8Array.of(5, ...hash)))
        const litecoin = parseAddress(encodeBase58Check(base58, Uint8Array.of(0x32, ...hash)))
        expect(litecoin.readings).toHaveLength(1)
        expect(shared.readings).toContainEqual(litecoin.readings[0])
      }),
    )
  })

  // XLS-5: one account without tag, with tag 1 and with tag 14.
  test.each([
    ['X7AcgcsBL6XDcUb289X4mJ8djcdyKaB5hJDWMArnXr61cqZ', null],
    ['X7AcgcsBL6XDcUb289X4mJ8djcdyKaGZMhc9YTE92ehJ2Fu', '1'],
    ['X7AcgcsBL6XDcUb289X4mJ8djcdyKaGo2K5VpXpmCqbV2gS', '14'],
  ])('takes account and tag out of the X-address %s', (address, tag) => {
    expect(parseAddress(address)).toMatchObject({
      canonical: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      tag,
      checksum: 'valid',
    })
  })

  // SEP-23.
  test.each([
    ['MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ', '0'],
    ['MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK', '9223372036854775808'],
  ])('takes account and id out of the multiplexed Stellar account %s', (address, tag) => {
    const canonical = 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'
    expect(parseAddress(address)).toMatchObject({ canonical, tag, checksum: 'valid' })
  })

  test.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'bitcoin'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0l', 'bitcoin'],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u', 'tron'],
    ['DH5yaieqoZN36fDVciNyRueRGvGLR3mr7M', 'dogecoin'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi', 'xrpl'],
    ['GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGA', 'stellar'],
    [
      '44AFGq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
      'monero',
    ],
  ])('says of %s which chain was meant and that the checksum is broken', (address, family) => {
    const parsed = parseAddress(address)
    expect(parsed.checksum).toBe('invalid')
    expect(parsed.readings[0]).toEqual({ family, canonical: address })
  })

  test.each([
    '',
    'hello',
    '0x123',
    '5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320',
    '1'.repeat(ADDRESS_CHARS_MAX + 1),
  ])('recognises nothing in %j and says so', (text) => {
    expect(parseAddress(text)).toMatchObject({ readings: [], format: 'unknown', canonical: text })
  })

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' })),
        (text) => parseAddress(text).raw === text.trim(),
      ),
    )
  })

  test('reading a canonical form again changes nothing', () => {
    const version = fc.constantFrom([0], [5], [0x30], [0x32], [0x1e], [0x4c], [0x41], [0x1c, 0xb8])
    fc.assert(
      fc.property(version, fc.uint8Array({ minLength: 20, maxLength: 20 }), (head, hash) => {
        const parsed = parseAddress(encodeBase58Check(base58, Uint8Array.of(...head, ...hash)))
        for (const reading of parsed.readings)
          expect(parseAddress(reading.canonical).readings).toContainEqual(reading)
        expect(parsed.checksum).toBe('valid')
      }),
    )
  })

  const listed = '../shared/data/wallets/ofac_addresses/ofac-addresses-by-asset-2024-09-27.csv'
  test.skipIf(!existsSync(listed))('finds no broken checksum among the addresses that OFAC lists', () => {
    const rows = readFileSync(listed, 'utf8').trim().split('\n').slice(1)
    const parsed = rows.map((row) => parseAddress(row.split(',')[1] ?? ''))
    expect(parsed.filter((address) => address.checksum === 'invalid')).toEqual([])
    // A Monero view key that OFAC printed as an address.
    expect(parsed.filter((address) => address.readings.length === 0)).toHaveLength(1)
  })
})
