import { readCaip10 } from '#lib/core/wallets/caip10.ts'
import type { Chain } from '#lib/core/wallets/chains.ts'
import { chainsOf } from '#lib/core/wallets/chains-of.ts'
import { checkAddressForChain } from '#lib/core/wallets/check-address-for-chain.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { AddressReading, ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

/** Names of the Ethereum Name Service and its like: they lead to an address but are none. */
const NAME_SHAPE = /^(?:[\p{L}\p{N}_-]{1,63}\.){1,4}(?:eth|crypto|sol|ton|bnb|x|nft|wallet|btc|near|lens)$/iu

/** Why a text is no valid address. */
type AddressReason =
  | 'wallet/unknown-format'
  | 'wallet/name-not-address'
  | 'wallet/checksum-broken'
  | 'wallet/wrong-chain'
  | 'wallet/test-network'
/** What remains uncertain of a valid one. */
type AddressNote = 'wallet/checksum-missing' | 'wallet/ambiguous-chain' | 'wallet/test-network'

/** What can be said of an address text, alone or for a chain. */
export interface AddressAnswer {
  readonly valid: boolean
  /** On which it may live; those of the chain asked about, when one was. */
  readonly chains: readonly Chain[]
  readonly canonical: string
  /** Empty exactly when it is valid. */
  readonly reasons: readonly AddressReason[]
  readonly notes: readonly AddressNote[]
  /** Address spaces in which lists and labels are asked. */
  readonly readings: readonly AddressReading[]
  readonly parsed: ParsedAddress
}

/**
 * Says of an address what it is. A CAIP-10 id is read as its address on its chain. Several chains that do not share one
 * address space make it ambiguous, which is said and does not make it invalid.
 */
export function describeAddress(text: string, asked: Chain | null = null): AddressAnswer {
  const id = readCaip10(text)
  const plain = parseAddress(text)
  const isId = id !== null && plain.readings.length === 0
  const parsed = isId ? parseAddress(id.address) : plain
  const chain = asked ?? (isId ? id.chain : null)
  return chain === null ? describeAnywhere(parsed) : describeOn(parsed, chain)
}

function describeAnywhere(parsed: ParsedAddress): AddressAnswer {
  const families = new Set(parsed.readings.map(({ family }) => family))
  const wrong = wrongForm(parsed)
  const notes: AddressNote[] = []
  if (parsed.checksum === 'none') notes.push('wallet/checksum-missing')
  if (families.size > 1) notes.push('wallet/ambiguous-chain')
  if (parsed.network === 'test') notes.push('wallet/test-network')
  return {
    valid: wrong === null,
    chains: wrong === null ? chainsOf(parsed) : [],
    canonical: parsed.canonical,
    reasons: wrong === null ? [] : [wrong],
    notes: wrong === null ? notes : [],
    readings: parsed.readings,
    parsed,
  }
}

function describeOn(parsed: ParsedAddress, chain: Chain): AddressAnswer {
  const checked = checkAddressForChain(parsed.raw, chain)
  if (checked.ok) {
    const { family, canonical, checksum } = checked.value
    const notes: AddressNote[] = checksum === 'none' ? ['wallet/checksum-missing'] : []
    const readings = [{ family, canonical }]
    return { valid: true, chains: [chain], canonical, reasons: [], notes, readings, parsed }
  }
  const wrong = parsed.readings.length === 0 ? wrongForm(parsed) : null
  return {
    valid: false,
    chains: [],
    canonical: parsed.canonical,
    reasons: [wrong ?? checked.error.code],
    notes: [],
    readings: parsed.readings,
    parsed,
  }
}

function wrongForm({ raw, readings, checksum }: ParsedAddress): AddressReason | null {
  if (readings.length === 0) return NAME_SHAPE.test(raw) ? 'wallet/name-not-address' : 'wallet/unknown-format'
  return checksum === 'invalid' ? 'wallet/checksum-broken' : null
}
