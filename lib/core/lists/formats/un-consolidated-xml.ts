import { type AppError, failure } from '#lib/core/errors.ts'
import { countryCodeOrText } from '#lib/core/lists/country-code.ts'
import { findWallets } from '#lib/core/lists/formats/find-wallets.ts'
import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import {
  childrenOf,
  childText,
  parseUnXml,
  valuesOf,
  type XmlNode,
} from '#lib/core/lists/formats/un-xml-tree.ts'
import type {
  ListedDetail,
  ListedEntity,
  ListedIdentifier,
  ListedName,
  NameKind,
  ParsedList,
  PartialDate,
  RejectedRecord,
} from '#lib/core/lists/listed-entity.ts'
import { composeDate, exactDate, parseEnglishDate } from '#lib/core/lists/partial-date.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const
const ALIAS_KINDS: Readonly<Record<string, NameKind>> = { low: 'weak', 'f.k.a.': 'former' }
const ADDRESS_PARTS = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'] as const

/**
 * Reads the Consolidated List of the UN Security Council in its official XML (root CONSOLIDATED_LIST). The root's
 * `dateGenerated` is the publication day. Alias quality Low is a weak alias. Errors: `list/not-this-format` with the
 * line of the first fault.
 */
export function parseUnConsolidatedXml(text: string): Result<ParsedList, AppError> {
  const xml = parseUnXml(text.replace(/^\ufeff/, ''))
  if ('reason' in xml)
    return err(failure('list/not-this-format', { file: 'xml', line: xml.line, reason: xml.reason }))
  if (xml.rootTag !== 'CONSOLIDATED_LIST' || xml.records.length === 0) {
    return err(failure('list/not-this-format', { file: 'xml', root: xml.rootTag.slice(0, 60), readable: 0 }))
  }
  const rejected: RejectedRecord[] = []
  const entities = new Map<string, ListedEntity>()
  for (const record of xml.records) {
    const entity = toEntity(record, rejected)
    if (entity === null) continue
    if (entities.has(entity.key))
      rejected.push(rejectedRecord('duplicate_key', locate(record), plainText(record)))
    else entities.set(entity.key, entity)
  }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(xml.dateGenerated ?? '')
  return ok({ entities: [...entities.values()], rejected, publishedOn: day ? day[0] : null, lifted: 0 })
}

function toEntity(record: XmlNode, rejected: RejectedRecord[]): ListedEntity | null {
  const key = childText(record, 'DATAID')
  const names = namesOf(record)
  if (key === '' || names.length === 0) {
    rejected.push(rejectedRecord(key === '' ? 'no_key' : 'no_name', locate(record), plainText(record)))
    return null
  }
  const comments = record.children.find((child) => child.tag === 'COMMENTS1')?.text.trim() ?? ''
  return {
    key,
    kind: record.tag === 'INDIVIDUAL' ? 'person' : 'organisation',
    names,
    births: birthsOf(record, rejected),
    birthPlaces: childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH')
      .map(placeText)
      .filter((place) => place !== ''),
    nationalities: [...new Set(valuesOf(record, 'NATIONALITY').map(countryCodeOrText))],
    identifiers: childrenOf(record, 'INDIVIDUAL_DOCUMENT').flatMap(toIdentifier),
    addresses: childrenOf(record, `${record.tag}_ADDRESS`)
      .map(placeText)
      .filter((place) => place !== ''),
    wallets: findWallets(comments),
    programmes: [childText(record, 'UN_LIST_TYPE')].filter((programme) => programme !== ''),
    measure: 'freeze',
    reference: childText(record, 'REFERENCE_NUMBER') || key,
    listedOn: dayOf(childText(record, 'LISTED_ON')),
    remarks: comments === '' ? null : comments,
    ...detailsOf(record),
  }
}

function namesOf(record: XmlNode): ListedName[] {
  const isPerson = record.tag === 'INDIVIDUAL'
  const names: ListedName[] = []
  const take = (text: string, kind: NameKind): void => {
    for (const printed of splitSeveral(text)) names.push(...nameVariants({ printed, kind, isPerson }))
  }
  take(NAME_PARTS.map((part) => childText(record, part)).join(' '), 'primary')
  take(childText(record, 'NAME_ORIGINAL_SCRIPT'), 'primary')
  for (const alias of childrenOf(record, `${record.tag}_ALIAS`)) {
    take(childText(alias, 'ALIAS_NAME'), ALIAS_KINDS[childText(alias, 'QUALITY').toLowerCase()] ?? 'alias')
  }
  return distinct(names)
}

/** The UN sometimes prints several names in one field, with semicolons or ` / ` between. */
function splitSeveral(text: string): string[] {
  return text
    .split(/[;；]| \/ /)
    .map((part) => part.replace(/^\(?[a-z]\)\s+/, '').trim())
    .filter((part) => part !== '' && !/^(?:na|n\/a|-|none)$/i.test(part))
}

function birthsOf(record: XmlNode, rejected: RejectedRecord[]): PartialDate[] {
  const births: PartialDate[] = []
  const dates = childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH')
  for (const node of dates) {
    const read = birthOf(node)
    if (read === null) rejected.push(rejectedRecord('unreadable_date', locate(record), plainText(node)))
    else if (read !== 'empty') births.push(read)
  }
  for (const alias of childrenOf(record, `${record.tag}_ALIAS`)) {
    const printed = childText(alias, 'DATE_OF_BIRTH')
    const day = dayOf(printed)
    const read = day ? exactDate(day) : parseEnglishDate(printed)
    if (read) births.push(read)
    else if (printed !== '') rejected.push(rejectedRecord('unreadable_date', locate(record), printed))
  }
  return births
}

function birthOf(node: XmlNode): PartialDate | 'empty' | null {
  const note = childText(node, 'NOTE')
  const approximate = childText(node, 'TYPE_OF_DATE') === 'APPROXIMATELY' || /^approx/i.test(note)
  const day = dayOf(childText(node, 'DATE'))
  if (day) return exactDate(day, approximate)
  const year = childText(node, 'YEAR')
  if (year !== '') {
    const refined = parseEnglishDate(`${note.replace('.', '')} ${year}`.trim()) ?? parseEnglishDate(year)
    return refined ? { ...refined, approximate } : null
  }
  const from = composeDate(Number(childText(node, 'FROM_YEAR')))
  const to = composeDate(Number(childText(node, 'TO_YEAR')))
  if (from && to) return { from, to, approximate }
  if (childText(node, 'DATE') !== '' || childText(node, 'FROM_YEAR') !== '') return null
  return note === '' ? 'empty' : parseEnglishDate(note)
}

function toIdentifier(node: XmlNode): ListedIdentifier[] {
  const value = childText(node, 'NUMBER')
  if (value === '') return []
  const country = childText(node, 'ISSUING_COUNTRY') || childText(node, 'COUNTRY_OF_ISSUE')
  const type = childText(node, 'TYPE_OF_DOCUMENT') || childText(node, 'TYPE_OF_DOCUMENT2') || 'Document'
  return [{ type, value, country: country === '' ? null : countryCodeOrText(country) }]
}

function placeText(node: XmlNode): string {
  const parts = ADDRESS_PARTS.map((part) => childText(node, part)).filter((part) => part !== '')
  const note = childText(node, 'NOTE')
  return [...parts, ...(note === '' ? [] : [`(${note})`])].join(', ')
}

function detailsOf(record: XmlNode): { details?: readonly ListedDetail[] } {
  const aliasNotes = childrenOf(record, `${record.tag}_ALIAS`).flatMap((alias) => {
    const note = childText(alias, 'NOTE')
    return note === '' ? [] : [{ label: 'Alias note', value: `${childText(alias, 'ALIAS_NAME')}: ${note}` }]
  })
  const details = [
    ...valuesOf(record, 'TITLE').map((value) => ({ label: 'Title', value })),
    ...valuesOf(record, 'DESIGNATION').map((value) => ({ label: 'Designation', value })),
    ...[childText(record, 'GENDER')]
      .filter((value) => value !== '')
      .map((value) => ({ label: 'Gender', value })),
    ...documentNotes(record),
    ...aliasNotes,
  ]
  return details.length === 0 ? {} : { details }
}

function documentNotes(record: XmlNode): ListedDetail[] {
  return childrenOf(record, 'INDIVIDUAL_DOCUMENT').flatMap((node) => {
    const number = childText(node, 'NUMBER')
    const note = [childText(node, 'DATE_OF_ISSUE'), childText(node, 'CITY_OF_ISSUE'), childText(node, 'NOTE')]
    const value = [number, ...note].filter((part) => part !== '').join(', ')
    return value === number ? [] : [{ label: 'Document', value }]
  })
}

function dayOf(printed: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(printed)
  return parts ? composeDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

function locate(record: XmlNode): string {
  return `${record.tag} ${childText(record, 'DATAID') || childText(record, 'REFERENCE_NUMBER') || '?'}`
}

function plainText(node: XmlNode): string {
  const own = node.text.trim()
  return [own, ...node.children.map(plainText)].filter((part) => part !== '').join(' | ')
}
