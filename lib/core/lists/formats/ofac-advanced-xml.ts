import { type AppError, failure } from '#lib/core/errors.ts'
import {
  type AdvancedContext,
  type AdvancedParty,
  readParty,
} from '#lib/core/lists/formats/ofac-advanced-party.ts'
import {
  type AdvancedLocation,
  AdvancedReferences,
  readDay,
  readDocument,
  readLocation,
} from '#lib/core/lists/formats/ofac-advanced-references.ts'
import type { OfacList } from '#lib/core/lists/formats/ofac-measure.ts'
import { type OfacNumber, toListedEntity } from '#lib/core/lists/formats/ofac-party.ts'
import {
  childNamed,
  childrenNamed,
  plainText,
  readXmlElements,
  textOf,
  type XmlElement,
} from '#lib/core/lists/formats/xml-elements.ts'
import type { ListedDetail, ListedEntity, ParsedList, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Sections whose children are records of their own. */
const SECTIONS: Readonly<Record<string, string>> = {
  Locations: 'Location',
  IDRegDocuments: 'IDRegDocument',
  DistinctParties: 'DistinctParty',
  ProfileRelationships: 'ProfileRelationship',
  SanctionsEntries: 'SanctionsEntry',
}

/** What SanctionsEntries say of a profile. */
interface EntryFacts {
  readonly lists: Set<string>
  readonly programmes: Set<string>
  readonly details: ListedDetail[]
  listedOn: string | null
}

interface Reading extends AdvancedContext {
  readonly locations: Map<string, AdvancedLocation>
  readonly documents: Map<string, OfacNumber[]>
  readonly parties: Map<string, AdvancedParty>
  readonly entries: Map<string, EntryFacts>
  readonly relations: Map<string, { readonly type: string; readonly to: string }[]>
  readonly rejected: RejectedRecord[]
  publishedOn: string | null
}

/**
 * Reads OFAC's advanced XML (SDN_ADVANCED.XML, CONS_ADVANCED.XML; root Sanctions, in the UN namespace of old or that of the
 * Sanctions List Service): code lists, places and documents first, then the parties, their relations and entries. Memory
 * holds facts, never the file. The publication day is DateOfIssue. Errors: `list/not-this-format`.
 */
export function parseOfacAdvancedXml(pieces: Iterable<string>, list: OfacList): Result<ParsedList, AppError> {
  const reading: Reading = {
    references: new AdvancedReferences(),
    locations: new Map(),
    documents: new Map(),
    parties: new Map(),
    entries: new Map(),
    relations: new Map(),
    rejected: [],
    publishedOn: null,
  }
  const end = readXmlElements(pieces, {
    isRecord: (tag, above) => {
      if (above.length === 1) return tag === 'DateOfIssue'
      const section = above[1] ?? ''
      return above.length === 2 && (section === 'ReferenceValueSets' || SECTIONS[section] === tag)
    },
    onRecord: (record) => takeRecord(record, reading),
  })
  if ('reason' in end) return err(failure('list/not-this-format', { file: 'xml', ...end }))
  if (end.root !== 'Sanctions' || reading.parties.size === 0) {
    return err(failure('list/not-this-format', { file: 'xml', root: end.root.slice(0, 60), readable: 0 }))
  }
  const entities = [...reading.parties.values()].flatMap((party) => finish(party, list, reading) ?? [])
  return ok({ entities, rejected: reading.rejected, publishedOn: reading.publishedOn, lifted: 0 })
}

function takeRecord(record: XmlElement, reading: Reading): void {
  const { references, rejected } = reading
  const id = record.attributes.ID ?? ''
  if (record.tag === 'DateOfIssue') reading.publishedOn ??= wholeDay(readDay(record))
  else if (record.tag === 'Location') reading.locations.set(id, readLocation(record, references))
  else if (record.tag === 'IDRegDocument') takeDocument(record, reading)
  else if (record.tag === 'ProfileRelationship') takeRelation(record, reading)
  else if (record.tag === 'SanctionsEntry') takeEntry(record, reading)
  else if (record.tag !== 'DistinctParty') references.take(record)
  else {
    const key = childNamed(record, 'Profile')?.attributes.ID ?? record.attributes.FixedRef ?? ''
    const locator = `DistinctParty ${key.slice(0, 20) || '?'}`
    if (!/^\d{1,12}$/.test(key)) rejected.push(rejectedRecord('no_key', locator, plainText(record)))
    else if (reading.parties.has(key))
      rejected.push(rejectedRecord('duplicate_key', locator, plainText(record)))
    else reading.parties.set(key, readParty(record, key, reading))
  }
}

function takeDocument(record: XmlElement, { documents, references, rejected }: Reading): void {
  const document = readDocument(record, references)
  const owner = record.attributes.IdentityID ?? ''
  if (document.type === '' || owner === '')
    rejected.push(
      rejectedRecord('dangling_reference', `IDRegDocument ${record.attributes.ID}`, plainText(record)),
    )
  else documents.set(owner, [...(documents.get(owner) ?? []), document])
}

function takeRelation({ attributes }: XmlElement, { relations, references }: Reading): void {
  const from = attributes['From-ProfileID'] ?? ''
  const type = references.text('RelationType', attributes.RelationTypeID) || 'Linked To'
  const former = attributes.Former === 'true' ? 'Former: ' : ''
  const relation = { type: `${former}${type}`, to: attributes['To-ProfileID'] ?? '' }
  relations.set(from, [...(relations.get(from) ?? []), relation])
}

function takeEntry(record: XmlElement, { entries, references }: Reading): void {
  const profile = record.attributes.ProfileID ?? ''
  const facts: EntryFacts = entries.get(profile) ?? {
    lists: new Set(),
    programmes: new Set(),
    details: [],
    listedOn: null,
  }
  entries.set(profile, facts)
  facts.lists.add(references.text('List', record.attributes.ListID))
  for (const event of childrenNamed(record, 'EntryEvent')) {
    const day = wholeDay(readDay(childNamed(event, 'Date')))
    if (day !== null && (facts.listedOn === null || day < facts.listedOn)) facts.listedOn = day
    const basis = references.find('LegalBasis', event.attributes.LegalBasisID)
    const value = basis?.attributes.LegalBasisShortRef ?? basis?.text ?? ''
    if (value !== '' && !/^unknown$/i.test(value)) facts.details.push({ label: 'Legal Basis', value })
  }
  for (const measure of childrenNamed(record, 'SanctionsMeasure')) {
    const type = references.text('SanctionsType', measure.attributes.SanctionsTypeID)
    const comment = textOf(measure, 'Comment')
    if (/^program$/i.test(type) && comment !== '') facts.programmes.add(comment)
    else if (type !== '')
      facts.details.push({ label: 'Measure', value: comment === '' ? type : `${type}: ${comment}` })
  }
}

function finish(party: AdvancedParty, list: OfacList, reading: Reading): ListedEntity | null {
  const { rejected, entries, relations, parties } = reading
  const locator = `DistinctParty ${party.key}`
  const entry = entries.get(party.key)
  if (entry === undefined) rejected.push(rejectedRecord('dangling_reference', locator, 'SanctionsEntry'))
  const named = [...(entry?.lists ?? [])].filter((name) => name !== '')
  if (named.length > 0 && !named.some((name) => /^SDN List$/i.test(name) === (list === 'sdn'))) return null
  const linked = (relations.get(party.key) ?? []).flatMap(({ type, to }) => {
    const name = parties.get(to)?.names.find(({ kind }) => kind === 'primary')?.printed
    return name === undefined ? [] : [{ label: type, value: name }]
  })
  const entity = toListedEntity(
    {
      ...party,
      programmes: [...(entry?.programmes ?? [])],
      listedOn: entry?.listedOn ?? null,
      details: [...party.details, ...linked, ...(entry?.details ?? [])],
    },
    list,
  )
  if (entity === null) rejected.push(rejectedRecord('no_name', locator, party.remarks))
  return entity
}

function wholeDay(day: string | null): string | null {
  return day?.length === 10 ? day : null
}
