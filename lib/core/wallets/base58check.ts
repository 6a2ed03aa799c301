import { sha256 } from '@noble/hashes/sha2.js'
import type { BytesCoder } from '@scure/base'

const CHECKSUM_BYTES = 4

/** True when two byte strings are equal. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** The bytes a base58 text stands for in the given alphabet; null when a character is foreign to it. */
export function decodeBase58(coder: BytesCoder, text: string): Uint8Array | null {
  try {
    return coder.decode(text)
  } catch {
    return null
  }
}

/** The payload of a base58check text (version bytes first), or null when alphabet or checksum are broken. */
export function decodeBase58Check(coder: BytesCoder, text: string): Uint8Array | null {
  const bytes = decodeBase58(coder, text)
  return bytes === null ? null : checkedPayload(bytes)
}

/** The payload of bytes that end in their base58check checksum; null when they do not. */
function checkedPayload(bytes: Uint8Array): Uint8Array | null {
  const end = bytes.length - CHECKSUM_BYTES
  if (end <= 0) return null
  const payload = bytes.subarray(0, end)
  const sum = sha256(sha256(payload))
  for (let at = 0; at < CHECKSUM_BYTES; at++) if (sum[at] !== bytes[end + at]) return null
  return payload
}

/** Writes a payload (version bytes first) as base58check. */
export function encodeBase58Check(coder: BytesCoder, payload: Uint8Array): string {
  const checksum = sha256(sha256(payload)).slice(0, CHECKSUM_BYTES)
  return coder.encode(Uint8Array.from([...payload, ...checksum]))
}
