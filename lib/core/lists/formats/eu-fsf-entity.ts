import { countryCodeOrText } from '#lib/core/lists/country-code.ts'
import type { ListedFindings } from '#lib/core/lists/formats/collect-entities.ts'
import { parseEuBirth } from '#lib/core/lists/formats/eu-fsf-birth.ts'
import { euFsfNames } from '#lib/core/lists/formats/eu-fsf-names.ts'
import { findWallets } from '#lib/core/lists/formats/find-wallets.ts'
import {
  type FieldCensus,
  fieldOf,
  fieldsOf,
  partsOf,
  partsWithin,
  plainText,
  type RecordNode,
} from '#lib/core/lists/formats/record-tree.ts'
import type {
  EntityKind,
  ListedDetail,
  ListedEntity,
  ListedIdentifier,
  PartialDate,
} from '#lib/core/lists/listed-entity.ts'
import { composeDate } from '#lib/core/lists/partial-date.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'

const UNKNOWN_COUNTRY = '00'
const KINDS: Readonly<Record<string, EntityKind>> = {
  person: 'person',
  p: 'person',
  enterprise: 'organisation',
  entity: 'organisation',
  e: 'organisation',
}
/** Attributes that say the same in several parts, or nothing about the party. */
const EVERYWHERE = ['logicalid', 'regulationlanguage', 'countryiso2code', 'countrydescription']
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  sanctionentity: [
    ...['designationdetails', 'unitednationid', 'eureferencenumber', 'logicalid', 'designationdate'],
    ...['remark', 'file'],
  ],
  subjecttype: ['code', 'classificationcode'],
  regulation: [
    ...['regulationtype', 'organisationtype', 'publicationdate', 'entryintoforcedate', 'numbertitle'],
    ...['programme', 'logicalid', 'publicationurl'],
  ],
  regulationsummary: ['regulationtype', 'publicationdate', 'numbertitle', 'publicationurl'],
  namealias: [
    ...['firstname', 'middlename', 'lastname', 'wholename', 'function', 'gender', 'title'],
    ...['namelanguage', 'strong', 'remark', ...EVERYWHERE],
  ],
  citizenship: ['region', 'remark', ...EVERYWHERE],
  birthdate: [
    ...['birthdate', 'circa', 'calendartype', 'dayofmonth', 'monthofyear', 'year', 'yearrangefrom'],
    ...['yearrangeto', 'city', 'place', 'region', 'zipcode', 'remark', ...EVERYWHERE],
  ],
  address: [
    ...['city', 'street', 'pobox', 'zipcode', 'region', 'place', 'asatlistingtime', 'remark', ...EVERYWHERE],
  ],
  contactinfo: ['key', 'value'],
  identification: [
    ...['number', 'latinnumber', 'identificationtypecode', 'identificationtypedescription', 'issuedby'],
    ...['issuedate', 'issueddate', 'validfrom', 'validto', 'nameondocument', 'diplomatic', 'knownexpired'],
    ...['knownfalse', 'reportedlost', 'revokedbyissuer', 'region', 'remark', ...EVERYWHERE],
  ],
}
const KNOWN: ReadonlySet<string> = new Set(
  Object.entries(FIELDS).flatMap(([tag, names]) => names.map((name) => `${tag}@${name}`)),
).union(new Set(['remark', 'publicationurl']))

/**
 * One `sanctionEntity` of the EU's Financial Sanctions Files. Key is the `logicalId`, the one id that all their forms
 * carry; reference is the `euReferenceNumber`. Null, with a rejected record, when it has no id or no name.
 */
export function euFsfEntity(record: RecordNode, findings: ListedFindings): ListedEntity | null {
  const key = fieldOf(record, 'logicalid')
  const kind = kindOf(record)
  const names = euFsfNames(partsOf(record, 'namealias'), kind === 'person')
  const locator = `sanctionEntity ${key || fieldOf(record, 'eureferencenumber') || '?'}`
  if (key === '' || names.length === 0) {
    const code = key === '' ? 'no_key' : 'no_name'
    findings.rejected.push(rejectedRecord(code, locator, plainText(record)))
    return null
  }
  if (kind === 'unknown') findings.rejected.push(rejectedRecord('unknown_kind', locator, plainText(record)))
  const remarks = fieldsOf(record, 'remark').join('\n')
  const identifications = partsOf(record, 'identification')
  return {
    key,
    kind,
    names,
    births: birthsOf(record, (text) =>
      findings.rejected.push(rejectedRecord('unreadable_date', locator, text)),
    ),
    birthPlaces: unique(partsOf(record, 'birthdate').map(placeOf)),
    nationalities: unique(partsOf(record, 'citizenship').map(countryOf)),
    identifiers: identifications.flatMap(toIdentifier),
    addresses: unique(partsOf(record, 'address').map(placeOf)),
    wallets: findWallets([remarks, ...identifications.map(plainText)].join('\n')),
    programmes: unique(partsOf(record, 'regulation').map((act) => fieldOf(act, 'programme'))),
    measure: 'freeze',
    reference: fieldOf(record, 'eureferencenumber') || key,
    listedOn: dayOf(fieldOf(record, 'designationdate')),
    remarks: remarks === '' ? null : remarks,
    ...detailsOf(record, findings.census),
  }
}

function birthsOf(record: RecordNode, onUnreadable: (text: string) => void): PartialDate[] {
  const births = new Map<string, PartialDate>()
  for (const part of partsOf(record, 'birthdate')) {
    const read = parseEuBirth(part)
    if (read === null) onUnreadable(plainText(part))
    for (const birth of read ?? []) births.set(Object.values(birth).join(), birth)
  }
  return [...births.values()]
}

function kindOf(record: RecordNode): EntityKind {
  const [subject] = partsOf(record, 'subjecttype')
  const codes = subject ? [fieldOf(subject, 'code'), fieldOf(subject, 'classificationcode')] : []
  return codes.map((code) => KINDS[code.toLowerCase()]).find((kind) => kind !== undefined) ?? 'unknown'
}

function countryOf(part: RecordNode): string {
  const code = fieldOf(part, 'countryiso2code')
  const name = fieldOf(part, 'countrydescription')
  if (code !== '' && code !== UNKNOWN_COUNTRY) return code
  return name === '' || name === 'UNKNOWN' ? '' : countryCodeOrText(name)
}

function placeOf(part: RecordNode): string {
  const country = fieldOf(part, 'countrydescription')
  const poBox = fieldOf(part, 'pobox')
  return [
    fieldOf(part, 'street'),
    poBox === '' ? '' : `PO Box ${poBox}`,
    ...['zipcode', 'place', 'city', 'region'].map((name) => fieldOf(part, name)),
    country === 'UNKNOWN' ? '' : country || countryOf(part),
  ]
    .filter((text) => text !== '')
    .join(', ')
}

function toIdentifier(part: RecordNode): ListedIdentifier[] {
  const value = fieldOf(part, 'number') || fieldOf(part, 'latinnumber')
  if (value === '') return []
  const type = fieldOf(part, 'identificationtypedescription') || fieldOf(part, 'identificationtypecode')
  return [{ type: type || 'Identification', value, country: countryOf(part) || null }]
}

function detailsOf(record: RecordNode, census: FieldCensus): { details?: readonly ListedDetail[] } {
  const aliases = partsOf(record, 'namealias')
  const fromAliases = (label: string, field: string): ListedDetail[] =>
    unique(aliases.map((alias) => fieldOf(alias, field))).map((value) => ({ label, value }))
  const acts = [...partsWithin(record, 'regulation'), ...partsWithin(record, 'regulationsummary')]
  const details = [
    ...fromAliases('Title', 'title'),
    ...fromAliases('Function', 'function'),
    ...fromAliases('Gender', 'gender'),
    ...fieldsOf(record, 'unitednationid').map((value) => ({ label: 'UN reference', value })),
    ...fieldsOf(record, 'designationdetails').map((value) => ({ label: 'Designation', value })),
    ...partRemarks(record),
    ...partsOf(record, 'identification').flatMap(documentNote),
    ...partsWithin(record, 'contactinfo').map((part) => ({
      label: fieldOf(part, 'key') || 'Contact',
      value: fieldOf(part, 'value'),
    })),
    ...unique(acts.map(actText)).map((value) => ({ label: 'Legal act', value })),
    ...census.noteUnknown(record, KNOWN),
  ].filter((detail) => detail.value !== '')
  return details.length === 0 ? {} : { details }
}

/** What the authority remarks on one alias, address or date, and not on the whole entry. */
function partRemarks(record: RecordNode): ListedDetail[] {
  return record.children
    .filter((part) => part.tag !== 'remark')
    .flatMap((part) =>
      fieldsOf(part, 'remark').map((remark) => ({ label: 'Remark', value: `${part.tag}: ${remark}` })),
    )
}

function documentNote(part: RecordNode): ListedDetail[] {
  const flags = ['diplomatic', 'knownexpired', 'knownfalse', 'reportedlost', 'revokedbyissuer']
  const notes = [
    ...['issuedby', 'issuedate', 'issueddate', 'validfrom', 'validto', 'nameondocument'].map((name) =>
      fieldOf(part, name),
    ),
    fieldOf(part, 'number') === '' ? '' : fieldOf(part, 'latinnumber'),
    ...flags.filter((flag) => fieldOf(part, flag) === 'true'),
  ].filter((note) => note !== '')
  return notes.length === 0
    ? []
    : [{ label: 'Document', value: [fieldOf(part, 'number'), ...notes].join(', ') }]
}

function actText(act: RecordNode): string {
  return ['numbertitle', 'publicationdate', 'publicationurl']
    .map((name) => fieldOf(act, name))
    .filter((text) => text !== '')
    .join(', ')
}

function dayOf(printed: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(printed)
  return parts ? composeDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '')
}
