import { base58xrp } from '@scure/base'
import { decodeBase58Check, encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

const CLASSIC_SHAPE = /^r[0-9A-Za-z]{24,34}$/
const X_SHAPE = /^[XT][0-9A-Za-z]{46}$/
/** A classic address with its tag, as CAIP-10 writes it. */
const TAGGED_SHAPE = /^(r[0-9A-Za-z]{24,34})-(\d{1,10})$/
const TAG_MAX = 0xffff_ffff
const ACCOUNT_BYTES = 20
/** Prefixes of an X-address (XLS-5) on the main and the test network. */
const X_PREFIXES = { X: [0x05, 0x44, 'main'], T: [0x04, 0x93, 'test'] } as const
const X_BYTES = 31
const TAG_FLAG_AT = 22

/** Reads a classic XRP Ledger address or an X-address, whose destination tag is taken out. Null for other shapes. */
export function readXrpl(raw: string): ParsedAddress | null {
  if (CLASSIC_SHAPE.test(raw)) return readClassic(raw, raw)
  if (X_SHAPE.test(raw)) return readXAddress(raw)
  const tagged = TAGGED_SHAPE.exec(raw)
  if (tagged === null || Number(tagged[2]) > TAG_MAX) return null
  const account = readClassic(raw, tagged[1] ?? '')
  return { ...account, tag: String(Number(tagged[2])), kind: 'tagged' }
}

function readClassic(raw: string, account: string): ParsedAddress {
  const payload = decodeBase58Check(base58xrp, account)
  const sound = payload !== null && payload.length === ACCOUNT_BYTES + 1 && payload[0] === 0
  const canonical = sound ? account : raw
  return readAs(raw, 'xrpl', {
    canonical,
    format: 'base58check',
    checksum: sound ? 'valid' : 'invalid',
    kind: 'account',
  })
}

function readXAddress(raw: string): ParsedAddress {
  const [first, second, network] = X_PREFIXES[raw.charAt(0) as 'X' | 'T']
  const payload = decodeBase58Check(base58xrp, raw)
  const flag = payload?.[TAG_FLAG_AT] ?? 2
  const reserved = payload?.subarray(TAG_FLAG_AT + 5).some((byte) => byte !== 0) ?? true
  const unused = flag === 0 && (payload?.subarray(TAG_FLAG_AT + 1).some((byte) => byte !== 0) ?? true)
  if (
    payload?.length !== X_BYTES ||
    payload[0] !== first ||
    payload[1] !== second ||
    flag > 1 ||
    reserved ||
    unused
  ) {
    return readAs(raw, 'xrpl', { format: 'base58check', checksum: 'invalid', network })
  }
  const canonical = encodeBase58Check(base58xrp, Uint8Array.of(0, ...payload.slice(2, TAG_FLAG_AT)))
  const bytes = payload.slice(TAG_FLAG_AT + 1, TAG_FLAG_AT + 5)
  const tag = flag === 1 ? String(bytes.reduceRight((sum, byte) => sum * 256 + byte, 0)) : null
  return readAs(raw, 'xrpl', {
    canonical,
    format: 'base58check',
    checksum: 'valid',
    kind: 'tagged',
    network,
    tag,
  })
}
