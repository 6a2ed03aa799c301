import { type AppError, failure } from '#lib/core/errors.ts'
import type { OfacList } from '#lib/core/lists/formats/ofac-measure.ts'
import {
  type OfacName,
  type OfacNumber,
  type OfacParty,
  ofacAddress,
  ofacAliasKind,
  ofacFullName,
  ofacKind,
  toListedEntity,
} from '#lib/core/lists/formats/ofac-party.ts'
import {
  childNamed,
  itemsOf,
  plainText,
  readXmlElements,
  squeezeText,
  textOf,
  type XmlElement,
} from '#lib/core/lists/formats/xml-elements.ts'
import type {
  ListedDetail,
  ListedEntity,
  ParsedList,
  PartialDate,
  RejectedRecord,
} from '#lib/core/lists/listed-entity.ts'
import { composeDate, parseEnglishDate } from '#lib/core/lists/partial-date.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Elements of an entry that are read; any other is kept as a detail under its own name. */
const READ = new Set([
  'uid',
  'firstName',
  'lastName',
  'title',
  'sdnType',
  'remarks',
  'programList',
  'idList',
  'akaList',
  'addressList',
  'nationalityList',
  'citizenshipList',
  'dateOfBirthList',
  'placeOfBirthList',
  'vesselInfo',
])
const VESSEL_DETAILS = [
  ['vesselType', 'Vessel Type'],
  ['tonnage', 'Tonnage'],
  ['grossRegisteredTonnage', 'Gross Registered Tonnage'],
  ['vesselFlag', 'Vessel Flag'],
  ['vesselOwner', 'Vessel Owner'],
] as const

/**
 * Reads OFAC's standard XML (SDN.XML, CONSOLIDATED.XML; root sdnList in the old namespace or the one of the Sanctions
 * List Service). The publication day is Publish_Date under `publshInformation` (spelled so by OFAC); a Record_Count that
 * is not the number of entries is reported. Errors: `list/not-this-format` with the line of the first fault.
 */
export function parseOfacXml(pieces: Iterable<string>, list: OfacList): Result<ParsedList, AppError> {
  const rejected: RejectedRecord[] = []
  const entities = new Map<string, ListedEntity>()
  let published: XmlElement | undefined
  let entries = 0
  const end = readXmlElements(pieces, {
    isRecord: (tag, above) =>
      above.length === 1 && above[0] === 'sdnList' && (tag === 'sdnEntry' || tag === 'publshInformation'),
    onRecord: (record) => {
      if (record.tag === 'publshInformation') {
        published ??= record
        return
      }
      entries += 1
      takeEntry(record, list, { entities, rejected })
    },
  })
  if ('reason' in end) return err(failure('list/not-this-format', { file: 'xml', ...end }))
  if (end.root !== 'sdnList' || entries === 0) {
    return err(failure('list/not-this-format', { file: 'xml', root: end.root.slice(0, 60), readable: 0 }))
  }
  const count = textOf(published, 'Record_Count')
  if (/^\d+$/.test(count) && Number(count) !== entries) {
    const told = `Record_Count ${count.slice(0, 20)}, sdnEntry ${entries}`
    rejected.push(rejectedRecord('count_differs', 'publshInformation', told))
  }
  const day = publicationDay(textOf(published, 'Publish_Date'))
  return ok({ entities: [...entities.values()], rejected, publishedOn: day, lifted: 0 })
}

interface Taken {
  readonly entities: Map<string, ListedEntity>
  readonly rejected: RejectedRecord[]
}

function takeEntry(record: XmlElement, list: OfacList, { entities, rejected }: Taken): void {
  const key = textOf(record, 'uid')
  const locator = `sdnEntry ${key.slice(0, 20) || '?'}`
  if (!/^\d{1,12}$/.test(key)) rejected.push(rejectedRecord('no_key', locator, plainText(record)))
  else if (entities.has(key)) rejected.push(rejectedRecord('duplicate_key', locator, plainText(record)))
  else {
    const entity = toListedEntity(toParty(record, { key, locator, rejected }), list)
    if (entity === null) rejected.push(rejectedRecord('no_name', locator, plainText(record)))
    else entities.set(key, entity)
  }
}

interface Place {
  readonly key: string
  readonly locator: string
  readonly rejected: RejectedRecord[]
}

function toParty(record: XmlElement, place: Place): OfacParty {
  const sdnType = textOf(record, 'sdnType')
  const kind = ofacKind(sdnType)
  if (kind === null) place.rejected.push(rejectedRecord('unknown_kind', place.locator, sdnType))
  return {
    key: place.key,
    kind: kind ?? 'unknown',
    names: namesOf(record),
    programmes: itemsOf(record, 'programList', 'program')
      .map((program) => squeezeText(program.text))
      .filter((program) => program !== ''),
    births: birthsOf(record, place),
    birthPlaces: itemsOf(record, 'placeOfBirthList', 'placeOfBirthItem')
      .map((item) => textOf(item, 'placeOfBirth'))
      .filter((text) => text !== ''),
    countries: [
      ...itemsOf(record, 'nationalityList', 'nationality'),
      ...itemsOf(record, 'citizenshipList', 'citizenship'),
    ].map((item) => textOf(item, 'country')),
    numbers: numbersOf(record),
    addresses: itemsOf(record, 'addressList', 'address').map(toAddress),
    details: detailsOf(record),
    listedOn: null,
    remarks: textOf(record, 'remarks'),
  }
}

function namesOf(record: XmlElement): OfacName[] {
  const name = (element: XmlElement) =>
    ofacFullName(textOf(element, 'lastName'), textOf(element, 'firstName'))
  return [
    { printed: name(record), kind: 'primary' },
    ...itemsOf(record, 'akaList', 'aka').map((aka): OfacName => {
      const isWeak = /^weak$/i.test(textOf(aka, 'category'))
      return { printed: name(aka), kind: ofacAliasKind(textOf(aka, 'type'), isWeak) }
    }),
  ]
}

function birthsOf(record: XmlElement, { locator, rejected }: Place): PartialDate[] {
  return itemsOf(record, 'dateOfBirthList', 'dateOfBirthItem').flatMap((item) => {
    const printed = textOf(item, 'dateOfBirth')
    const date = parseEnglishDate(printed)
    if (date === null) rejected.push(rejectedRecord('unreadable_date', locator, printed))
    return date ?? []
  })
}

function numbersOf(record: XmlElement): OfacNumber[] {
  const sign = textOf(childNamed(record, 'vesselInfo'), 'callSign')
  const ids = itemsOf(record, 'idList', 'id').map((id) => ({
    type: textOf(id, 'idType'),
    value: textOf(id, 'idNumber'),
    country: textOf(id, 'idCountry'),
    issued: textOf(id, 'issueDate'),
    expires: textOf(id, 'expirationDate'),
  }))
  return [...(sign === '' ? [] : [{ type: 'Call Sign', value: sign, country: '' }]), ...ids]
}

function toAddress(address: XmlElement): string {
  return ofacAddress({
    lines: ['address1', 'address2', 'address3'].map((line) => textOf(address, line)),
    city: textOf(address, 'city'),
    state: textOf(address, 'stateOrProvince'),
    postalCode: textOf(address, 'postalCode'),
    country: textOf(address, 'country'),
  })
}

function detailsOf(record: XmlElement): ListedDetail[] {
  const vessel = childNamed(record, 'vesselInfo')
  const linked = [...textOf(record, 'remarks').matchAll(/\(Linked To: ([^;]+)\)(?=;|$)/g)]
  return [
    { label: 'Title', value: textOf(record, 'title') },
    ...VESSEL_DETAILS.map(([tag, label]) => ({ label, value: textOf(vessel, tag) })),
    ...linked.map((match) => ({ label: 'Linked To', value: match[1] ?? '' })),
    ...record.children
      .filter((child) => !READ.has(child.tag))
      .map((child) => ({ label: child.tag, value: plainText(child) })),
  ].filter((detail) => detail.value !== '')
}

/** `MM/DD/YYYY` as a day; null when it is none. */
function publicationDay(printed: string): string | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(printed)
  return parts ? composeDate(Number(parts[3]), Number(parts[1]), Number(parts[2])) : null
}
