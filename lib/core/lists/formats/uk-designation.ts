import { countryCodeOrText } from '#lib/core/lists/country-code.ts'
import type { ListedFindings } from '#lib/core/lists/formats/collect-entities.ts'
import { findWallets } from '#lib/core/lists/formats/find-wallets.ts'
import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import {
  fieldOf,
  partsWithin,
  plainText,
  type RecordNode,
  textsWithin,
} from '#lib/core/lists/formats/record-tree.ts'
import { parseUkBirth, ukDay } from '#lib/core/lists/formats/uk-dates.ts'
import { ukDetails } from '#lib/core/lists/formats/uk-details.ts'
import { isKnownUkSanction, ukMeasure } from '#lib/core/lists/formats/uk-measure.ts'
import type {
  EntityKind,
  ListedEntity,
  ListedIdentifier,
  ListedName,
  NameKind,
  PartialDate,
} from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'

const KINDS: Readonly<Record<string, EntityKind>> = {
  individual: 'person',
  entity: 'organisation',
  ship: 'vessel',
}
const NAME_PARTS = ['name1', 'name2', 'name3', 'name4', 'name5', 'name6'] as const
const ADDRESS_PARTS = [
  ...['addressline1', 'addressline2', 'addressline3', 'addressline4', 'addressline5', 'addressline6'],
  ...['addresspostalcode', 'addresscountry'],
]

/**
 * One designation of the UK Sanctions List. Key and reference are the Unique ID; the OFSI Group ID and the UN's
 * reference stand in the details. Null, with a rejected record, when it has no id or no name.
 */
export function ukDesignation(record: RecordNode, findings: ListedFindings): ListedEntity | null {
  const key = fieldOf(record, 'uniqueid')
  const locator = `Designation ${key || '?'}`
  const printedKind = fieldOf(record, 'individualentityship')
  const kind = KINDS[printedKind.toLowerCase()] ?? 'unknown'
  const names = namesOf(record, kind === 'person')
  if (key === '' || names.length === 0) {
    const code = key === '' ? 'no_key' : 'no_name'
    findings.rejected.push(rejectedRecord(code, locator, plainText(record)))
    return null
  }
  if (kind === 'unknown') findings.rejected.push(rejectedRecord('unknown_kind', locator, printedKind))
  const sanctions = sanctionsOf(record)
  for (const sanction of sanctions)
    if (!isKnownUkSanction(sanction)) findings.census.note('SanctionsImposed', sanction)
  const remarks = [...textsWithin(record, 'otherinformation'), ...textsWithin(record, 'ukstatementofreasons')]
  const listedOn = fieldOf(record, 'datedesignated')
  if (listedOn !== '' && ukDay(listedOn) === null)
    findings.rejected.push(rejectedRecord('unreadable_date', locator, listedOn))
  return {
    key,
    kind,
    names,
    births: birthsOf(record, (text) =>
      findings.rejected.push(rejectedRecord('unreadable_date', locator, text)),
    ),
    birthPlaces: birthPlacesOf(record),
    nationalities: unique(textsWithin(record, 'nationality').flatMap(separated).map(countryCodeOrText)),
    identifiers: identifiersOf(record),
    addresses: unique(partsWithin(record, 'address').map((part) => joined(part, ADDRESS_PARTS))),
    wallets: findWallets(remarks.join('\n')),
    programmes: unique(textsWithin(record, 'regimename')),
    measure: ukMeasure(sanctions),
    reference: key,
    listedOn: ukDay(listedOn),
    remarks: remarks.length === 0 ? null : remarks.join('\n'),
    ...ukDetails(record, sanctions, findings.census),
  }
}

/** The primary name first: CSV rows and aliases come in any order. */
function namesOf(record: RecordNode, isPerson: boolean): ListedName[] {
  const names = partsWithin(record, 'name').flatMap((part) => {
    const printed = joined(part, NAME_PARTS, ' ') || fieldOf(part, 'name')
    return printed === '' ? [] : nameVariants({ printed, kind: kindOfName(part), isPerson })
  })
  const original = textsWithin(record, 'namenonlatinscript').flatMap((printed) =>
    nameVariants({ printed, kind: 'primary', isPerson }),
  )
  const primary = names.filter((name) => name.kind === 'primary')
  return distinct([...primary, ...original, ...names])
}

function kindOfName(part: RecordNode): NameKind {
  const type = fieldOf(part, 'nametype').toLowerCase()
  if (type === 'primary name') return 'primary'
  return /low quality/i.test(fieldOf(part, 'aliasstrength')) ? 'weak' : 'alias'
}

function sanctionsOf(record: RecordNode): string[] {
  const printed = textsWithin(record, 'sanctionsimposed').flatMap((text) => text.split('|'))
  const freezes = partsWithin(record, 'sanctionsimposedindicators').some(
    (part) => fieldOf(part, 'assetfreeze').toLowerCase() === 'true',
  )
  const all = unique(printed.map((text) => text.trim()))
  return freezes && !all.some((text) => /asset freeze/i.test(text)) ? ['Asset freeze', ...all] : all
}

function birthsOf(record: RecordNode, onUnreadable: (text: string) => void): PartialDate[] {
  const births = new Map<string, PartialDate>()
  for (const printed of unique(textsWithin(record, 'dob').flatMap(separated))) {
    const read = parseUkBirth(printed)
    if (read === null) onUnreadable(printed)
    else births.set(Object.values(read).join(), read)
  }
  return [...births.values()]
}

function birthPlacesOf(record: RecordNode): string[] {
  const places = partsWithin(record, 'location').map((part) =>
    joined(part, ['townofbirth', 'countryofbirth']),
  )
  return unique(places)
}

function identifiersOf(record: RecordNode): ListedIdentifier[] {
  const take = (type: string, field: string): ListedIdentifier[] =>
    unique(textsWithin(record, field).flatMap(separated)).map((value) => ({ type, value, country: null }))
  return [
    ...take('Passport', 'passportnumber'),
    ...take('National Identifier', 'nationalidentifiernumber'),
    ...take('Business registration', 'businessregistrationnumber'),
    ...take('IMO number', 'imonumber'),
    ...take('Hull identification number', 'hullidentificationnumber'),
  ]
}

function joined(part: RecordNode, fields: readonly string[], between = ', '): string {
  return fields
    .map((field) => fieldOf(part, field))
    .filter((text) => text !== '')
    .join(between)
}

/** Several values in one cell: `(1) Russia. (2) Cyprus`, `Russia; Cyprus`. */
function separated(text: string): string[] {
  const numbered = /\(\d{1,2}\)/.test(text) ? text.split(/\(\d{1,2}\)/) : text.split(/[;|]/)
  return numbered.map((part) => part.trim().replace(/[.,]$/, '')).filter((part) => part !== '')
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '')
}
