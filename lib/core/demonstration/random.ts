import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** A stream of numbers that looks random and is the same for the same seed, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T
  /** Standard normal. */
  normal(): number
  /** Log-normal around a median: most draws are small, a few are very large. */
  heavyTailed(median: number, sigma: number): number
  bytes(length: number): Uint8Array
}

const TWO_32 = 4_294_967_296

/** 32-bit words of the small fast counter generator (sfc32, Chris Doty-Humphrey's PractRand). */
function words(seed: string): () => number {
  const state = new DataView(sha256(utf8ToBytes(seed)).buffer)
  let a = state.getUint32(0) | 0
  let b = state.getUint32(4) | 0
  let c = state.getUint32(8) | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** Opens the stream of a seed. Streams of different seeds are independent, so parts can be made in any order. */
export function randomFrom(seed: string): Random {
  const word = words(seed)
  const next = (): number => word() / TWO_32
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const weighted = <T>(items: readonly T[], weightOf: (item: T) => number): T => {
    let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0)
    for (const item of items) {
      left -= weightOf(item)
      if (left < 0) return item
    }
    return pick(items)
  }
  return {
    next,
    int,
    pick,
    weighted,
    normal,
    chance: (probability) => next() < probability,
    heavyTailed: (median, sigma) => median * Math.exp(sigma * normal()),
    bytes: (length) => Uint8Array.from({ length }, () => word() & 0xff),
  }
}
