import { base32nopad } from '@scure/base'
import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

const SHAPE = /^(?:[GC][A-Z0-9]{55}|M[A-Z0-9]{68})$/
/** Version bytes of SEP-23: account, contract, and account with a multiplexing id. */
const VERSION = { G: 6 << 3, C: 2 << 3, M: 12 << 3 } as const
const KEY_BYTES = 32

/** Version byte of an ordinary account, `G…`. */
export const STELLAR_ACCOUNT = VERSION.G

/** CRC-16/XMODEM (polynomial 0x1021, start 0). */
function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc
}

function decodeStrKey(raw: string): Uint8Array | null {
  try {
    const bytes = base32nopad.decode(raw)
    const body = bytes.slice(0, -2)
    const crc = crc16(body)
    return bytes.at(-2) === (crc & 0xff) && bytes.at(-1) === crc >> 8 ? body : null
  } catch {
    return null
  }
}

/** Writes a key under a version byte as Stellar does (SEP-23). */
export function encodeStrKey(version: number, key: Uint8Array): string {
  const body = Uint8Array.of(version, ...key)
  const crc = crc16(body)
  return base32nopad.encode(Uint8Array.of(...body, crc & 0xff, crc >> 8))
}

/** Reads a Stellar account, contract or multiplexed account; the last yields its account and the id as tag. */
export function readStellar(raw: string): ParsedAddress | null {
  if (!SHAPE.test(raw)) return null
  const body = decodeStrKey(raw)
  const letter = raw.charAt(0) as keyof typeof VERSION
  if (body === null || body[0] !== VERSION[letter])
    return parsed(raw, raw, { checksum: 'invalid', tag: null })
  if (letter !== 'M') return parsed(raw, raw, { checksum: 'valid', tag: null })
  const tag = body.slice(1 + KEY_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const account = encodeStrKey(VERSION.G, body.slice(1, 1 + KEY_BYTES))
  return parsed(raw, account, { checksum: 'valid', tag: tag.toString() })
}

function parsed(
  raw: string,
  canonical: string,
  rest: { checksum: 'valid' | 'invalid'; tag: string | null },
): ParsedAddress {
  return { raw, readings: [{ family: 'stellar', canonical }], canonical, format: 'strkey', ...rest }
}
