import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCashAddr, encodeCashAddr } from '#lib/core/wallets/cashaddr.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'

/** The translation table of the CashAddr specification. */
const PUBLISHED = [
  ['1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu', 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'],
  ['1KXrWXciRDZUpQwQmuM1DbwsKDLYAYsVLR', 'bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy'],
  ['16w1D5WRVKJuZUsSRzdLp9w3YGcgoxDXb', 'bitcoincash:qqq3728yw0y47sqn6l2na30mcw6zm78dzqre909m2r'],
  ['3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC', 'bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq'],
  ['3LDsS579y7sruadqu11beEJoTjdFiFCdX4', 'bitcoincash:pr95sy3j9xwd2ap32xkykttr4cvcu7as4yc93ky28e'],
  ['31nwvkZwyPdgzjBJZXfDmSWsC4ZLKpYyUw', 'bitcoincash:pqq3728yw0y47sqn6l2na30mcw6zm78dzq5ucqzc37'],
] as const

describe('CashAddr', () => {
  test.each(PUBLISHED)(
    'reads the old form %s and the new form %s as one Bitcoin Cash address',
    (legacy, cash) => {
      const reading = { family: 'bitcoin-cash', canonical: cash }
      expect(parseAddress(legacy).readings).toContainEqual(reading)
      expect(parseAddress(cash)).toMatchObject({ readings: [reading], checksum: 'valid', format: 'cashaddr' })
      expect(parseAddress(cash.slice('bitcoincash:'.length)).readings).toEqual([reading])
      expect(parseAddress(cash.toUpperCase()).readings).toEqual([reading])
    },
  )

  test('gives back type and hash of what it wrote', () => {
    const hash = fc.uint8Array({ minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom('p2pkh' as const, 'p2sh' as const), hash, (type, bytes) => {
        const body = encodeCashAddr(type, bytes).slice('bitcoincash:'.length)
        expect(decodeCashAddr(body)).toEqual({ type, hash: bytes })
      }),
    )
  })

  test('notices any single wrong letter', () => {
    const body = 'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'
    for (let at = 0; at < body.length; at++) {
      const wrong = `${body.slice(0, at)}${body.charAt(at) === 'q' ? 'p' : 'q'}${body.slice(at + 1)}`
      expect(decodeCashAddr(wrong)).toBeNull()
      expect(parseAddress(`bitcoincash:${wrong}`).checksum).toBe('invalid')
    }
  })
})
