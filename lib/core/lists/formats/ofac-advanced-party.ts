import type {
  AdvancedLocation,
  AdvancedReferences,
} from '#lib/core/lists/formats/ofac-advanced-references.ts'
import { readDatePeriod } from '#lib/core/lists/formats/ofac-advanced-references.ts'
import {
  isBirthdate,
  noFeatures,
  type OfacFeatures,
  takeFeature,
} from '#lib/core/lists/formats/ofac-features.ts'
import {
  type OfacName,
  type OfacNumber,
  type OfacParty,
  ofacAliasKind,
  ofacFullName,
  ofacKind,
} from '#lib/core/lists/formats/ofac-party.ts'
import {
  childNamed,
  childrenNamed,
  plainText,
  squeezeText,
  textOf,
  type XmlElement,
} from '#lib/core/lists/formats/xml-elements.ts'
import type { EntityKind, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'

/** What the sections before the parties hold, and where what cannot be read goes. */
export interface AdvancedContext {
  readonly references: AdvancedReferences
  readonly locations: ReadonlyMap<string, AdvancedLocation>
  /** Documents by the identity that they belong to. */
  readonly documents: ReadonlyMap<string, readonly OfacNumber[]>
  readonly rejected: RejectedRecord[]
}

/** A party before its entries are known: programmes, day of listing and relations come later in the file. */
export type AdvancedParty = Omit<OfacParty, 'programmes' | 'listedOn'>

const SURNAMES = /^(?:last|maiden) name$|^patronymic$|^matronymic$/i
const GIVEN = /^(?:first|middle) name$/i

/** One DistinctParty with its profile, identities, aliases and features. */
export function readParty(party: XmlElement, key: string, context: AdvancedContext): AdvancedParty {
  const profile = childNamed(party, 'Profile')
  const identities = childrenNamed(profile, 'Identity')
  const locator = `DistinctParty ${key}`
  const features = noFeatures()
  const addresses: string[] = []
  const reading = { locator, features, addresses, context }
  for (const feature of childrenNamed(profile, 'Feature')) readFeature(feature, reading)
  const documents = identities.flatMap(
    (identity) => context.documents.get(identity.attributes.ID ?? '') ?? [],
  )
  return {
    ...features,
    key,
    kind: readKind(profile, locator, context),
    names: identities.flatMap((identity) => readNames(identity, context.references)),
    numbers: [...features.numbers, ...documents],
    addresses,
    remarks: textOf(party, 'Comment'),
  }
}

function readKind(
  profile: XmlElement | undefined,
  locator: string,
  { references, rejected }: AdvancedContext,
): EntityKind {
  const subType = references.find('PartySubType', profile?.attributes.PartySubTypeID)
  const type = references.text('PartyType', subType?.attributes.PartyTypeID)
  const kind = ofacKind(subType?.text ?? '') ?? ofacKind(type)
  if (kind === null)
    rejected.push(
      rejectedRecord('unknown_kind', locator, `PartySubTypeID ${profile?.attributes.PartySubTypeID}`),
    )
  return kind ?? 'unknown'
}

function readNames(identity: XmlElement, references: AdvancedReferences): OfacName[] {
  const groups = new Map(
    childrenNamed(childNamed(identity, 'NamePartGroups'), 'MasterNamePartGroup')
      .flatMap((master) => childrenNamed(master, 'NamePartGroup'))
      .map(({ attributes }) => [
        attributes.ID ?? '',
        references.text('NamePartType', attributes.NamePartTypeID),
      ]),
  )
  return childrenNamed(identity, 'Alias').flatMap((alias) => {
    const isPrimary = alias.attributes.Primary === 'true'
    const type = references.text('AliasType', alias.attributes.AliasTypeID)
    const kind = isPrimary ? 'primary' : ofacAliasKind(type, alias.attributes.LowQuality === 'true')
    return childrenNamed(alias, 'DocumentedName')
      .map((name): OfacName => ({ printed: readName(name, groups), kind }))
      .filter(({ printed }) => printed !== '')
  })
}

/** `LAST, First` from the parts of a person's name; the parts in their order for every other name. */
function readName(name: XmlElement, groups: ReadonlyMap<string, string>): string {
  const parts = childrenNamed(name, 'DocumentedNamePart')
    .flatMap((part) => childrenNamed(part, 'NamePartValue'))
    .map((value) => ({
      type: groups.get(value.attributes.NamePartGroupID ?? '') ?? '',
      text: squeezeText(value.text),
    }))
    .filter(({ text }) => text !== '')
  const join = (of: readonly { text: string }[]) => of.map(({ text }) => text).join(' ')
  const given = parts.filter(({ type }) => GIVEN.test(type))
  const surnames = parts.filter(({ type }) => SURNAMES.test(type))
  if (given.length + surnames.length !== parts.length) return join(parts)
  return ofacFullName(join(surnames), join(given))
}

interface Reading {
  readonly locator: string
  readonly features: OfacFeatures
  readonly addresses: string[]
  readonly context: AdvancedContext
}

function readFeature(feature: XmlElement, reading: Reading): void {
  const { references, rejected } = reading.context
  const type = references.text('FeatureType', feature.attributes.FeatureTypeID)
  if (type === '') {
    rejected.push(rejectedRecord('dangling_reference', reading.locator, describe(feature)))
    return
  }
  for (const version of childrenNamed(feature, 'FeatureVersion')) readVersion(type, version, reading)
}

function readVersion(type: string, version: XmlElement, reading: Reading): void {
  const { features, addresses, context, locator } = reading
  if (isBirthdate(type)) {
    const date = readDatePeriod(childNamed(version, 'DatePeriod'))
    if (date) features.births.push(date)
    else context.rejected.push(rejectedRecord('unreadable_date', locator, plainText(version)))
    return
  }
  for (const { attributes } of childrenNamed(version, 'VersionLocation')) {
    const place = context.locations.get(attributes.LocationID ?? '')
    if (place === undefined)
      context.rejected.push(rejectedRecord('dangling_reference', locator, describe(version)))
    else if (/^location$/i.test(type)) addresses.push(place.address)
    else takeFeature(type, /country$/i.test(type) ? place.country : place.address, features)
  }
  for (const detail of childrenNamed(version, 'VersionDetail')) {
    const id = detail.attributes.DetailReferenceID
    const value = squeezeText(detail.text)
    takeFeature(type, value || context.references.text('DetailReference', id), features)
  }
  const dated = readDatePeriod(childNamed(version, 'DatePeriod'))
  if (dated) takeFeature(type, dated.from === dated.to ? dated.from : `${dated.from} – ${dated.to}`, features)
}

/** Tag, attributes and text of what could not be followed. */
function describe(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => `${name}=${value}`)
  return [element.tag, ...attributes, plainText(element)].filter((part) => part !== '').join(' ')
}
