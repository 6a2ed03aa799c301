import { decodeCashAddr, encodeCashAddr } from '#lib/core/wallets/cashaddr.ts'
import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

const SHAPE = /^(?:bitcoincash:)?([qp][02-9ac-hj-np-z]{41})$/
const PREFIXED = /^bitcoincash:[0-9a-z]{20,112}$/i

/** Reads a Bitcoin Cash address, with or without its prefix; null when the text is not of that shape. */
export function readCashAddr(raw: string): ParsedAddress | null {
  const oneCase = raw === raw.toLowerCase() || raw === raw.toUpperCase()
  const body = oneCase ? SHAPE.exec(raw.toLowerCase())?.[1] : undefined
  const decoded = body === undefined ? null : decodeCashAddr(body)
  if (decoded !== null) return withReading(raw, encodeCashAddr(decoded.type, decoded.hash), 'valid')
  // Without the prefix a broken text is taken for Bitcoin Cash only when every character fits the alphabet.
  if (PREFIXED.test(raw) || body !== undefined) return withReading(raw, raw, 'invalid')
  return null
}

function withReading(raw: string, canonical: string, checksum: 'valid' | 'invalid'): ParsedAddress {
  return {
    raw,
    readings: [{ family: 'bitcoin-cash', canonical }],
    canonical,
    format: 'cashaddr',
    checksum,
    tag: null,
  }
}
