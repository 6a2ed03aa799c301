import { describe, expect, test } from 'vitest'
import { addressesNamed } from '#lib/core/transactions/addresses-named.ts'
import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import { transactionInputSchema } from '#lib/core/transactions/transaction.ts'

const SELLER = `0x${'1'.repeat(40)}`
const CONTRACT = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const MARKET = `0x${'2'.repeat(40)}`
const ARTIST = `0x${'3'.repeat(40)}`

function payment(nft?: object) {
  return normaliseTransaction(
    transactionInputSchema.parse({
      ...{ externalId: 'TX-1', customerExternalId: 'C-1', kind: 'withdrawal', asset: 'ETH', quantity: '1' },
      ...{ jpyRate: '400000', rateSource: 'house-mid' },
      ...{ rateAt: '2026-01-01T00:00:00Z', occurredAt: '2026-01-01T00:00:00Z' },
      counterparty: { address: SELLER, chain: 'ethereum' },
      ...(nft === undefined ? {} : { nft }),
    }),
  )
}

describe('a payment for an NFT', () => {
  test('has its contract, marketplace and royalty receivers screened like the other side', () => {
    const nft = { contract: CONTRACT, tokenId: '007', marketplace: MARKET, royaltyReceivers: [ARTIST] }
    const done = payment(nft)
    expect(done.ok && addressesNamed(done.value)).toEqual([SELLER, CONTRACT.toLowerCase(), MARKET, ARTIST])
    expect(done.ok && done.value.nft).toEqual({
      ...{ contract: CONTRACT.toLowerCase(), tokenId: '7', standard: null },
      ...{ marketplace: MARKET, royaltyReceivers: [ARTIST] },
    })
  })

  test('names every party that is no address of its chain', () => {
    const nft = { contract: CONTRACT.replace('aA', 'Aa'), tokenId: '7', royaltyReceivers: [ARTIST, 'nobody'] }
    expect(payment(nft)).toMatchObject({
      ok: false,
      error: [
        { pointer: '/nft/contract', code: 'wallet/checksum-broken' },
        { pointer: '/nft/royaltyReceivers/1', code: 'wallet/unknown-format' },
      ],
    })
  })

  test('changes the digest of no other payment', () => {
    const plain = payment()
    expect(plain.ok && 'nft' in plain.value).toBe(false)
  })
})
