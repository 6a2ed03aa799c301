import {
  CASHADDR_PREFIXES,
  type CashAddrPrefix,
  decodeCashAddr,
  encodeCashAddr,
} from '#lib/core/wallets/cashaddr.ts'
import { type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

/** `q p` are key and script hashes, `z r` the same for wallets that take CashTokens. */
const SHAPE = /^(?:(bitcoincash|bchtest|bchreg):)?([qpzr][02-9ac-hj-np-z]{41}|[pr][02-9ac-hj-np-z]{60})$/
const PREFIXED = /^(?:bitcoincash|bchtest|bchreg):[0-9a-z]{20,112}$/i

/** Reads a Bitcoin Cash address, with or without its prefix; null when the text is not of that shape. */
export function readCashAddr(raw: string): ParsedAddress | null {
  const lower = raw.toLowerCase()
  const shape = raw === lower || raw === raw.toUpperCase() ? SHAPE.exec(lower) : null
  const body = shape?.[2]
  const prefixes = shape?.[1] === undefined ? Object.values(CASHADDR_PREFIXES) : [shape[1] as CashAddrPrefix]
  for (const prefix of body === undefined ? [] : prefixes) {
    const decoded = decodeCashAddr(body ?? '', prefix)
    if (decoded === null) continue
    return readAs(raw, 'bitcoin-cash', {
      canonical: encodeCashAddr(decoded.type, decoded.hash, prefix),
      format: 'cashaddr',
      checksum: 'valid',
      kind: decoded.type,
      network: prefix === CASHADDR_PREFIXES.main ? 'main' : 'test',
    })
  }
  // Without the prefix a broken text is taken for Bitcoin Cash only when every character fits the alphabet.
  if (PREFIXED.test(raw) || body !== undefined)
    return readAs(raw, 'bitcoin-cash', { format: 'cashaddr', checksum: 'invalid' })
  return null
}
