import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transactionDetail } from '#lib/queries/transactions/transaction-detail.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { addCustomer, addPerson, must } from '#scripts/testing/desk-for-tests.ts'
import { withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

const SELLER = `0x${'1'.repeat(40)}`
const CONTRACT = `0x${'2'.repeat(40)}`
const ARTIST = `0x${'3'.repeat(40)}`

beforeAll(() => putTestListInForce())
afterAll(closeIndex)

async function bought(nft: object | null) {
  const customer = await addCustomer()
  const auditor = await addPerson('auditor')
  const input = {
    ...{ externalId: `TX-${v7()}`, customerExternalId: customer.externalId, asset: 'ETH' },
    counterparty: { address: SELLER, chain: 'ethereum', class: 'unhosted' },
    ...(nft === null ? {} : { nft }),
  }
  const reply = must(await ingestTransaction(testCaller(), withdrawalInput(input)))
  return { reply, detail: must(await transactionDetail(auditor.actor, reply.transactionId)) }
}

test('a payment for an NFT shows its parties, each with what its screening met', async () => {
  const { reply, detail } = await bought({
    ...{ contract: CONTRACT, tokenId: '77', standard: 'erc721', marketplace: SELLER },
    royaltyReceivers: [LISTED_ADDRESSES.ethereum, ARTIST],
  })
  expect(reply).toMatchObject({ answer: 'hold', reasons: [{ code: 'wallet/listed' }] })
  const none = { met: [], listedOn: [], labels: [], walletId: null }
  expect(detail.nftSale).toEqual({
    ...{ tokenId: '77', standard: 'erc721' },
    parties: [
      { ...none, role: 'contract', address: CONTRACT },
      { ...none, role: 'marketplace', address: SELLER, walletId: detail.wallet?.id },
      {
        ...{ ...none, role: 'royalty', address: LISTED_ADDRESSES.ethereum.toLowerCase() },
        ...{ listedOn: ['ofac-sdn'], met: [{ sourceId: 'ofac-sdn', name: expect.any(String) }] },
      },
      { ...none, role: 'royalty', address: ARTIST },
    ],
  })
})

test('any other payment is for none', async () => {
  expect((await bought(null)).detail.nftSale).toBeNull()
})
