import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const topicOf = (signature: string) => `0x${bytesToHex(keccak_256(utf8ToBytes(signature)))}`
/** ERC-20 and ERC-721 share one event; the latter has its token id among the topics. */
const TRANSFER = topicOf('Transfer(address,address,uint256)')
const SINGLE = topicOf('TransferSingle(address,address,address,uint256,uint256)')
const BATCH = topicOf('TransferBatch(address,address,address,uint256[],uint256[])')
/** Events that say that something moved. */
export const TRANSFER_TOPICS = [TRANSFER, SINGLE, BATCH] as const

const WORD_CHARS = 64
const ADDRESS_CHARS = 40
const NOBODY = `0x${'0'.repeat(ADDRESS_CHARS)}`

/** An event as a node gives it. */
export interface EventLog {
  /** Contract, in lower case. */
  readonly address: string
  readonly topics: readonly string[]
  readonly data: string
}

/** One asset that an event moved. */
export interface LoggedTransfer {
  /** As in CAIP-19. */
  readonly token: string
  readonly from: string | null
  readonly to: string | null
  readonly value: bigint
}

/** What a transfer event moved; nothing for a look-alike of another contract's making whose parts do not fit. */
export function transfersOfLog({ address, topics, data }: EventLog): readonly LoggedTransfer[] {
  const [event, first, second, third] = topics
  const words = wordsOf(data)
  if (event === TRANSFER && topics.length === 3 && words.length === 1)
    return [{ token: `erc20:${address}`, ...ends(first, second), value: words[0] ?? 0n }]
  if (event === TRANSFER && topics.length === 4)
    return [{ token: `erc721:${address}/${numberOf(third)}`, ...ends(first, second), value: 1n }]
  if (event === SINGLE && topics.length === 4 && words.length === 2)
    return [{ token: `erc1155:${address}/${words[0]}`, ...ends(second, third), value: words[1] ?? 0n }]
  if (event === BATCH && topics.length === 4) return batch(address, ends(second, third), words)
  return []
}

/** Two arrays in the ABI's form; an id that is named twice is summed up, since it is one asset. */
function batch(
  address: string,
  between: Pick<LoggedTransfer, 'from' | 'to'>,
  words: readonly bigint[],
): readonly LoggedTransfer[] {
  const ids = arrayAt(words, words[0])
  const values = arrayAt(words, words[1])
  if (ids === null || values?.length !== ids.length) return []
  const sums = new Map<bigint, bigint>()
  for (const [at, id] of ids.entries()) sums.set(id, (sums.get(id) ?? 0n) + (values[at] ?? 0n))
  return [...sums].map(([id, value]) => ({ token: `erc1155:${address}/${id}`, ...between, value }))
}

function arrayAt(words: readonly bigint[], offset: bigint | undefined): readonly bigint[] | null {
  const start = offset === undefined ? Number.NaN : Number(offset) / 32
  const length = words[start]
  if (length === undefined || length > BigInt(words.length)) return null
  const found = words.slice(start + 1, start + 1 + Number(length))
  return found.length === Number(length) ? found : null
}

function wordsOf(data: string): readonly bigint[] {
  const digits = data.slice(2)
  if (digits.length % WORD_CHARS !== 0) return []
  return (digits.match(/.{64}/g) ?? []).map((word) => BigInt(`0x${word}`))
}

function ends(from: string | undefined, to: string | undefined): Pick<LoggedTransfer, 'from' | 'to'> {
  return { from: addressOf(from), to: addressOf(to) }
}

/** The zero address stands for nobody: made or destroyed. */
function addressOf(topic = ''): string | null {
  const address = `0x${topic.slice(-ADDRESS_CHARS).toLowerCase()}`
  return address === NOBODY ? null : address
}

function numberOf(topic = '0x0'): bigint {
  return BigInt(topic)
}
