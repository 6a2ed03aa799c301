import { countryCode, countryCodeOrText } from '#lib/core/lists/country-code.ts'
import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import { type OfacList, ofacMeasure } from '#lib/core/lists/formats/ofac-measure.ts'
import { isOfacIdentifier } from '#lib/core/lists/formats/ofac-remarks.ts'
import type {
  EntityKind,
  ListedDetail,
  ListedEntity,
  ListedIdentifier,
  ListedWallet,
  NameKind,
  PartialDate,
} from '#lib/core/lists/listed-entity.ts'

/** A listed party as any of OFAC's XML forms states it, before it is put into the shape of all lists. */
export interface OfacParty {
  readonly key: string
  readonly kind: EntityKind
  /** Primary first; persons as `LAST, First`, as OFAC prints them in every form. */
  readonly names: readonly OfacName[]
  readonly programmes: readonly string[]
  readonly births: readonly PartialDate[]
  readonly birthPlaces: readonly string[]
  /** Countries of nationality and citizenship as printed. */
  readonly countries: readonly string[]
  readonly numbers: readonly OfacNumber[]
  readonly addresses: readonly string[]
  readonly details: readonly ListedDetail[]
  readonly listedOn: string | null
  readonly remarks: string
}

export interface OfacName {
  readonly printed: string
  readonly kind: NameKind
}

/** What OFAC prints as a number of a document and uses for much else: gender, wallet addresses, warnings. */
export interface OfacNumber {
  readonly type: string
  readonly value: string
  readonly country: string
  readonly issued?: string
  readonly expires?: string
}

const WALLET_TYPE = /^Digital Currency Address - (\S+)$/
const KINDS: Readonly<Record<string, EntityKind>> = {
  individual: 'person',
  entity: 'organisation',
  organization: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
}

/** OFAC's word for what a party is; null when we do not know it. */
export function ofacKind(printed: string): EntityKind | null {
  return KINDS[printed.toLowerCase()] ?? null
}

/** The kind of a name from its type (a.k.a., f.k.a., n.k.a.) and whether OFAC calls it weak (low quality). */
export function ofacAliasKind(type: string, isWeak: boolean): NameKind {
  if (isWeak) return 'weak'
  return /^f/i.test(type.trim()) ? 'former' : 'alias'
}

/** `LAST, First` of a person, the name itself otherwise. */
export function ofacFullName(last: string, first: string): string {
  return [last, first].filter((part) => part !== '').join(', ')
}

/** One line: streets, then city, state and postal code as OFAC's CSV joins them, then the country. */
export function ofacAddress(parts: {
  readonly lines: readonly string[]
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly country: string
}): string {
  const town = [parts.city, parts.state].filter((part) => part !== '').join(', ')
  return [...parts.lines, [town, parts.postalCode].filter((part) => part !== '').join(' '), parts.country]
    .filter((part) => part !== '')
    .join(', ')
}

/** Puts a party into the shape of all lists; null when it has no name. */
export function toListedEntity(party: OfacParty, list: OfacList): ListedEntity | null {
  const entity = toEntityFacts(party, list)
  return entity.names.length === 0 ? null : entity
}

/** The same for what need not be a whole party, such as one side of a change: names may be missing. */
export function toEntityFacts(party: OfacParty, list: OfacList): ListedEntity {
  const isPerson = party.kind === 'person'
  const names = distinct(party.names.flatMap((name) => nameVariants({ ...name, isPerson })))
  const numbers = party.numbers.map(splitPlace)
  const details = [...party.details, ...numbers.flatMap(numberDetails)]
  return {
    key: party.key,
    kind: party.kind,
    names,
    births: party.births,
    birthPlaces: party.birthPlaces,
    nationalities: [...new Set(party.countries.filter((name) => name !== '').map(countryCodeOrText))],
    identifiers: numbers.flatMap(toIdentifier),
    addresses: party.addresses.filter((address) => address !== ''),
    wallets: numbers.flatMap(toWallet),
    programmes: party.programmes,
    measure: ofacMeasure(list, party.programmes),
    reference: party.key,
    listedOn: party.listedOn,
    remarks: party.remarks === '' ? null : party.remarks,
    ...(details.length === 0 ? {} : { details }),
  }
}

/** Some numbers have their country behind them in brackets: `33556474 (Russia)`. */
function splitPlace(number: OfacNumber): OfacNumber {
  const parts = /^(.*\S) \(([^()]+)\)$/.exec(number.value)
  if (number.country !== '' || parts === null || countryCode(parts[2] ?? '') === null) return number
  return { ...number, value: parts[1] ?? '', country: parts[2] ?? '' }
}

function toWallet({ type, value }: OfacNumber): ListedWallet[] {
  const label = WALLET_TYPE.exec(type)?.[1]
  return label === undefined || value === '' ? [] : [{ label, raw: value }]
}

function toIdentifier({ type, value, country }: OfacNumber): ListedIdentifier[] {
  if (value === '' || !isOfacIdentifier(type)) return []
  return [{ type, value, country: country === '' ? null : countryCodeOrText(country) }]
}

/** What is said of a party under a label that names no document: gender, warnings, dates of a document. */
function numberDetails({ type, value, country, issued = '', expires = '' }: OfacNumber): ListedDetail[] {
  if (value === '' || WALLET_TYPE.test(type)) return []
  if (!isOfacIdentifier(type)) {
    const place = country === '' ? '' : ` (${country})`
    return [{ label: type.replace(/[:\s-]+$/, '') || 'ID', value: `${value}${place}` }]
  }
  const dates = [issued === '' ? '' : `issued ${issued}`, expires === '' ? '' : `expires ${expires}`]
    .filter((part) => part !== '')
    .join(', ')
  return dates === '' ? [] : [{ label: 'Document', value: `${type} ${value}: ${dates}` }]
}
