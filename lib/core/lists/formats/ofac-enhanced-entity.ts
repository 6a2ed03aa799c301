import {
  isBirthdate,
  noFeatures,
  type OfacFeatures,
  takeFeature,
} from '#lib/core/lists/formats/ofac-features.ts'
import type { OfacList } from '#lib/core/lists/formats/ofac-measure.ts'
import {
  type OfacName,
  type OfacNumber,
  type OfacParty,
  ofacAddress,
  ofacAliasKind,
  ofacFullName,
  ofacKind,
} from '#lib/core/lists/formats/ofac-party.ts'
import {
  childNamed,
  itemsOf,
  squeezeText,
  textOf,
  type XmlElement,
} from '#lib/core/lists/formats/xml-elements.ts'
import type { ListedDetail, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { composeDate, parseEnglishDate } from '#lib/core/lists/partial-date.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'

const SDN_LIST = /^SDN List$/i
/** Parts of an address that form its street lines, in this order. */
const LINES = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'UNKNOWN']

/** Where a party of the enhanced form is read, and where what cannot be read goes. */
export interface EnhancedPlace {
  readonly list: OfacList
  readonly locator: string
  readonly rejected: RejectedRecord[]
}

/** The identifier of an entity, or null when it has none. */
export function enhancedKey(entity: XmlElement): string | null {
  const key = (entity.attributes.id ?? '').trim()
  return /^\d{1,12}$/.test(key) ? key : null
}

/** Whether an entity stands on the list; null where it does not say on which lists it stands. */
export function standsOnList(entity: XmlElement | null, list: OfacList): boolean | null {
  const lists = itemsOf(entity ?? undefined, 'sanctionsLists', 'sanctionsList').map((item) =>
    squeezeText(item.text),
  )
  if (lists.length === 0) return null
  return lists.some((name) => SDN_LIST.test(name) === (list === 'sdn'))
}

/** A party as `entity` of OFAC's enhanced form (also the delta file) states it. */
export function toEnhancedParty(entity: XmlElement, place: EnhancedPlace): OfacParty {
  const info = childNamed(entity, 'generalInfo')
  const printedKind = textOf(info, 'entityType')
  const kind = ofacKind(printedKind)
  if (kind === null && printedKind !== '')
    place.rejected.push(rejectedRecord('unknown_kind', place.locator, printedKind))
  const features = featuresOf(entity, place)
  return {
    ...features,
    key: enhancedKey(entity) ?? '',
    kind: kind ?? 'unknown',
    names: itemsOf(entity, 'names', 'name').flatMap(namesOf),
    programmes: itemsOf(entity, 'sanctionsPrograms', 'sanctionsProgram')
      .map((item) => squeezeText(item.text))
      .filter((text) => text !== ''),
    numbers: [...features.numbers, ...itemsOf(entity, 'identityDocuments', 'identityDocument').map(toNumber)],
    addresses: itemsOf(entity, 'addresses', 'address').flatMap(addressesOf),
    details: [...titleOf(info), ...features.details, ...relationsOf(entity)],
    listedOn: listedOn(entity, place.list),
    remarks: textOf(info, 'remarks'),
  }
}

function namesOf(name: XmlElement): OfacName[] {
  const isPrimary = textOf(name, 'isPrimary') === 'true'
  const kind = isPrimary
    ? ('primary' as const)
    : ofacAliasKind(textOf(name, 'aliasType'), textOf(name, 'isLowQuality') === 'true')
  return itemsOf(name, 'translations', 'translation')
    .map((one) => {
      const parts = ofacFullName(textOf(one, 'formattedLastName'), textOf(one, 'formattedFirstName'))
      return { printed: textOf(one, 'formattedFullName') || parts, kind }
    })
    .filter(({ printed }) => printed !== '')
}

function featuresOf(entity: XmlElement, { locator, rejected }: EnhancedPlace): OfacFeatures {
  const features = noFeatures()
  for (const feature of itemsOf(entity, 'features', 'feature')) {
    const type = textOf(feature, 'type')
    const value = textOf(feature, 'value')
    if (!isBirthdate(type)) takeFeature(type, value, features)
    else if (value !== '') {
      const date = parseEnglishDate(value)
      if (date) features.births.push(date)
      else rejected.push(rejectedRecord('unreadable_date', locator, value))
    }
  }
  return features
}

function toNumber(document: XmlElement): OfacNumber {
  return {
    type: textOf(document, 'type'),
    value: textOf(document, 'documentNumber'),
    country: textOf(document, 'issuingCountry'),
    issued: textOf(document, 'issueDate'),
    expires: textOf(document, 'expirationDate'),
  }
}

function addressesOf(address: XmlElement): string[] {
  const country = textOf(address, 'country')
  const translations = itemsOf(address, 'translations', 'translation')
  if (translations.length === 0) return country === '' ? [] : [country]
  return translations.map((translation) => {
    const parts = new Map(
      itemsOf(translation, 'addressParts', 'addressPart').map((part) => [
        textOf(part, 'type').toUpperCase(),
        textOf(part, 'value'),
      ]),
    )
    return ofacAddress({
      lines: LINES.map((line) => parts.get(line) ?? ''),
      city: parts.get('CITY') ?? '',
      state: parts.get('STATE/PROVINCE') ?? parts.get('REGION') ?? '',
      postalCode: parts.get('POSTAL CODE') ?? '',
      country,
    })
  })
}

function titleOf(info: XmlElement | undefined): ListedDetail[] {
  const title = textOf(info, 'title')
  return title === '' ? [] : [{ label: 'Title', value: title }]
}

function relationsOf(entity: XmlElement): ListedDetail[] {
  return itemsOf(entity, 'relationships', 'relationship').flatMap((relation) => {
    const value = textOf(relation, 'relatedEntity')
    return value === '' ? [] : [{ label: textOf(relation, 'type') || 'Linked To', value }]
  })
}

/** The first day on which the party was published on the list. */
function listedOn(entity: XmlElement, list: OfacList): string | null {
  const days = itemsOf(entity, 'sanctionsLists', 'sanctionsList')
    .filter((item) => SDN_LIST.test(squeezeText(item.text)) === (list === 'sdn'))
    .flatMap((item) => isoDay(item.attributes.datePublished ?? '') ?? [])
  return days.sort()[0] ?? null
}

/** The calendar day at the start of an ISO 8601 time; null when there is none. */
export function isoDay(text: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim())
  return parts ? composeDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}
