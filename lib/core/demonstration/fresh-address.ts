import { bytesToHex } from '@noble/hashes/utils.js'
import { base58, base58xrp, bech32, bech32m } from '@scure/base'
import type { Random } from '#lib/core/demonstration/random.ts'
import { encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { encodeCashAddr } from '#lib/core/wallets/cashaddr.ts'
import { type AddressFamily, CHAINS, type Chain } from '#lib/core/wallets/chains.ts'
import { toEip55 } from '#lib/core/wallets/read-evm.ts'
import { encodeStrKey, STELLAR_ACCOUNT } from '#lib/core/wallets/read-stellar.ts'

const HASH_BYTES = 20
const KEY_BYTES = 32
const BITCOIN_PUBKEY_HASH = 0x00
const BITCOIN_SCRIPT_HASH = 0x05
const LITECOIN_PUBKEY_HASH = 0x30
const DOGECOIN_PUBKEY_HASH = 0x1e
const TRON_ACCOUNT = 0x41

/** An address that is well formed on its chain (checksums sound) and belongs to nobody: its key was never drawn. */
export function freshAddress(random: Random, chain: Chain): string {
  const write = WRITERS[CHAINS[chain].family]
  if (write === undefined) throw new Error(`no way to write an address of ${chain}`)
  return write(random)
}

const hashed = (version: number) => (random: Random) =>
  encodeBase58Check(base58, Uint8Array.of(version, ...random.bytes(HASH_BYTES)))

const WRITERS: Partial<Record<AddressFamily, (random: Random) => string>> = {
  bitcoin: (random) => {
    const form = random.next()
    if (form < 0.15) return hashed(BITCOIN_PUBKEY_HASH)(random)
    if (form < 0.3) return hashed(BITCOIN_SCRIPT_HASH)(random)
    return form < 0.8 ? segwit(random, 'bc', 0) : segwit(random, 'bc', 1)
  },
  litecoin: (random) =>
    random.chance(0.4) ? hashed(LITECOIN_PUBKEY_HASH)(random) : segwit(random, 'ltc', 0),
  'bitcoin-cash': (random) => encodeCashAddr('p2pkh', random.bytes(HASH_BYTES)),
  dogecoin: hashed(DOGECOIN_PUBKEY_HASH),
  evm: (random) => toEip55(`0x${bytesToHex(random.bytes(HASH_BYTES))}`),
  tron: hashed(TRON_ACCOUNT),
  xrpl: (random) => encodeBase58Check(base58xrp, Uint8Array.of(0, ...random.bytes(HASH_BYTES))),
  stellar: (random) => encodeStrKey(STELLAR_ACCOUNT, random.bytes(KEY_BYTES)),
  solana: (random) => base58.encode(random.bytes(KEY_BYTES)),
}

/** Version 0 (pay to witness public-key hash) in bech32, version 1 (taproot) in bech32m (BIP-173, BIP-350). */
function segwit(random: Random, part: string, version: 0 | 1): string {
  const coder = version === 0 ? bech32 : bech32m
  const programme = random.bytes(version === 0 ? HASH_BYTES : KEY_BYTES)
  return coder.encode(part, [version, ...coder.toWords(programme)])
}
