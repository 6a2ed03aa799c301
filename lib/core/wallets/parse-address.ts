import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'
import { readBase58Check } from '#lib/core/wallets/read-base58check.ts'
import { readBech32 } from '#lib/core/wallets/read-bech32.ts'
import { readCashAddr } from '#lib/core/wallets/read-cashaddr.ts'
import { readEvm } from '#lib/core/wallets/read-evm.ts'
import { readStellar } from '#lib/core/wallets/read-stellar.ts'
import { readUnboundBase58 } from '#lib/core/wallets/read-unbound-base58.ts'
import { readXrpl } from '#lib/core/wallets/read-xrpl.ts'

/** Longest text that is looked at; a longer one is no address of any chain we know. */
export const ADDRESS_CHARS_MAX = 512

/** Most telling shape first; base58check last, because its broken forms are told by the first letter only. */
const READERS = [
  readEvm,
  readBech32,
  readCashAddr,
  readStellar,
  readXrpl,
  readUnboundBase58,
  readBase58Check,
] as const

/**
 * Reads an address text without being told its chain: every address space it may belong to, its canonical spelling in
 * each, and whether its checksum holds. Never throws; a text of no known shape has no readings.
 */
export function parseAddress(text: string): ParsedAddress {
  const raw = text.trim()
  if (raw.length <= ADDRESS_CHARS_MAX) {
    for (const read of READERS) {
      const found = read(raw)
      if (found !== null) return found
    }
  }
  return { raw, readings: [], canonical: raw, format: 'unknown', checksum: 'unchecked', tag: null }
}
