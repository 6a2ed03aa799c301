import { base58xrp } from '@scure/base'
import { decodeBase58Check, encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

const CLASSIC_SHAPE = /^r[0-9A-Za-z]{24,34}$/
const X_SHAPE = /^X[0-9A-Za-z]{46}$/
const ACCOUNT_BYTES = 20
/** Mainnet prefix of an X-address (XLS-5). */
const X_PREFIX = [0x05, 0x44] as const
const X_BYTES = 31
const TAG_FLAG_AT = 22

/** Reads a classic XRP Ledger address or an X-address, whose destination tag is taken out. Null for other shapes. */
export function readXrpl(raw: string): ParsedAddress | null {
  if (CLASSIC_SHAPE.test(raw)) {
    const payload = decodeBase58Check(base58xrp, raw)
    const sound = payload !== null && payload.length === ACCOUNT_BYTES + 1 && payload[0] === 0
    return parsed(raw, raw, { checksum: sound ? 'valid' : 'invalid', tag: null })
  }
  return X_SHAPE.test(raw) ? readXAddress(raw) : null
}

function readXAddress(raw: string): ParsedAddress {
  const payload = decodeBase58Check(base58xrp, raw)
  const flag = payload?.[TAG_FLAG_AT] ?? 2
  if (payload?.length !== X_BYTES || payload[0] !== X_PREFIX[0] || payload[1] !== X_PREFIX[1] || flag > 1) {
    return parsed(raw, raw, { checksum: 'invalid', tag: null })
  }
  const account = encodeBase58Check(base58xrp, Uint8Array.of(0, ...payload.slice(2, TAG_FLAG_AT)))
  const bytes = payload.slice(TAG_FLAG_AT + 1, TAG_FLAG_AT + 5)
  const tag = bytes.reduceRight((sum, byte) => sum * 256 + byte, 0)
  return parsed(raw, account, { checksum: 'valid', tag: flag === 1 ? String(tag) : null })
}

function parsed(
  raw: string,
  canonical: string,
  rest: { checksum: 'valid' | 'invalid'; tag: string | null },
): ParsedAddress {
  return { raw, readings: [{ family: 'xrpl', canonical }], canonical, format: 'base58check', ...rest }
}
