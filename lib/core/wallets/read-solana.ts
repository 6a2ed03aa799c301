import { ed25519 } from '@noble/curves/ed25519.js'
import { base58 } from '@scure/base'
import { decodeBase58 } from '#lib/core/wallets/base58check.ts'
import { type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

const SHAPE = /^[1-9A-HJ-NP-Za-km-z]{32,44}$/
const KEY_BYTES = 32
/** Some forty characters of base58 hold upper-case letters but once in a thousand million: a text without is a slip in bech32. */
const NO_UPPER_CASE = /^[1-9a-z]*[a-z][1-9a-z]*$/

/** Reads 32 bytes in base58: a Solana account. The form has no checksum, so that any slip may be another account. */
export function readSolana(raw: string): ParsedAddress | null {
  if (!SHAPE.test(raw) || NO_UPPER_CASE.test(raw) || decodeBase58(base58, raw)?.length !== KEY_BYTES)
    return null
  return readAs(raw, 'solana', { format: 'base58', checksum: 'none', kind: 'account' })
}

/**
 * Does a Solana address lie on the curve, so that somebody may hold its key? One off the curve belongs to a programme
 * (token accounts, multisignatures): its owner is asked of the chain. False also for what is no such address.
 */
export function isOnCurve(address: string): boolean {
  const bytes = decodeBase58(base58, address)
  if (bytes?.length !== KEY_BYTES) return false
  try {
    ed25519.Point.fromBytes(bytes)
    return true
  } catch {
    return false
  }
}
