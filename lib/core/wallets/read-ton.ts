import { bytesToHex } from '@noble/hashes/utils.js'
import { base64, base64url } from '@scure/base'
import { crc16 } from '#lib/core/wallets/crc16.ts'
import { type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

/** 36 bytes: flags, workchain, account, CRC-16. */
const FRIENDLY_SHAPE = /^[A-Za-z0-9_-]{48}$|^[A-Za-z0-9+/]{48}$/
const RAW_SHAPE = /^(0|-1):([0-9a-f]{64})$/i
const MEANT = /^(?:[EUk0]Q|[EUk0]f)/
const BOUNCEABLE = 0x11
const NOT_BOUNCEABLE = 0x51
const TEST_FLAG = 0x80
const BODY_BYTES = 34

/** Reads a TON address, raw (`0:…`) or friendly (TEP-2, checksum CRC-16); the raw spelling is canonical. Null otherwise. */
export function readTon(raw: string): ParsedAddress | null {
  const plain = RAW_SHAPE.exec(raw)
  if (plain !== null) {
    return readAs(raw, 'ton', {
      canonical: raw.toLowerCase(),
      format: 'hex',
      checksum: 'none',
      kind: 'account',
    })
  }
  if (!FRIENDLY_SHAPE.test(raw)) return null
  const bytes = (/[-_]/.test(raw) ? base64url : base64).decode(raw)
  const body = bytes.subarray(0, BODY_BYTES)
  const flags = bytes[0] ?? 0
  const kind = flags & ~TEST_FLAG
  const workchain = bytes[1] === 0 ? 0 : bytes[1] === 0xff ? -1 : null
  const sum = ((bytes[BODY_BYTES] ?? 0) << 8) | (bytes[BODY_BYTES + 1] ?? 0)
  const sound = workchain !== null && (kind === BOUNCEABLE || kind === NOT_BOUNCEABLE) && sum === crc16(body)
  if (!sound) return MEANT.test(raw) ? readAs(raw, 'ton', { format: 'base64', checksum: 'invalid' }) : null
  return readAs(raw, 'ton', {
    canonical: `${workchain}:${bytesToHex(bytes.subarray(2, BODY_BYTES))}`,
    format: 'base64',
    checksum: 'valid',
    kind: 'account',
    network: (flags & TEST_FLAG) === 0 ? 'main' : 'test',
  })
}
