import { expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { nftContacts, nftContactsAsked } from '#lib/queries/wallets/nft-contacts.ts'
import { CLEAN, takeTransfers } from '#scripts/testing/exposures-for-tests.ts'
import { LISTED_ADDRESSES, putTestListInForce } from '#scripts/testing/lists-for-tests.ts'

const analyst = { kind: 'staff', id: 'a', role: 'analyst' } as const

test('looks for NFTs among the newest 20,000 movements, and says when there are more', async () => {
  await putTestListInForce()
  const holder = `0x${'9'.repeat(40)}`
  const ape = (id: number) => `erc721:0x${'a'.repeat(40)}/${id}`
  const from = LISTED_ADDRESSES.ethereum
  const gift = (hash: string, day: string, id: number) => ({
    ...{ txHash: hash, at: `${day}T00:00:00Z`, token: ape(id), from, to: holder, value: '1' },
  })
  await takeTransfers([
    gift('0xface01', '2026-01-01', 101),
    { txHash: '0xface02', at: '2026-02-01T00:00:00Z', from: CLEAN, to: holder, value: '5' },
    gift('0xface03', '2026-06-01', 102),
  ])
  const asked = nftContactsAsked.parse({ address: holder, chain: 'ethereum', direction: 'in' })
  const found = async () => {
    const done = await nftContacts(analyst, asked)
    return done.ok
      ? { complete: done.value.complete, transfers: done.value.contacts[0]?.transfers }
      : done.error
  }
  expect(await found()).toEqual({ complete: true, transfers: 2 })
  const more = async (count: number, begin: string) =>
    await database().pool.query(
      `INSERT INTO transfer (asset_id, tx_hash, ordinal, at, tx_index, from_id, to_id, value, fee, import_id)
       SELECT asset_id, $2 || n, 0, at + n * interval '1 second', 0, from_id, to_id, value, 0, import_id
       FROM transfer, generate_series(1, $1::int) n WHERE tx_hash = '0xface02'`,
      [count, begin],
    )
  // 20,000 in all, of which the oldest is an NFT: all are looked through. One more, and it is not.
  await more(19_997, '0xface0a')
  expect(await found()).toEqual({ complete: true, transfers: 2 })
  await more(1, '0xface0b')
  expect(await found()).toEqual({ complete: false, transfers: 1 })
})
