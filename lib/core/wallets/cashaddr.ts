/** The 40-bit BCH code of Bitcoin Cash addresses and its five-bit alphabet (CashAddr specification, 2018). */
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
/** The generators in two halves of 20 bits, so that plain integers hold the code's 40. */
const GENERATORS_HIGH = [0x98f2b, 0x79b76, 0xf33e5, 0xae2ea, 0x1e4f4] as const
const GENERATORS_LOW = [0xc8e61, 0xd99e2, 0xfb3c4, 0xbe2a8, 0x3e470] as const
const CHECKSUM_SYMBOLS = 8
/** Hash lengths in bytes by the low three bits of the version byte. */
const HASH_BYTES: readonly number[] = [20, 24, 28, 32, 40, 48, 56, 64]

/** Prefixes by network: main, test and regression test. */
export const CASHADDR_PREFIXES = { main: 'bitcoincash', test: 'bchtest', regtest: 'bchreg' } as const
export type CashAddrPrefix = (typeof CASHADDR_PREFIXES)[keyof typeof CASHADDR_PREFIXES]

/** Types 2 and 3 say that the wallet takes CashTokens; the hash is that of types 0 and 1. */
export type CashAddrType = 'p2pkh' | 'p2sh'
const TYPES: readonly CashAddrType[] = ['p2pkh', 'p2sh', 'p2pkh', 'p2sh']

const VALUE_OF = new Int8Array(128).fill(-1)
for (let at = 0; at < ALPHABET.length; at++) VALUE_OF[ALPHABET.charCodeAt(at)] = at

/** The code's state, from `start`, after the symbols: 40 bits as two halves of 20. */
function polymod(symbols: ArrayLike<number>, start: readonly [number, number]): [number, number] {
  let [high, low] = start
  for (let at = 0; at < symbols.length; at++) {
    const top = high >> 15
    high = ((high & 0x7fff) << 5) | (low >> 15)
    low = ((low & 0x7fff) << 5) ^ (symbols[at] ?? 0)
    for (let bit = 0; bit < 5; bit++) {
      if ((top >> bit) & 1) {
        high ^= GENERATORS_HIGH[bit] ?? 0
        low ^= GENERATORS_LOW[bit] ?? 0
      }
    }
  }
  return [high, low]
}

function stateAfter(prefix: string): [number, number] {
  return polymod([...Array.from(prefix, (letter) => letter.charCodeAt(0) & 0x1f), 0], [0, 1])
}

const START: Readonly<Record<CashAddrPrefix, [number, number]>> = {
  bitcoincash: stateAfter('bitcoincash'),
  bchtest: stateAfter('bchtest'),
  bchreg: stateAfter('bchreg'),
}

/** Writes a hash as `bitcoincash:…`. Throws on a hash length that the format does not know (a bug). */
export function encodeCashAddr(
  type: CashAddrType,
  hash: Uint8Array,
  prefix: CashAddrPrefix = CASHADDR_PREFIXES.main,
): string {
  const sizeBits = HASH_BYTES.indexOf(hash.length)
  if (sizeBits < 0) throw new Error(`cashaddr: no hash of ${hash.length} bytes`)
  const payload: number[] = []
  let rest = (TYPES.indexOf(type) << 3) | sizeBits
  let bits = 8
  for (let at = 0; ; at++) {
    while (bits >= 5) {
      bits -= 5
      payload.push((rest >> bits) & 31)
    }
    if (at === hash.length) break
    rest = ((rest & ((1 << bits) - 1)) << 8) | (hash[at] ?? 0)
    bits += 8
  }
  if (bits > 0) payload.push((rest << (5 - bits)) & 31)
  const [high, low] = polymod([0, 0, 0, 0, 0, 0, 0, 0], polymod(payload, START[prefix]))
  const sums = [high, low ^ 1].flatMap((half) => [half >> 15, half >> 10, half >> 5, half])
  return `${prefix}:${[...payload, ...sums].map((symbol) => ALPHABET.charAt(symbol & 31)).join('')}`
}

/** Type and hash of a CashAddr text without prefix, in one case; null when alphabet, checksum or sizes are broken. */
export function decodeCashAddr(
  body: string,
  prefix: CashAddrPrefix = CASHADDR_PREFIXES.main,
): { type: CashAddrType; hash: Uint8Array } | null {
  const symbols = Array.from(body.toLowerCase(), (letter) => VALUE_OF[letter.charCodeAt(0)] ?? -1)
  if (symbols.includes(-1) || symbols.length <= CHECKSUM_SYMBOLS) return null
  const [high, low] = polymod(symbols, START[prefix])
  if (high !== 0 || low !== 1) return null
  const bytes = bytesOf(symbols.slice(0, -CHECKSUM_SYMBOLS))
  const [version = 0x80, ...hash] = bytes ?? []
  if ((version & 0x80) !== 0 || HASH_BYTES[version & 7] !== hash.length) return null
  const type = TYPES[version >> 3]
  return type === undefined ? null : { type, hash: Uint8Array.from(hash) }
}

/** Five-bit symbols as bytes; null when the padding is longer than needed or not zero. */
function bytesOf(symbols: readonly number[]): number[] | null {
  const out: number[] = []
  let rest = 0
  let bits = 0
  for (const symbol of symbols) {
    rest = ((rest & ((1 << bits) - 1)) << 5) | symbol
    bits += 5
    if (bits < 8) continue
    bits -= 8
    out.push((rest >> bits) & 0xff)
  }
  return bits >= 5 || (rest & ((1 << bits) - 1)) !== 0 ? null : out
}
