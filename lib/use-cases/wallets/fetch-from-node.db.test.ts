import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { fetchTransfers } from '#lib/use-cases/wallets/fetch-transfers.ts'
import { must } from '#scripts/testing/desk-for-tests.ts'
import { callOf, ERC20, ERC721 } from '#scripts/testing/evm-contracts.ts'
import type { EvmNode } from '#scripts/testing/evm-node.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

/** Its engine is published for Node 22 and newer: the npm of an older Node leaves it out. */
const engine = await import('#scripts/testing/evm-node.ts').catch(() => null)
const found = engine === null ? 'not installed: npm ran under a Node older than 22' : 'EDR'
let node: EvmNode
const B = `0x${'b'.repeat(40)}`
const C = `0x${'c'.repeat(40)}`
const NFT_ID = 77

beforeAll(async () => {
  if (engine !== null) node = await engine.startEvmNode(1n)
})
afterAll(() => node?.close())

interface Receipt {
  readonly status: string
  readonly contractAddress: string | null
  readonly gasUsed: string
  readonly effectiveGasPrice: string
}

/** Sends a transaction, which the node mines at once, and gives its receipt. */
async function send(transaction: object): Promise<Receipt & { readonly fee: string }> {
  const hash = await node.call('eth_sendTransaction', { from: node.person, gas: '0xf4240', ...transaction })
  const receipt = (await node.call('eth_getTransactionReceipt', hash)) as Receipt
  return { ...receipt, fee: (BigInt(receipt.gasUsed) * BigInt(receipt.effectiveGasPrice)).toString() }
}

describe.skipIf(engine === null)(`a real Ethereum node (${found})`, () => {
  test('gives payments with fees, mintings and transfers of ERC-20 and ERC-721, and failed payments', async () => {
    const paid = await send({ to: B, value: '0x64' })
    const erc20 = await send({ data: ERC20 })
    const erc721 = await send({ data: ERC721 })
    const [token = '', nft = ''] = [erc20.contractAddress ?? '', erc721.contractAddress ?? '']
    const moved = await send({ to: token, data: callOf('transfer(address,uint256)', B, 400) })
    const minted = await send({ to: nft, data: callOf('mint(address,uint256)', node.person, NFT_ID) })
    const given = await send({
      to: nft,
      data: callOf('transferFrom(address,address,uint256)', node.person, C, NFT_ID),
    })
    const tooMuch = await send({ to: token, value: '0x0', data: callOf('transfer(address,uint256)', C, 601) })
    expect([paid, erc20, erc721, moved, minted, given].map(({ status }) => status)).toEqual(
      Array(6).fill('0x1'),
    )
    expect(tooMuch.status).toBe('0x0')

    const provider = { url: node.url, ownNode: true }
    const what = { fromBlock: 1, toBlock: 7 }
    const done = await fetchTransfers(testCaller(), { provider, chain: 'ethereum', what })
    expect(must(done)).toMatchObject({ rejected: 0, added: 11 })
    const stored = await database().pool.query(
      `SELECT s.token, f.canonical AS sender, r.canonical AS receiver, t.value::text, t.fee::text, t.block::int
     FROM transfer t JOIN graph_asset s ON s.id = t.asset_id LEFT JOIN graph_address f ON f.id = t.from_id
     LEFT JOIN graph_address r ON r.id = t.to_id ORDER BY t.block, s.token, t.ordinal`,
    )
    const row = (block: number, receiver: string, more: object) => ({
      ...{ token: '', sender: node.person, receiver, value: '0', fee: '0', block },
      ...more,
    })
    expect(stored.rows).toEqual([
      row(1, B, { value: '100', fee: paid.fee }),
      row(2, token, { fee: erc20.fee }),
      row(2, node.person, { token: `erc20:${token}`, sender: null, value: '1000' }),
      row(3, nft, { fee: erc721.fee }),
      row(4, token, { fee: moved.fee }),
      row(4, B, { token: `erc20:${token}`, value: '400' }),
      row(5, nft, { fee: minted.fee }),
      row(5, node.person, { token: `erc721:${nft}/${NFT_ID}`, sender: null, value: '1' }),
      row(6, nft, { fee: given.fee }),
      row(6, C, { token: `erc721:${nft}/${NFT_ID}`, value: '1' }),
      row(7, token, { fee: tooMuch.fee }),
    ])
    const again = must(await fetchTransfers(testCaller(), { provider, chain: 'ethereum', what }))
    expect(again).toMatchObject({ added: 0, known: 11 })
  })

  test('of another chain is not taken for the one asked, nor blocks that it has not made', async () => {
    const provider = { url: node.url, ownNode: true }
    const what = { fromBlock: 1, toBlock: 7 }
    expect(await fetchTransfers(testCaller(), { provider, chain: 'polygon', what })).toMatchObject({
      error: { code: 'transfer/provider-failed', facts: { reason: 'wrong-chain: 1' } },
    })
    const early = { fromBlock: 1, toBlock: 100 }
    expect(await fetchTransfers(testCaller(), { provider, chain: 'ethereum', what: early })).toMatchObject({
      error: { facts: { reason: 'not-final: 7' } },
    })
  })
})
