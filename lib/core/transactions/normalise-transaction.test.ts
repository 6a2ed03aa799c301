import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import { type TransactionInput, transactionInputSchema } from '#lib/core/transactions/transaction.ts'

const ADDRESS = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

function input(over: Record<string, unknown> = {}): TransactionInput {
  return transactionInputSchema.parse({
    externalId: 'TX-1',
    customerExternalId: 'CU-1',
    kind: 'withdrawal',
    asset: 'ETH',
    quantity: '1.50',
    jpyRate: '400000.5',
    rateSource: 'house-mid',
    rateAt: '2026-11-23T11:00:00+09:00',
    occurredAt: '2026-11-23T11:41:07+09:00',
    counterparty: { address: ADDRESS, chain: 'ethereum' },
    ...over,
  })
}

function codesOf(over: Record<string, unknown>): string[] {
  const result = normaliseTransaction(input(over))
  return result.ok ? [] : result.error.map((error) => `${error.pointer} ${error.code}`)
}

describe('normaliseTransaction', () => {
  test('keeps shortest decimals, UTC instants, whole yen and the canonical address', () => {
    const result = normaliseTransaction(input())
    expect(result).toMatchObject({
      ok: true,
      value: {
        quantity: '1.5',
        jpyValue: '600001',
        occurredAt: '2026-11-23T02:41:07.000Z',
        counterparty: {
          address: { raw: ADDRESS, canonical: ADDRESS.toLowerCase(), family: 'evm', chain: 'ethereum' },
          class: 'unknown',
        },
      },
    })
  })

  test.each([
    [
      '/counterparty/chain transaction/asset-not-on-chain',
      { asset: 'BTC', counterparty: { address: ADDRESS, chain: 'ethereum' } },
    ],
    ['/quantity transaction/too-many-decimals', { asset: 'USDT', quantity: '1.0000001' }],
    ['/quantity transaction/amount-absurd', { quantity: '9999999999', jpyRate: '1000000' }],
    ['/counterparty/address transaction/address-missing', { counterparty: undefined }],
    ['/counterparty/address transaction/address-missing', { counterparty: { name: 'ALICE' } }],
    [
      '/counterparty/address transaction/address-of-yen',
      {
        kind: 'fiat_withdrawal',
        asset: 'JPY',
        quantity: '5',
        jpyRate: '1',
        counterparty: { address: ADDRESS },
      },
    ],
    ['/counterparty/chain transaction/chain-missing', { counterparty: { address: ADDRESS } }],
    ['/side transaction/side-missing', { kind: 'trade', counterparty: undefined }],
    [
      '/asset transaction/crypto-kind-in-yen',
      { kind: 'deposit', asset: 'JPY', quantity: '5', jpyRate: '1', counterparty: undefined },
    ],
    ['/asset transaction/fiat-kind-not-in-yen', { kind: 'fiat_deposit', counterparty: undefined }],
    [
      '/jpyRate transaction/yen-rate-not-one',
      { kind: 'fiat_deposit', asset: 'JPY', quantity: '5', jpyRate: '100', counterparty: undefined },
    ],
    [
      '/counterparty/address wallet/unknown-format',
      { counterparty: { address: 'Alice’s wallet', chain: 'ethereum' } },
    ],
    [
      '/counterparty/address wallet/checksum-broken',
      { counterparty: { address: ADDRESS.replace('aA', 'Aa'), chain: 'ethereum' } },
    ],
    ['/counterparty/address wallet/wrong-chain', { asset: 'BTC', counterparty: { address: ADDRESS } }],
  ])('answers %s', (expected, over) => {
    expect(codesOf(over)).toEqual([expected])
  })

  test('names every wrong field at once', () => {
    expect(codesOf({ asset: 'USDT', quantity: '1.0000001', counterparty: undefined })).toEqual([
      '/quantity transaction/too-many-decimals',
      '/counterparty/address transaction/address-missing',
    ])
  })

  test('takes the only chain of an asset as named, and the tag out of an X-address', () => {
    const address = 'X7AcgcsBL6XDcUb289X4mJ8djcdyKaGo2K5VpXpmCqbV2gS'
    expect(
      normaliseTransaction(input({ asset: 'XRP', quantity: '20', counterparty: { address } })),
    ).toMatchObject({
      value: {
        counterparty: {
          tag: '14',
          address: { chain: 'xrpl', canonical: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59' },
        },
      },
    })
  })

  test('gives the same hash to the same content however it was written, and another to any change', () => {
    const hash = (over: Record<string, unknown>) => {
      const result = normaliseTransaction(input(over))
      return result.ok ? result.value.payloadHash : null
    }
    const first = hash({})
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(hash({ quantity: '1.5', occurredAt: '2026-11-23T02:41:07.000Z' })).toBe(first)
    expect(
      new Set([first, hash({ quantity: '1.51' }), hash({ purpose: 'gift' }), hash({ kind: 'deposit' })]).size,
    ).toBe(4)
  })

  test('values any quantity as exact integer arithmetic does', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 20n), fc.bigInt(1n, 10n ** 8n), (wei, rate) => {
        const padded = wei.toString().padStart(19, '0')
        const quantity = `${padded.slice(0, -18)}.${padded.slice(-18)}`
        const result = normaliseTransaction(input({ quantity, jpyRate: rate.toString() }))
        const doubled = (2n * wei * rate) / 10n ** 18n
        expect(result.ok && result.value.jpyValue).toBe(((doubled + 1n) / 2n).toString())
      }),
    )
  })
})
