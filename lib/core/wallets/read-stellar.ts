import { base32nopad } from '@scure/base'
import { crc16 } from '#lib/core/wallets/crc16.ts'
import { type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

const SHAPE = /^(?:[GC][A-Z0-9]{55}|M[A-Z0-9]{68})$/
/** Version bytes of SEP-23: account, contract, and account with a multiplexing id. */
const VERSION = { G: 6 << 3, C: 2 << 3, M: 12 << 3 } as const
const KEY_BYTES = 32
const MUXED_BYTES = 1 + KEY_BYTES + 8

/** Version byte of an ordinary account, `G…`. */
export const STELLAR_ACCOUNT = VERSION.G

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
  const length = letter === 'M' ? MUXED_BYTES : 1 + KEY_BYTES
  if (body === null || body[0] !== VERSION[letter] || body.length !== length) {
    return readAs(raw, 'stellar', { format: 'strkey', checksum: 'invalid' })
  }
  if (letter !== 'M') {
    return readAs(raw, 'stellar', {
      format: 'strkey',
      checksum: 'valid',
      kind: letter === 'C' ? 'contract' : 'account',
    })
  }
  const tag = body.slice(1 + KEY_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const canonical = encodeStrKey(VERSION.G, body.slice(1, 1 + KEY_BYTES))
  return readAs(raw, 'stellar', {
    canonical,
    format: 'strkey',
    checksum: 'valid',
    kind: 'muxed',
    tag: tag.toString(),
  })
}
