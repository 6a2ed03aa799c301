import { z } from 'zod'
import { askProvider, type ProviderAddress, ProviderTrouble } from './ask-provider.ts'
import { TRANSFER_TOPICS, transfersOfLog } from './evm-logs.ts'

/** Blocks of one asking, at most. */
const BLOCKS_MAX = 2_000
/** Blocks whose events are first asked for at once; halved where a node finds that too many. */
const LOG_BLOCKS = 500
/** Fees and failed payments: ordinals of a transaction's own payment stand before those of its events. */
const OWN_ORDINAL = 0

const hex = z.string().regex(/^0x[0-9a-fA-F]*$/)
const quantity = z
  .string()
  .regex(/^0x(0|[1-9a-fA-F][0-9a-fA-F]*)$/)
  .transform(BigInt)
const height = quantity.transform(Number).pipe(z.int().min(0))
const hash = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/)
  .toLowerCase()
const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .toLowerCase()

const logs = z.array(
  z.object({
    address,
    topics: z.array(hash).min(1).max(4),
    data: hex,
    blockNumber: height,
    blockHash: hash,
    transactionHash: hash,
    transactionIndex: height,
    logIndex: height,
    removed: z.boolean().optional(),
  }),
)
const block = z.object({
  number: height,
  hash,
  timestamp: height,
  transactions: z.array(
    z.object({ hash, transactionIndex: height, from: address, to: address.nullable(), value: quantity }),
  ),
})
const receipt = z.object({
  transactionHash: hash,
  blockHash: hash,
  status: height.optional(),
  gasUsed: quantity,
  effectiveGasPrice: quantity.optional(),
  contractAddress: address.nullable().optional(),
})
const receipts = z.array(receipt)
type Log = z.infer<typeof logs>[number]
type Block = z.infer<typeof block>

/** Which blocks of which chain. */
export interface BlockRange {
  /** The number after `eip155:`. */
  readonly chainNumber: bigint
  readonly from: number
  /** Inclusive. */
  readonly to: number
}

/**
 * What moved in a range of blocks of an EVM chain, from a node over JSON-RPC: payments of the chain's own coin with their
 * fees, and transfer events of ERC-20, ERC-721 and ERC-1155 contracts, as records for the import. Only blocks that the
 * node calls final; answers that are not what was asked for, or that contradict one another, end it. Payments inside
 * contracts leave no event and are not seen. Throws `ProviderTrouble`.
 */
export async function* evmTransfers(
  provider: ProviderAddress,
  { chainNumber, from, to }: BlockRange,
): AsyncGenerator<{ readonly line: number; readonly value: unknown }> {
  if (to < from || to - from >= BLOCKS_MAX) throw new ProviderTrouble('too-large', String(BLOCKS_MAX))
  const chain = await call(provider, { method: 'eth_chainId', params: [], schema: quantity })
  if (chain !== chainNumber) throw new ProviderTrouble('wrong-chain', String(chain))
  const params = ['finalized', false]
  const schema = z.object({ number: height })
  const final = await call(provider, { method: 'eth_getBlockByNumber', params, schema })
  if (final.number < to) throw new ProviderTrouble('not-final', String(final.number))
  let line = 0
  for (let start = from; start <= to; start += LOG_BLOCKS) {
    const end = Math.min(to, start + LOG_BLOCKS - 1)
    const byBlock = Map.groupBy(await logsBetween(provider, start, end), (log) => log.blockNumber)
    for (let number = start; number <= end; number++) {
      const found = await blockRecords(provider, number, byBlock.get(number) ?? [])
      for (const value of found) yield { line: ++line, value }
    }
  }
}

const RANGE_TOO_LARGE = /limit|too many|range|size|exceed|10000|timeout/i

/** Events of a range; a node that finds it too large is asked for its halves. */
async function logsBetween(provider: ProviderAddress, from: number, to: number): Promise<readonly Log[]> {
  const range = { fromBlock: asHex(from), toBlock: asHex(to) }
  try {
    const params = [{ ...range, topics: [TRANSFER_TOPICS] }]
    const found = await call(provider, { method: 'eth_getLogs', params, schema: logs })
    const strange = found.find(
      ({ blockNumber, topics, removed }) =>
        blockNumber < from ||
        blockNumber > to ||
        removed === true ||
        !(TRANSFER_TOPICS as readonly string[]).includes(topics[0] ?? ''),
    )
    if (strange !== undefined) throw new ProviderTrouble('not-what-was-asked', strange.transactionHash)
    return found
  } catch (error) {
    const tooLarge =
      error instanceof ProviderTrouble &&
      (error.reason === 'too-large' || (error.reason === 'refused' && RANGE_TOO_LARGE.test(error.detail)))
    if (!tooLarge || from === to) throw error
    const middle = Math.floor((from + to) / 2)
    return [...(await logsBetween(provider, from, middle)), ...(await logsBetween(provider, middle + 1, to))]
  }
}

async function blockRecords(
  provider: ProviderAddress,
  number: number,
  events: readonly Log[],
): Promise<readonly unknown[]> {
  const params = [asHex(number), true]
  const found = await call(provider, { method: 'eth_getBlockByNumber', params, schema: block })
  if (found.number !== number) throw new ProviderTrouble('not-what-was-asked', String(found.number))
  const other = events.find(({ blockHash }) => blockHash !== found.hash)
  if (other !== undefined) throw new ProviderTrouble('answer-changed', other.blockHash)
  const payments = found.transactions.length === 0 ? [] : await ownPayments(provider, found)
  const place = { at: found.timestamp, block: number }
  return [
    ...payments,
    ...events.flatMap((log) =>
      transfersOfLog(log).map(({ token, from, to, value }) => ({
        ...{ txHash: log.transactionHash, txIndex: log.transactionIndex, ordinal: log.logIndex, token },
        ...{ ...place, ...endsOf(from, to), value: value.toString() },
      })),
    ),
  ]
}

/** Payments of the chain's own coin with their fees; a transaction that failed moved nothing but its fee. */
async function ownPayments(provider: ProviderAddress, found: Block): Promise<readonly unknown[]> {
  const given = await receiptsOf(provider, found)
  const byHash = new Map(given.map((receipt) => [receipt.transactionHash, receipt]))
  return found.transactions.map(({ hash: txHash, transactionIndex: txIndex, from, to, value }) => {
    const receipt = byHash.get(txHash)
    if (receipt === undefined || receipt.blockHash !== found.hash)
      throw new ProviderTrouble('answer-changed', txHash)
    const { status = 1, gasUsed, effectiveGasPrice = 0n, contractAddress = null } = receipt
    return {
      ...{ txHash, txIndex, ordinal: OWN_ORDINAL, at: found.timestamp, block: found.number },
      ...endsOf(from, to ?? contractAddress),
      value: (status === 1 ? value : 0n).toString(),
      fee: (gasUsed * effectiveGasPrice).toString(),
    }
  })
}

const NO_SUCH_METHOD = /^-32601|^-32004|not (?:supported|found|available|implemented)|does not exist/i

/** Receipts of a block at once; from a node that cannot give them so, one by one. */
async function receiptsOf(
  provider: ProviderAddress,
  { number, transactions }: Block,
): Promise<z.infer<typeof receipts>> {
  try {
    return await call(provider, { method: 'eth_getBlockReceipts', params: [asHex(number)], schema: receipts })
  } catch (error) {
    const isMissing =
      error instanceof ProviderTrouble && error.reason === 'refused' && NO_SUCH_METHOD.test(error.detail)
    if (!isMissing) throw error
  }
  const given: z.infer<typeof receipt>[] = []
  for (const { hash: txHash } of transactions) {
    const params = [txHash]
    given.push(await call(provider, { method: 'eth_getTransactionReceipt', params, schema: receipt }))
  }
  return given
}

function endsOf(from: string | null, to: string | null): { from?: string; to?: string } {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}

function asHex(number: number): string {
  return `0x${number.toString(16)}`
}

interface Call<T> {
  readonly method: string
  readonly params: readonly unknown[]
  readonly schema: z.ZodType<T>
}

let calls = 0

/** One call of JSON-RPC 2.0; an answer to another question is none. */
async function call<T>(provider: ProviderAddress, { method, params, schema }: Call<T>): Promise<T> {
  const id = ++calls
  const envelope = z.union([
    z.object({ id: z.literal(id), error: z.object({ code: z.int(), message: z.string() }) }),
    z.object({ id: z.literal(id), result: z.unknown() }),
  ])
  const post = JSON.stringify({ jsonrpc: '2.0', id, method, params })
  const answer = await askProvider(provider, { path: '', post, schema: envelope })
  if ('error' in answer)
    throw new ProviderTrouble('refused', `${answer.error.code} ${answer.error.message}`.slice(0, 200))
  const parsed = schema.safeParse(answer.result)
  if (parsed.success) return parsed.data
  throw new ProviderTrouble('wrong-shape', `${method} ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
}
