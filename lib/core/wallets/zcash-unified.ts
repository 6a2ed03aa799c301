import { blake2b } from '@noble/hashes/blake2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** F4Jumble of ZIP-316: shortest and longest message in bytes, and the widest half. */
const JUMBLED_BYTES_MIN = 48
const JUMBLED_BYTES_MAX = 1_024
const HALF_BYTES_MAX = 64
const PADDING_BYTES = 16
/** Bytes of a receiver by its typecode: two transparent ones, Sapling, Orchard. */
const RECEIVER_BYTES: Readonly<Record<number, number>> = { 0: 20, 1: 20, 2: 43, 3: 43 }

/** One way to pay that a unified address holds: its typecode and its bytes. */
export interface UnifiedReceiver {
  readonly typecode: number
  readonly bytes: Uint8Array
}

/**
 * The receivers of a unified Zcash address from the bytes under its bech32m (ZIP-316); null when the padding does not
 * repeat the human-readable part, a receiver has a wrong length, the order is not ascending, or nothing shielded is in it.
 */
export function readUnified(jumbled: Uint8Array, part: string): readonly UnifiedReceiver[] | null {
  if (jumbled.length < JUMBLED_BYTES_MIN || jumbled.length > JUMBLED_BYTES_MAX) return null
  const message = unjumble(jumbled)
  const padding = new Uint8Array(PADDING_BYTES)
  padding.set(utf8ToBytes(part))
  const end = message.length - PADDING_BYTES
  if (padding.some((byte, at) => message[end + at] !== byte)) return null
  return receiversOf(message.subarray(0, end))
}

function receiversOf(bytes: Uint8Array): readonly UnifiedReceiver[] | null {
  const receivers: UnifiedReceiver[] = []
  for (let at = 0; at < bytes.length; ) {
    const typecode = compactSize(bytes, at)
    const length = typecode === null ? null : compactSize(bytes, typecode.next)
    if (typecode === null || length === null) return null
    const start = length.next
    const expected = RECEIVER_BYTES[typecode.value] ?? length.value
    if (length.value !== expected || start + expected > bytes.length) return null
    if (typecode.value <= (receivers.at(-1)?.typecode ?? -1)) return null
    receivers.push({ typecode: typecode.value, bytes: bytes.slice(start, start + expected) })
    at = start + expected
  }
  const has = (typecode: number) => receivers.some((receiver) => receiver.typecode === typecode)
  if (has(0) && has(1)) return null
  return receivers.some(({ typecode }) => typecode > 1) ? receivers : null
}

/** A length as Bitcoin writes it, in its shortest form; null when it is cut off, overlong or beyond 32 bits. */
function compactSize(bytes: Uint8Array, at: number): { value: number; next: number } | null {
  const first = bytes[at]
  if (first === undefined || first === 0xff) return null
  if (first < 0xfd) return { value: first, next: at + 1 }
  const width = first === 0xfd ? 2 : 4
  if (at + width >= bytes.length) return null
  let value = 0
  for (let byte = width; byte > 0; byte--) value = value * 256 + (bytes[at + byte] ?? 0)
  return value < (width === 2 ? 0xfd : 0x10000) ? null : { value, next: at + 1 + width }
}

/** The inverse of F4Jumble: four rounds, each mixing one half into the other. */
function unjumble(bytes: Uint8Array): Uint8Array {
  const half = Math.min(HALF_BYTES_MAX, Math.floor(bytes.length / 2))
  const left = bytes.slice(0, half)
  const right = bytes.slice(half)
  mix(left, hash(right, { round: 1, length: half }))
  mix(right, stream(left, { round: 1, length: right.length }))
  mix(left, hash(right, { round: 0, length: half }))
  mix(right, stream(left, { round: 0, length: right.length }))
  const out = new Uint8Array(bytes.length)
  out.set(left)
  out.set(right, half)
  return out
}

function mix(into: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) ^ (other[at] ?? 0)
}

interface Round {
  readonly round: number
  readonly length: number
}

const personal = (letter: 'H' | 'G', ...rest: number[]) =>
  Uint8Array.of(...utf8ToBytes(`UA_F4Jumble_${letter}`), ...rest)

function hash(message: Uint8Array, { round, length }: Round): Uint8Array {
  return blake2b(message, { dkLen: length, personalization: personal('H', round, 0, 0) })
}

function stream(message: Uint8Array, { round, length }: Round): Uint8Array {
  const out = new Uint8Array(Math.ceil(length / 64) * 64)
  for (let block = 0; block * 64 < length; block++) {
    const personalization = personal('G', round, block & 0xff, block >> 8)
    out.set(blake2b(message, { dkLen: 64, personalization }), block * 64)
  }
  return out.slice(0, length)
}
