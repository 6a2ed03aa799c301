import { countryCodeOrText } from '#lib/core/lists/country-code.ts'
import { type FtmRecord, valuesOf } from '#lib/core/lists/formats/ftm-record.ts'
import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import type {
  EntityKind,
  ListedDetail,
  ListedEntity,
  ListedIdentifier,
  ListedName,
  ListedWallet,
  Measure,
  PartialDate,
  RejectedRecord,
} from '#lib/core/lists/listed-entity.ts'
import { composeDate, exactDate } from '#lib/core/lists/partial-date.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'

const KINDS: Readonly<Record<string, EntityKind>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  LegalEntity: 'unknown',
  Vessel: 'vessel',
  Airplane: 'aircraft',
  CryptoWallet: 'unknown',
}
/** Properties that hold a number of the party, under the name by which they are shown. */
const NUMBERS: Readonly<Record<string, string>> = {
  ...{ idNumber: 'ID number', passportNumber: 'Passport', taxNumber: 'Tax number', innCode: 'INN' },
  ...{ registrationNumber: 'Registration number', ogrnCode: 'OGRN', kppCode: 'KPP', leiCode: 'LEI' },
  ...{ socialSecurityNumber: 'Social security number', swiftBic: 'BIC', imoNumber: 'IMO number' },
  ...{ mmsi: 'MMSI', callSign: 'Call sign', vatCode: 'VAT', okpoCode: 'OKPO', uniqueEntityId: 'UEI' },
  ...{ dunsCode: 'DUNS', npiCode: 'NPI', cageCode: 'CAGE', ricCode: 'RIC', isinCode: 'ISIN' },
}
/** Properties that become parts of the entry itself. */
const TAKEN: ReadonlySet<string> = new Set([
  ...['name', 'alias', 'weakAlias', 'previousName', 'birthDate', 'birthPlace', 'nationality', 'citizenship'],
  ...[
    'country',
    'address',
    'addressEntity',
    'notes',
    'program',
    'programId',
    'topics',
    'publicKey',
    'currency',
  ],
  ...['holder', ...Object.keys(NUMBERS)],
])
/** THE TABLE topic → measure, strongest first. */
const MEASURES: readonly (readonly [string, Measure])[] = [
  ['sanction', 'freeze'],
  ['asset.frozen', 'freeze'],
  ['sanction.linked', 'due_diligence'],
  ['export.control', 'export_control'],
  ['debarment', 'due_diligence'],
]

interface Linked {
  readonly addresses: readonly FtmRecord[]
  readonly documents: readonly FtmRecord[]
  readonly sanctions: readonly FtmRecord[]
  readonly wallets: readonly FtmRecord[]
}

/**
 * The listed parties among FollowTheMoney entities, each with what hangs on it; rejected are dates that could not be read
 * and parties with neither name nor wallet.
 */
export function ftmEntities(records: ReadonlyMap<string, FtmRecord>): {
  entities: ListedEntity[]
  rejected: RejectedRecord[]
} {
  const hanging = byOwner(records)
  const rejected: RejectedRecord[] = []
  const entities = [...records.values()].flatMap((record) => {
    const linked = linkedTo(record, records, hanging)
    if (KINDS[record.schema] === undefined || !isListed(record, linked)) return []
    // A wallet stands with its holder; only one without a known holder is an entry of its own.
    if (record.schema === 'CryptoWallet' && valuesOf(record, 'holder').some((id) => records.has(id)))
      return []
    const entity = toEntity(record, linked, (text) =>
      rejected.push(rejectedRecord('unreadable_date', record.id, text)),
    )
    if (entity.names.length > 0 || entity.wallets.length > 0) return [entity]
    rejected.push(rejectedRecord('no_name', record.id, record.caption))
    return []
  })
  return { entities, rejected }
}

function byOwner(records: ReadonlyMap<string, FtmRecord>): ReadonlyMap<string, FtmRecord[]> {
  const owned = new Map<string, FtmRecord[]>()
  for (const record of records.values()) {
    for (const owner of valuesOf(record, 'entity', 'holder'))
      owned.set(owner, [...(owned.get(owner) ?? []), record])
  }
  return owned
}

function linkedTo(
  record: FtmRecord,
  records: ReadonlyMap<string, FtmRecord>,
  hanging: ReadonlyMap<string, readonly FtmRecord[]>,
): Linked {
  const own = hanging.get(record.id) ?? []
  const addresses = valuesOf(record, 'addressEntity').flatMap((id) => records.get(id) ?? [])
  return {
    addresses,
    documents: own.filter(({ schema }) => schema === 'Identification' || schema === 'Passport'),
    sanctions: own.filter(({ schema }) => schema === 'Sanction'),
    wallets: own.filter(({ schema }) => schema === 'CryptoWallet'),
  }
}

function isListed(record: FtmRecord, linked: Linked): boolean {
  const topics = valuesOf(record, 'topics')
  return linked.sanctions.length > 0 || MEASURES.some(([topic]) => topics.includes(topic))
}

function toEntity(record: FtmRecord, linked: Linked, onUnreadable: (text: string) => void): ListedEntity {
  const kind = KINDS[record.schema] ?? 'unknown'
  const notes = valuesOf(record, 'notes').join('\n')
  const topics = valuesOf(record, 'topics')
  return {
    key: record.id,
    kind,
    names: namesOf(record, kind === 'person'),
    births: datesOf(valuesOf(record, 'birthDate'), onUnreadable),
    birthPlaces: valuesOf(record, 'birthPlace'),
    nationalities: unique(valuesOf(record, 'nationality', 'citizenship').map(countryOf)),
    identifiers: identifiersOf(record, linked),
    addresses: unique([
      ...valuesOf(record, 'address'),
      ...linked.addresses.map((address) => valuesOf(address, 'full')[0] ?? address.caption),
    ]),
    wallets: [record, ...linked.wallets].flatMap(walletsOf),
    programmes: unique([
      ...linked.sanctions.flatMap((sanction) => valuesOf(sanction, 'programId', 'program')),
      ...record.datasets,
    ]),
    measure: MEASURES.find(([topic]) => topics.includes(topic))?.[1] ?? 'freeze',
    reference: linked.sanctions.flatMap((sanction) => valuesOf(sanction, 'authorityId'))[0] ?? record.id,
    listedOn: listedOn(linked.sanctions),
    remarks: notes === '' ? null : notes,
    ...detailsOf(record, linked),
  }
}

/** The caption is the name chosen by OpenSanctions; a wallet's caption is its address, and no name. */
function namesOf(record: FtmRecord, isPerson: boolean): ListedName[] {
  const names = valuesOf(record, 'name')
  const main = names.includes(record.caption) ? record.caption : names[0]
  const take = (printed: readonly string[], kind: ListedName['kind']): ListedName[] =>
    printed.flatMap((text) => nameVariants({ printed: text, kind, isPerson }))
  return distinct([
    ...take(main === undefined ? [] : [main], 'primary'),
    ...take(names, 'alias'),
    ...take(valuesOf(record, 'alias'), 'alias'),
    ...take(valuesOf(record, 'previousName'), 'former'),
    ...take(valuesOf(record, 'weakAlias'), 'weak'),
  ])
}

function datesOf(printed: readonly string[], onUnreadable: (text: string) => void): PartialDate[] {
  return printed.flatMap((text) => {
    const date = dayOf(text)
    if (date === null) onUnreadable(text)
    return date === null ? [] : [exactDate(date)]
  })
}

function dayOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text) ?? []
  if (year === undefined) return null
  return composeDate(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  )
}

function identifiersOf(record: FtmRecord, linked: Linked): ListedIdentifier[] {
  const own = Object.entries(NUMBERS).flatMap(([property, type]) =>
    valuesOf(record, property).map((value) => ({ type, value, country: null as string | null })),
  )
  const documents = linked.documents.flatMap((document) =>
    valuesOf(document, 'number', 'passportNumber').map((value) => ({
      type: valuesOf(document, 'type')[0] ?? document.schema,
      value,
      country: valuesOf(document, 'country').map(countryOf)[0] ?? null,
    })),
  )
  const known = new Set(documents.map(({ value }) => value))
  return [...documents, ...own.filter(({ value }) => !known.has(value))]
}

function walletsOf(record: FtmRecord): ListedWallet[] {
  if (record.schema !== 'CryptoWallet') return []
  const label = valuesOf(record, 'currency')[0] ?? null
  return valuesOf(record, 'publicKey').map((raw) => ({ raw, label }))
}

function listedOn(sanctions: readonly FtmRecord[]): string | null {
  const days = sanctions.flatMap((sanction) => valuesOf(sanction, 'listingDate', 'startDate'))
  return (
    days
      .map(dayOf)
      .filter((day) => day?.length === 10)
      .sort()[0] ?? null
  )
}

/** All other properties under their own names, the sanctions in a line each, and where OpenSanctions has the entry from. */
function detailsOf(record: FtmRecord, linked: Linked): { details?: readonly ListedDetail[] } {
  const others = Object.entries(record.properties).filter(([name]) => !TAKEN.has(name))
  const details = [
    ...others.flatMap(([label, values]) => values.map((value) => ({ label, value }))),
    ...valuesOf(record, 'topics', 'country').map((value) => ({ label: 'Topic or country', value })),
    ...linked.sanctions.map((sanction) => ({
      label: 'Sanction',
      value: Object.entries(sanction.properties)
        .filter(([name]) => name !== 'entity')
        .map(([name, values]) => `${name}: ${values.join(', ')}`)
        .join('; '),
    })),
    ...record.datasets.map((value) => ({ label: 'Dataset', value })),
    ...record.referents.map((value) => ({ label: 'Referent', value })),
  ]
  return details.length === 0 ? {} : { details }
}

function countryOf(code: string): string {
  return countryCodeOrText(code.length === 2 ? code.toUpperCase() : code)
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '')
}
