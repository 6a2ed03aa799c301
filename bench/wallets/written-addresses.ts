import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base58, base58xmr, base58xrp, bech32, bech32m } from '@scure/base'
import { randomFrom } from '#lib/core/demonstration/random.ts'
import { encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { encodeCashAddr } from '#lib/core/wallets/cashaddr.ts'
import { toEip55 } from '#lib/core/wallets/read-evm.ts'
import { encodeStrKey, STELLAR_ACCOUNT } from '#lib/core/wallets/read-stellar.ts'

type Bytes = (length: number) => Uint8Array
const checked =
  (...version: number[]) =>
  (bytes: Bytes) =>
    encodeBase58Check(base58, Uint8Array.of(...version, ...bytes(20)))

/** One kind of address: how it is called here and by the other library, and how one is written. */
export const WRITTEN = [
  ['BTC P2PKH', 'btc', checked(0)],
  ['BTC P2SH', 'btc', checked(5)],
  ['BTC SegWit 0', 'btc', (bytes: Bytes) => bech32.encode('bc', [0, ...bech32.toWords(bytes(20))])],
  ['BTC Taproot', 'btc', (bytes: Bytes) => bech32m.encode('bc', [1, ...bech32m.toWords(bytes(32))])],
  ['LTC', 'ltc', checked(0x30)],
  ['BCH CashAddr', 'bch', (bytes: Bytes) => encodeCashAddr('p2pkh', bytes(20))],
  ['DOGE', 'doge', checked(0x1e)],
  ['DASH', 'dash', checked(0x4c)],
  ['ZEC t1', 'zec', checked(0x1c, 0xb8)],
  ['ETH EIP-55', 'eth', (bytes: Bytes) => toEip55(`0x${bytesToHex(bytes(20))}`)],
  ['ETH lower case', 'eth', (bytes: Bytes) => `0x${bytesToHex(bytes(20))}`],
  ['TRX', 'trx', checked(0x41)],
  ['XRP', 'xrp', (bytes: Bytes) => encodeBase58Check(base58xrp, Uint8Array.of(0, ...bytes(20)))],
  ['XLM', 'xlm', (bytes: Bytes) => encodeStrKey(STELLAR_ACCOUNT, bytes(32))],
  ['SOL', 'sol', (bytes: Bytes) => base58.encode(bytes(32))],
  ['XMR', 'xmr', writeMonero],
] as const

function writeMonero(bytes: Bytes): string {
  const body = Uint8Array.of(18, ...bytes(64))
  return base58xmr.encode(Uint8Array.of(...body, ...keccak_256(body).slice(0, 4)))
}

/** So many different addresses of a kind, the same in every run. */
export function writeAddresses(at: number, count: number): readonly string[] {
  const random = randomFrom(`wallets ${at}`)
  const write = WRITTEN[at]?.[2]
  if (write === undefined) throw new Error(`no kind ${at}`)
  return Array.from({ length: count }, () => write((length) => random.bytes(length)))
}
