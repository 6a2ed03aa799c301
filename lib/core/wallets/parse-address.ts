import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'
import { readBase58Check } from '#lib/core/wallets/read-base58check.ts'
import { readBech32 } from '#lib/core/wallets/read-bech32.ts'
import { readByron } from '#lib/core/wallets/read-cardano.ts'
import { readCashAddr } from '#lib/core/wallets/read-cashaddr.ts'
import { readEvm } from '#lib/core/wallets/read-evm.ts'
import { readMonero } from '#lib/core/wallets/read-monero.ts'
import { readSolana } from '#lib/core/wallets/read-solana.ts'
import { readSs58 } from '#lib/core/wallets/read-ss58.ts'
import { readStellar } from '#lib/core/wallets/read-stellar.ts'
import { readTon } from '#lib/core/wallets/read-ton.ts'
import { readTronHex } from '#lib/core/wallets/read-tron.ts'
import { readXrpl } from '#lib/core/wallets/read-xrpl.ts'

/** Longest text that is looked at; a longer one is no address of any chain we know. */
export const ADDRESS_CHARS_MAX = 512

/** Most telling shape first; forms without a checksum last, for they take in what no other form knows. */
const READERS = [
  readEvm,
  readTronHex,
  readBech32,
  readCashAddr,
  readStellar,
  readXrpl,
  readMonero,
  readByron,
  readBase58Check,
  readTonOrSs58,
  readSolana,
] as const

/**
 * Reads an address text without being told its chain: every address space it may belong to, its canonical spelling in
 * each, and whether its checksum holds. Never throws; a text of no known shape has no readings.
 */
export function parseAddress(text: string): ParsedAddress {
  const raw = text.trim()
  if (raw.length <= ADDRESS_CHARS_MAX) {
    let broken: ParsedAddress | null = null
    for (const read of READERS) {
      const found = read(raw)
      if (found === null) continue
      // What is broken in one form may be sound in another: `TB1Z…` is no test-net SegWit but a TRON account.
      if (found.checksum === 'valid' || (found.checksum !== 'invalid' && !isTold(raw, broken))) return found
      broken ??= found
    }
    if (broken !== null) return broken
  }
  return {
    raw,
    readings: [],
    canonical: raw,
    format: 'unknown',
    checksum: 'unchecked',
    kind: 'unknown',
    network: 'main',
    tag: null,
    space: null,
  }
}

/** Is the broken reading surely what was meant? Not of bech32 in mixed case, which any text in base58 may look like (`u1…`). */
function isTold(raw: string, broken: ParsedAddress | null): boolean {
  if (broken === null) return false
  return !broken.format.startsWith('bech32') || raw === raw.toLowerCase() || raw === raw.toUpperCase()
}

/** Both may be 48 characters of letters and digits: whichever checksum holds decides, else TON's opening letters. */
function readTonOrSs58(raw: string): ParsedAddress | null {
  const ton = readTon(raw)
  if (ton !== null && ton.checksum !== 'invalid') return ton
  const ss58 = readSs58(raw)
  return ss58?.checksum === 'valid' ? ss58 : (ton ?? ss58)
}
