import { bech32, bech32m } from '@scure/base'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import type { AddressFormat, ChecksumState, ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

/** THE TABLE of human-readable parts. `segwit`: witness programmes of BIP-173/350; `long`: beyond 90 characters. */
const PARTS: Readonly<Record<string, { family: AddressFamily; rule: 'segwit' | 'bech32' | 'bech32m' }>> = {
  bc: { family: 'bitcoin', rule: 'segwit' },
  ltc: { family: 'litecoin', rule: 'segwit' },
  zs: { family: 'zcash', rule: 'bech32' },
  u: { family: 'zcash', rule: 'bech32m' },
  addr: { family: 'cardano', rule: 'bech32' },
  bnb: { family: 'bnb-beacon', rule: 'bech32' },
}
const SHAPE = /^(?:(bc|ltc)1[0-9a-z]{6,87}|(zs|u|addr|bnb)1[0-9a-z]{20,500})$/i
const SEGWIT_CHARS_MAX = 90

/** Reads `bc1… ltc1… zs1… u1… addr1… bnb1…`, in either case; mixed case counts as broken. Null for other shapes. */
export function readBech32(raw: string): ParsedAddress | null {
  const shape = SHAPE.exec(raw)
  const part = (shape?.[1] ?? shape?.[2])?.toLowerCase()
  const known = part === undefined ? undefined : PARTS[part]
  if (known === undefined) return null
  const format = known.rule === 'segwit' ? segwitFormat(raw) : plainFormat(raw, known.rule)
  const checksum: ChecksumState = format === null ? 'invalid' : 'valid'
  const canonical = format === null ? raw : raw.toLowerCase()
  const shown: AddressFormat = format ?? (known.rule === 'segwit' ? 'bech32' : known.rule)
  return {
    raw,
    readings: [{ family: known.family, canonical }],
    canonical,
    format: shown,
    checksum,
    tag: null,
  }
}

function plainFormat(raw: string, rule: 'bech32' | 'bech32m'): 'bech32' | 'bech32m' | null {
  return (rule === 'bech32' ? bech32 : bech32m).decodeUnsafe(raw, false) === undefined ? null : rule
}

/** Version 0 must be bech32 over 20 or 32 bytes, versions 1 to 16 bech32m over 2 to 40 bytes (BIP-350). */
function segwitFormat(raw: string): 'bech32' | 'bech32m' | null {
  for (const [format, coder] of [
    ['bech32', bech32],
    ['bech32m', bech32m],
  ] as const) {
    const decoded = coder.decodeUnsafe(raw, SEGWIT_CHARS_MAX)
    const version = decoded?.words[0]
    if (decoded === undefined || version === undefined || version > 16) continue
    const programme = coder.fromWordsUnsafe(decoded.words.slice(1))
    if (programme === undefined) return null
    const length = programme.length
    if (version === 0) return format === 'bech32' && (length === 20 || length === 32) ? format : null
    return format === 'bech32m' && length >= 2 && length <= 40 ? format : null
  }
  return null
}
