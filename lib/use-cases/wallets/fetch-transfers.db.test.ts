import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { type FetchTransfers, fetchTransfers } from '#lib/use-cases/wallets/fetch-transfers.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

type Behaviour = (body: string, response: ServerResponse, request: IncomingMessage) => void
let behave: Behaviour = () => undefined
let server: Server
let url = ''
let asked: string[] = []
let slept: number[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      asked.push(body === '' ? (request.url ?? '') : (JSON.parse(body) as { method: string }).method)
      behave(body, response, request)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  slept = []
})

function fetchNow(
  chain: string,
  what: FetchTransfers['what'],
  more: Partial<FetchTransfers['provider']> = {},
) {
  const sleep = async (ms: number) => slept.push(ms)
  const provider = { url, ownNode: true, requestMs: 400, sleep, ...more }
  return fetchTransfers(testCaller(), { provider, chain, what })
}
const stored = async (table: string) =>
  Number((await database().pool.query(`SELECT count(*) FROM ${table}`)).rows[0]?.count)

const ADDRESS = '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'
const id = (nth: number) => nth.toString(16).padStart(64, '0')
const btc = (nth: number, more: object = {}) => ({
  txid: id(nth),
  vin: [{ txid: id(900), vout: 0, is_coinbase: false, prevout: { scriptpubkey_address: ADDRESS, value: 9 } }],
  vout: [{ scriptpubkey_address: ADDRESS, value: 5 }, { value: 3 }],
  status: { confirmed: true, block_height: 1, block_time: 1_700_000_000 },
  ...more,
})
const json = (response: ServerResponse, value: unknown) => response.end(JSON.stringify(value))
/** Two pages and an empty one, as Esplora gives them. */
const twoPages: Behaviour = (_body, response, { url: path = '' }) =>
  json(response, path.endsWith('/chain') ? [btc(1), btc(2)] : path.endsWith(id(2)) ? [btc(3)] : [])

describe('an Esplora server', () => {
  test('is read page by page, and again without change', async () => {
    behave = twoPages
    expect(await fetchNow('bitcoin', { address: ADDRESS })).toMatchObject({ ok: true, value: { added: 3 } })
    expect(asked).toHaveLength(3)
    expect(await fetchNow('bitcoin', { address: ADDRESS })).toMatchObject({ value: { added: 0, known: 3 } })
  })

  test.each<[string, Behaviour, RegExp]>([
    ['says nothing', () => undefined, /^timeout/],
    [
      'breaks off',
      (_b, response) => response.writeHead(200, { 'content-length': 50 }).end('[{'),
      /^truncated/,
    ],
    ['answers with a page', (_b, response) => response.end('<html>'), /^not-json/],
    ['leaves fields out', (_b, response) => json(response, [{ txid: id(1) }]), /^wrong-shape/],
    [
      'gives what was not asked for',
      (_b, r) => json(r, [btc(7, { vin: [], vout: [] })]),
      /^not-what-was-asked/,
    ],
    ['gives the same page forever', (_b, response) => json(response, [btc(8)]), /^answer-changed/],
    [
      'gives what is not confirmed',
      (_b, r) => json(r, [btc(9, { status: { confirmed: false } })]),
      /^not-what/,
    ],
    ['is busy for too long', (_b, r) => r.writeHead(429, { 'retry-after': '7' }).end(), /^rate-limited: 429/],
  ])('that %s leaves a clear state and nothing half-written', async (_what, behaviour, reason) => {
    const before = await stored('coin_transaction')
    behave = behaviour
    const done = await fetchNow('bitcoin', { address: ADDRESS })
    expect(done).toMatchObject({ error: { code: 'transfer/provider-failed', facts: { host: '127.0.0.1' } } })
    expect(done.ok ? '' : String(done.error.facts.reason)).toMatch(reason)
    expect(await stored('coin_transaction')).toBe(before)
  })

  test('that is busy is asked again after the pause it names', async () => {
    behave = (body, response, request) =>
      asked.length === 1
        ? response.writeHead(429, { 'retry-after': '7' }).end()
        : twoPages(body, response, request)
    expect(await fetchNow('bitcoin', { address: ADDRESS })).toMatchObject({ ok: true })
    expect(slept).toEqual([7_000])
  })

  test('that says otherwise than before is rejected, and what was stored stands', async () => {
    behave = (_body, response, { url: path = '' }) =>
      json(
        response,
        path.endsWith('/chain') ? [btc(1, { vout: [{ scriptpubkey_address: ADDRESS, value: 1 }] })] : [],
      )
    expect(await fetchNow('bitcoin', { address: ADDRESS })).toMatchObject({
      value: { added: 0, rejects: [{ code: 'transfer/contradicts' }] },
    })
  })

  test('must be public and https unless it is said to be the house’s own node', async () => {
    const target = { address: ADDRESS }
    for (const foreign of [url, 'https://127.0.0.1', 'https://10.0.0.1', 'http://example.org']) {
      expect(await fetchNow('bitcoin', target, { url: foreign, ownNode: false })).toMatchObject({
        error: { facts: { reason: expect.stringMatching(/^address-refused/) } },
      })
    }
    expect(await fetchNow('bitcoin', target, { url: 'http://10.0.0.1' })).toMatchObject({
      error: { facts: { reason: expect.stringMatching(/^address-refused/) } },
    })
    expect(asked).toEqual([])
  })
})

const topic = (signature: string) => `0x${bytesToHex(keccak_256(utf8ToBytes(signature)))}`
const word = (value: number | string) =>
  typeof value === 'number' ? value.toString(16).padStart(64, '0') : value.slice(2).padStart(64, '0')
const A = `0x${'a'.repeat(40)}`
const B = `0x${'b'.repeat(40)}`
const TOKEN = `0x${'c'.repeat(40)}`
const blockHash = (number: number) => `0x${word(1_000 + number)}`
const txOf = (number: number) => `0x${word(2_000 + number)}`
const log = ([number, logIndex]: readonly [number, number], topics: readonly string[], data: string) => ({
  ...{ address: TOKEN, topics, data: `0x${data}`, blockNumber: `0x${number.toString(16)}` },
  ...{ blockHash: blockHash(number), transactionHash: txOf(number), transactionIndex: '0x0' },
  logIndex: `0x${logIndex.toString(16)}`,
})
const TRANSFER = topic('Transfer(address,address,uint256)')
const party = (address: string) => `0x${word(address)}`
const NOBODY = party('0x0')
const LOGS = [
  log([1, 1], [TRANSFER, party(A), party(B)], word(500)),
  log([2, 1], [TRANSFER, NOBODY, party(B), `0x${word(77)}`], ''),
  log(
    [2, 2],
    [topic('TransferSingle(address,address,address,uint256,uint256)'), party(A), party(A), party(B)],
    word(5) + word(9),
  ),
  log(
    [3, 3],
    [topic('TransferBatch(address,address,address,uint256[],uint256[])'), party(A), party(B), NOBODY],
    [64, 192, 3, 5, 6, 5, 3, 1, 2, 3].map(word).join(''),
  ),
  log([3, 4], [TRANSFER, party(A)], word(1)),
]

type Params = readonly unknown[]
/** A node of a chain of four blocks, as the execution API describes it; `widest` is the range it gives events for. */
function node({ widest = 10, change = {} as Record<string, (params: Params) => unknown> } = {}): Behaviour {
  const methods: Record<string, (params: Params) => unknown> = {
    eth_chainId: () => '0x1',
    eth_getLogs: ([filter]) => {
      const { fromBlock, toBlock } = filter as { fromBlock: string; toBlock: string }
      if (Number(toBlock) - Number(fromBlock) >= widest) throw new Error('query exceeds max results')
      return LOGS.filter(
        ({ blockNumber: n }) => Number(n) >= Number(fromBlock) && Number(n) <= Number(toBlock),
      )
    },
    eth_getBlockByNumber: ([name]) => {
      const number = name === 'finalized' ? 4 : Number(name)
      const payment = { hash: txOf(number), transactionIndex: '0x0', from: A, to: B, value: '0x64' }
      return {
        ...{ number: `0x${number.toString(16)}`, hash: blockHash(number), timestamp: '0x65000000' },
        transactions: name === 'finalized' ? [payment.hash] : [payment],
      }
    },
    eth_getBlockReceipts: ([number]) => [
      {
        ...{ transactionHash: txOf(Number(number)), blockHash: blockHash(Number(number)) },
        ...{ status: Number(number) === 4 ? '0x0' : '0x1', gasUsed: '0x2', effectiveGasPrice: '0x3' },
      },
    ],
    ...change,
  }
  return (body, response) => {
    const { id: call, method, params } = JSON.parse(body) as { id: number; method: string; params: Params }
    try {
      json(response, { jsonrpc: '2.0', id: call, result: methods[method]?.(params) })
    } catch (error) {
      json(response, { jsonrpc: '2.0', id: call, error: { code: -32005, message: String(error) } })
    }
  }
}

describe('an EVM node', () => {
  const range = { fromBlock: 1, toBlock: 4 }

  test('gives payments with fees and all three kinds of token events, in smaller ranges where it must', async () => {
    behave = node({ widest: 1 })
    expect(await fetchNow('ethereum', range)).toMatchObject({ ok: true, value: { added: 9, rejected: 0 } })
    expect(asked.filter((method) => method === 'eth_getLogs')).toHaveLength(7)
    const rows = await database().pool.query(
      `SELECT s.token, f.canonical AS sender, r.canonical AS receiver, t.value::text, t.fee::text, t.block::int
       FROM transfer t JOIN graph_asset s ON s.id = t.asset_id LEFT JOIN graph_address f ON f.id = t.from_id
       LEFT JOIN graph_address r ON r.id = t.to_id ORDER BY t.block, t.ordinal, s.token`,
    )
    const row = (token: string, ...[sender, receiver, value, fee, block]: unknown[]) => ({
      ...{ token, sender, receiver, value, fee, block },
    })
    expect(rows.rows).toEqual([
      row('', A, B, '100', '6', 1),
      row(`erc20:${TOKEN}`, A, B, '500', '0', 1),
      row('', A, B, '100', '6', 2),
      row(`erc721:${TOKEN}/77`, null, B, '1', '0', 2),
      row(`erc1155:${TOKEN}/5`, A, B, '9', '0', 2),
      row('', A, B, '100', '6', 3),
      row(`erc1155:${TOKEN}/5`, B, null, '4', '0', 3),
      row(`erc1155:${TOKEN}/6`, B, null, '2', '0', 3),
      row('', A, B, '0', '6', 4),
    ])
  })

  test.each<[string, Behaviour, RegExp]>([
    ['is of another chain', node({ change: { eth_chainId: () => '0x5' } }), /^wrong-chain: 5/],
    [
      'has not made the blocks final',
      node({ change: { eth_getBlockByNumber: () => ({ number: '0x2' }) } }),
      /^not-final: 2/,
    ],
    [
      'gives events of another block',
      node({ change: { eth_getLogs: () => [log([9, 1], [TRANSFER], '')] } }),
      /^not-what-was-asked/,
    ],
    [
      'changes its mind about a block between two answers',
      node({ change: { eth_getLogs: () => [{ ...log([1, 1], [TRANSFER], ''), blockHash: blockHash(77) }] } }),
      /^answer-changed/,
    ],
    ['leaves a receipt out', node({ change: { eth_getBlockReceipts: () => [] } }), /^answer-changed/],
    [
      'answers another question',
      (_body, response) => json(response, { id: 'x', result: '0x1' }),
      /^wrong-shape/,
    ],
    [
      'refuses',
      node({
        change: {
          eth_getLogs: () => {
            throw new Error('method not allowed')
          },
        },
      }),
      /^refused: -32005/,
    ],
  ])('that %s leaves a clear state and nothing half-written', async (_what, behaviour, reason) => {
    const before = await stored('transfer')
    behave = behaviour
    const done = await fetchNow('ethereum', range)
    expect(done.ok ? '' : String(done.error.facts.reason)).toMatch(reason)
    expect(await stored('transfer')).toBe(before)
  })

  test('is asked about blocks, an Esplora server about addresses, and both for no more than a bound', async () => {
    behave = node()
    expect(await fetchNow('ethereum', { address: A })).toMatchObject({
      error: { code: 'transfer/unknown-chain' },
    })
    expect(await fetchNow('bitcoin', range)).toMatchObject({ error: { code: 'transfer/unknown-chain' } })
    expect(await fetchNow('ethereum', { fromBlock: 1, toBlock: 5_000 })).toMatchObject({
      error: { facts: { reason: expect.stringMatching(/^too-large/) } },
    })
  })
})
