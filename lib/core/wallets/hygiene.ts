import { CHAINS } from '#lib/core/wallets/chains.ts'
import { chainNamed } from '#lib/core/wallets/chains-of.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'
import { keyOf } from '#lib/core/wallets/same-key.ts'

/** THE TABLE of what can be wrong with an address on a list, or be worth knowing of it; the gravest first. */
export const HYGIENE_CODES = [
  'look_alike',
  'checksum_broken',
  'unknown_format',
  'test_network',
  'wrong_label',
  'case_only',
  'same_key',
  'named_twice',
] as const
export type HygieneCode = (typeof HYGIENE_CODES)[number]

/** Characters that look-alikes share at each end, behind what every address of the form begins with. */
const LOOK_ALIKE_ENDS = 4
/** Openings that an address has by its form and shares with thousands. */
const OPENING = /^(?:0x|bc1[pqz]|ltc1[pq]|tb1[pq]|bitcoincash:[pq]|cosmos1|osmo1|addr1|[13LMDXTrGK48])/i

/** An address where it stands. */
export interface PlacedAddress {
  readonly raw: string
  /** The currency under which it was filed, as printed. */
  readonly label: string | null
  /** Where it stands, for the reader: list and entry, or a wallet of the desk. */
  readonly place: AddressPlace
}

export type AddressPlace =
  | { readonly kind: 'list'; readonly sourceId: string; readonly entryKey: string; readonly name: string }
  | { readonly kind: 'wallet'; readonly id: string }
  | { readonly kind: 'label'; readonly sourceId: string; readonly label: string }

/** One finding: an address, and the other one that it is about. */
export interface HygieneFinding {
  readonly code: HygieneCode
  readonly address: PlacedAddress
  readonly other: PlacedAddress | null
  /** What the code needs said: families that the text reads as, the chain its label names, the shared key. */
  readonly facts: {
    readonly families: readonly string[]
    readonly named: string | null
    readonly key: string | null
  }
}

/**
 * Looks over the addresses of lists (and others to hold against them, which are not judged by themselves): entries that
 * cannot be valid, filed under another chain, named twice or in another case, of the same key on another chain, and
 * look-alikes of a listed address (address poisoning). In the order of the table, then of the addresses.
 */
export function hygieneFindings(
  listed: readonly PlacedAddress[],
  others: readonly PlacedAddress[] = [],
): readonly HygieneFinding[] {
  const known = listed.map((address) => read(address))
  const all = [...known, ...others.map((address) => read(address))]
  const findings = [
    ...known.flatMap(formFindings),
    ...pairFindings(known),
    ...sameKeyFindings(all),
    ...lookAlikeFindings(known, all),
  ]
  return findings.toSorted((a, b) => HYGIENE_CODES.indexOf(a.code) - HYGIENE_CODES.indexOf(b.code))
}

interface ReadPlaced {
  readonly address: PlacedAddress
  readonly parsed: ParsedAddress
  readonly families: readonly string[]
  readonly key: string | null
}

function read(address: PlacedAddress): ReadPlaced {
  const parsed = parseAddress(address.raw)
  return { address, parsed, families: parsed.readings.map(({ family }) => family), key: keyOf(parsed) }
}

function finding(
  code: HygieneCode,
  { address, families, key }: ReadPlaced,
  more: { readonly other?: PlacedAddress; readonly named?: string } = {},
): HygieneFinding {
  return { code, address, other: more.other ?? null, facts: { families, named: more.named ?? null, key } }
}

function formFindings(one: ReadPlaced): readonly HygieneFinding[] {
  const { parsed, families, address } = one
  if (families.length === 0) return [finding('unknown_format', one)]
  const chain = address.label === null ? null : chainNamed(address.label)
  const isWrong = chain !== null && !families.includes(CHAINS[chain].family)
  return [
    ...(parsed.checksum === 'invalid' ? [finding('checksum_broken', one)] : []),
    ...(parsed.network === 'test' ? [finding('test_network', one)] : []),
    ...(isWrong ? [finding('wrong_label', one, { named: chain })] : []),
  ]
}

/** The same text on two places, and texts that differ in nothing but case. */
function pairFindings(known: readonly ReadPlaced[]): readonly HygieneFinding[] {
  const byFold = Map.groupBy(known, ({ parsed }) => parsed.raw.toLowerCase())
  return [...byFold.values()].flatMap((same) => {
    const [first, ...rest] = same
    if (first === undefined) return []
    return rest.map((one) =>
      finding(one.parsed.raw === first.parsed.raw ? 'named_twice' : 'case_only', one, {
        other: first.address,
      }),
    )
  })
}

/** Different addresses that one key opens. */
function sameKeyFindings(all: readonly ReadPlaced[]): readonly HygieneFinding[] {
  const byKey = Map.groupBy(
    all.filter(({ key }) => key !== null),
    ({ key }) => key,
  )
  return [...byKey.values()].flatMap((same) => {
    const first = same.find(({ address }) => address.place.kind === 'list')
    if (first === undefined) return []
    const different = same.filter(({ parsed }) => parsed.canonical !== first.parsed.canonical)
    const once = [...Map.groupBy(different, ({ parsed }) => parsed.canonical).values()].flatMap(
      ([one]) => one ?? [],
    )
    return once.map((one) => finding('same_key', one, { other: first.address }))
  })
}

/** Addresses that begin and end as a listed one, which they are not. */
function lookAlikeFindings(
  known: readonly ReadPlaced[],
  all: readonly ReadPlaced[],
): readonly HygieneFinding[] {
  const byEnds = Map.groupBy(all, ({ parsed }) => endsOf(parsed.canonical) ?? '')
  const seen = new Set<string>()
  return known.flatMap((one) => {
    const ends = endsOf(one.parsed.canonical)
    if (ends === null) return []
    return (byEnds.get(ends) ?? []).flatMap((other) => {
      const pair = [one.parsed.canonical, other.parsed.canonical].toSorted().join(' ')
      const isSame = one.parsed.canonical.toLowerCase() === other.parsed.canonical.toLowerCase()
      if (isSame || seen.has(pair)) return []
      seen.add(pair)
      return [finding('look_alike', other, { other: one.address })]
    })
  })
}

/** What a hurried eye reads of an address: its two ends, behind the opening of its form. Null for a text too short. */
function endsOf(address: string): string | null {
  const body = address.toLowerCase().replace(OPENING, '')
  if (body.length < 4 * LOOK_ALIKE_ENDS) return null
  return `${body.slice(0, LOOK_ALIKE_ENDS)}…${body.slice(-LOOK_ALIKE_ENDS)}`
}
