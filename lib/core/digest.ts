import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '#lib/std/canonical-json.ts'

/** SHA-256 of bytes or of a string's UTF-8, as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/** SHA-256 of a JSON value's canonical form (RFC 8785), as 64 lower-case hex digits. */
export function digestJson(value: unknown): string {
  return sha256Hex(canonicalJson(value))
}
