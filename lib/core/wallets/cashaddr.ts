/** The 40-bit BCH code of Bitcoin Cash addresses and its five-bit alphabet (CashAddr specification, 2018). */
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATORS = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n] as const
const CHECKSUM_SYMBOLS = 8
const CASHADDR_PREFIX = 'bitcoincash'
/** Hash lengths in bytes by the low three bits of the version byte. */
const HASH_BYTES: readonly number[] = [20, 24, 28, 32, 40, 48, 56, 64]

export type CashAddrType = 'p2pkh' | 'p2sh'
const TYPE_BITS: Record<CashAddrType, number> = { p2pkh: 0, p2sh: 1 }

function polymod(symbols: readonly number[]): bigint {
  let state = 1n
  for (const symbol of symbols) {
    const top = state >> 35n
    state = ((state & 0x07ffffffffn) << 5n) ^ BigInt(symbol)
    GENERATORS.forEach((generator, bit) => {
      if ((top >> BigInt(bit)) & 1n) state ^= generator
    })
  }
  return state ^ 1n
}

const prefixSymbols = [...CASHADDR_PREFIX].map((letter) => letter.charCodeAt(0) & 0x1f).concat(0)

function regroup(
  values: Iterable<number>,
  from: number,
  to: number,
): { out: number[]; rest: number; bits: number } {
  const out: number[] = []
  let rest = 0
  let bits = 0
  for (const value of values) {
    rest = (rest << from) | value
    bits += from
    while (bits >= to) {
      bits -= to
      out.push((rest >> bits) & ((1 << to) - 1))
    }
    rest &= (1 << bits) - 1
  }
  return { out, rest, bits }
}

/** Writes a hash as `bitcoincash:…`. Throws on a hash length that the format does not know (a bug). */
export function encodeCashAddr(type: CashAddrType, hash: Uint8Array): string {
  const sizeBits = HASH_BYTES.indexOf(hash.length)
  if (sizeBits < 0) throw new Error(`cashaddr: no hash of ${hash.length} bytes`)
  const { out, rest, bits } = regroup([(TYPE_BITS[type] << 3) | sizeBits, ...hash], 8, 5)
  const payload = bits > 0 ? [...out, rest << (5 - bits)] : out
  const checksum = polymod([...prefixSymbols, ...payload, ...new Array<number>(CHECKSUM_SYMBOLS).fill(0)])
  const tail = Array.from({ length: CHECKSUM_SYMBOLS }, (_, at) =>
    Number((checksum >> BigInt(5 * (7 - at))) & 31n),
  )
  return `${CASHADDR_PREFIX}:${[...payload, ...tail].map((symbol) => ALPHABET.charAt(symbol)).join('')}`
}

/** Type and hash of a CashAddr text without prefix, in one case; null when alphabet, checksum or sizes are broken. */
export function decodeCashAddr(body: string): { type: CashAddrType; hash: Uint8Array } | null {
  const symbols = [...body.toLowerCase()].map((letter) => ALPHABET.indexOf(letter))
  if (symbols.includes(-1) || symbols.length <= CHECKSUM_SYMBOLS) return null
  if (polymod([...prefixSymbols, ...symbols]) !== 0n) return null
  const { out, rest, bits } = regroup(symbols.slice(0, -CHECKSUM_SYMBOLS), 5, 8)
  const [version = 0x80, ...hash] = out
  if (bits >= 5 || rest !== 0 || (version & 0x80) !== 0 || HASH_BYTES[version & 7] !== hash.length)
    return null
  const type = version >> 3
  if (type !== TYPE_BITS.p2pkh && type !== TYPE_BITS.p2sh) return null
  return { type: type === TYPE_BITS.p2pkh ? 'p2pkh' : 'p2sh', hash: Uint8Array.from(hash) }
}
