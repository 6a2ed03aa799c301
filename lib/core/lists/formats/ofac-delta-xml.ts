import { type AppError, failure } from '#lib/core/errors.ts'
import { changeEntity } from '#lib/core/lists/formats/change-entity.ts'
import {
  enhancedKey,
  isoDay,
  standsOnList,
  toEnhancedParty,
} from '#lib/core/lists/formats/ofac-enhanced-entity.ts'
import { type OfacList, ofacMeasure } from '#lib/core/lists/formats/ofac-measure.ts'
import { toEntityFacts } from '#lib/core/lists/formats/ofac-party.ts'
import { plainText, readXmlElements, textOf, type XmlElement } from '#lib/core/lists/formats/xml-elements.ts'
import type { ListedEntity, ParsedList, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** The version that a delta is applied to: what the source's newest version holds. */
export interface ListBase {
  readonly entities: readonly ListedEntity[]
  /** `YYYY-MM-DD` */
  readonly publishedOn: string
}

const ADD = /^add/i
const REMOVE = /^(?:remove|delete)/i

/**
 * Applies OFAC's delta file (Sanctions List Service, `changes/latest`; namespace DeltaFile/1.0) to the version before and
 * gives the whole list after it. `action` stands on an entity or on what changed in it (`add`, `remove`, or a change with
 * `oldValue`). Facts that are taken away but were never there are reported. Errors: `list/not-this-format`,
 * `list/base-does-not-fit` (no base, a newer one, an addition of what it has, a removal or change of what it lacks).
 */
export function parseOfacDeltaXml(
  pieces: Iterable<string>,
  list: OfacList,
  base: ListBase | null,
): Result<ParsedList, AppError> {
  const applying: Applying = {
    list,
    entities: new Map(base?.entities.map((entity) => [entity.key, entity])),
    rejected: [],
    misfit: null,
  }
  let publishedOn: string | null = null
  const end = readXmlElements(pieces, {
    isRecord: (tag, above) =>
      (above.length === 2 && above[1] === 'entities' && tag === 'entity') ||
      (above.length === 1 && tag === 'publicationInfo'),
    onRecord: (record) => {
      if (record.tag === 'publicationInfo') publishedOn ??= isoDay(textOf(record, 'datePublished'))
      else applyEntity(record, applying)
    },
  })
  if ('reason' in end) return err(failure('list/not-this-format', { file: 'xml', ...end }))
  if (end.root !== 'sanctionsData' || publishedOn === null) {
    return err(failure('list/not-this-format', { file: 'xml', root: end.root.slice(0, 60), readable: 0 }))
  }
  const day: string = publishedOn
  if (base === null) return err(misfit('missing', ''))
  if (base.publishedOn > day) return err(misfit('newer', base.publishedOn))
  if (applying.misfit !== null) return err(applying.misfit)
  const { entities, rejected } = applying
  return ok({ entities: [...entities.values()], rejected, publishedOn: day, lifted: 0 })
}

interface Applying {
  readonly list: OfacList
  readonly entities: Map<string, ListedEntity>
  readonly rejected: RejectedRecord[]
  misfit: AppError | null
}

function applyEntity(record: XmlElement, applying: Applying): void {
  const { entities, rejected, list } = applying
  const key = enhancedKey(record)
  const locator = `entity ${key ?? '?'}`
  if (key === null) {
    rejected.push(rejectedRecord('no_key', locator, plainText(record)))
    return
  }
  const before = viewOf(record, 'before')
  const after = viewOf(record, 'after')
  const known = entities.has(key)
  // Where no list is named the entity counts to the list that has it; a new one to the list that is read.
  const stood = before !== null && (standsOnList(before, list) ?? known)
  const stands = after !== null && (standsOnList(after, list) ?? (before === null || known))
  if (!stood && !stands) return
  if (stood !== known) applying.misfit ??= misfit(stood ? (stands ? 'change' : 'remove') : 'add', key)
  else if (!stands) entities.delete(key)
  else putEntity({ key, before: stood ? before : null, after }, applying)
}

interface Change {
  readonly key: string
  readonly before: XmlElement | null
  readonly after: XmlElement
}

function putEntity({ key, before, after }: Change, { entities, list, rejected }: Applying): void {
  const locator = `entity ${key}`
  const facts = (view: XmlElement, into: RejectedRecord[]) =>
    toEntityFacts(toEnhancedParty(view, { list, locator, rejected: into }), list)
  const now = facts(after, rejected)
  const base = entities.get(key)
  if (before === null || base === undefined) {
    if (now.names.length === 0) rejected.push(rejectedRecord('no_name', locator, plainText(after)))
    else entities.set(key, now)
    return
  }
  const changed = changeEntity(base, { before: facts(before, []), after: now })
  for (const { field, fact } of changed.missing)
    rejected.push(rejectedRecord('dangling_reference', locator, `${field}: ${fact}`))
  // A change that would leave a party without any name is no change that we can follow.
  if (changed.entity.names.length === 0) rejected.push(rejectedRecord('no_name', locator, plainText(after)))
  else {
    const measure = ofacMeasure(list, changed.entity.programmes)
    entities.set(key, { ...changed.entity, measure })
  }
}

/** An element as it was, or as it is: without what was added, or without what was removed. */
function viewOf(element: XmlElement, when: 'before' | 'after'): XmlElement | null {
  const action = (element.attributes.action ?? '').trim()
  if ((when === 'before' ? ADD : REMOVE).test(action)) return null
  const isChanged = action !== '' && !ADD.test(action) && !REMOVE.test(action)
  const text = when === 'before' && isChanged ? (element.attributes.oldValue ?? element.text) : element.text
  const children = element.children.flatMap((child) => viewOf(child, when) ?? [])
  return { tag: element.tag, attributes: element.attributes, text, children }
}

function misfit(reason: string, key: string): AppError {
  return failure('list/base-does-not-fit', { reason, key })
}
