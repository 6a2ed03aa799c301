import { CHAIN_IDS, CHAINS, type Chain } from '#lib/core/wallets/chains.ts'
import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'
import { ss58Fits } from '#lib/core/wallets/read-ss58.ts'

/** Families whose spellings name their chain: only that chain, and those that share it, take the address. */
const NAMED_BY_SPACE: readonly string[] = ['cosmos', 'polkadot']
const BEFORE_SEGWIT: readonly string[] = ['p2pkh', 'p2sh']
const CHAIN_BY_NAME = new Map<string, Chain>(
  CHAIN_IDS.flatMap((id) => {
    const { caip2, names } = CHAINS[id]
    return [id, caip2.toLowerCase(), ...names].map((name) => [name, id] as const)
  }),
)

/** The chain that somebody names by our id, by its CAIP-2 id or by a ticker (`BTC`, `XBT`, `TRX`); null when nobody knows it. */
export function chainNamed(name: string): Chain | null {
  return CHAIN_BY_NAME.get(name.trim().toLowerCase()) ?? null
}

/** May the address live on this chain, as far as its text says? An address of a test network lives on none of them. */
export function fitsChain(parsed: ParsedAddress, chain: Chain): boolean {
  if (parsed.network === 'test') return false
  const row: {
    readonly family: string
    readonly caip2: string
    readonly space?: string
    readonly beforeSegwit?: boolean
  } = CHAINS[chain]
  if (!parsed.readings.some(({ family }) => family === row.family)) return false
  if (row.beforeSegwit === true && !BEFORE_SEGWIT.includes(parsed.kind)) return false
  // A checksum that holds a chain's id (EIP-1191) is broken on every other chain.
  if (row.family === 'evm') return parsed.space === null || parsed.space === row.caip2
  if (!NAMED_BY_SPACE.includes(row.family) || parsed.space === null) return true
  return row.family === 'polkadot'
    ? ss58Fits(parsed.space, row.space ?? '')
    : parsed.space.replace(/val(?:oper|cons)$/, '') === row.space
}

/** Every chain of the table on which the address may live. */
export function chainsOf(parsed: ParsedAddress): readonly Chain[] {
  return CHAIN_IDS.filter((chain) => fitsChain(parsed, chain))
}
