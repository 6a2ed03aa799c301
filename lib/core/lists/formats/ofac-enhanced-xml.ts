import { type AppError, failure } from '#lib/core/errors.ts'
import {
  enhancedKey,
  isoDay,
  standsOnList,
  toEnhancedParty,
} from '#lib/core/lists/formats/ofac-enhanced-entity.ts'
import type { OfacList } from '#lib/core/lists/formats/ofac-measure.ts'
import { toListedEntity } from '#lib/core/lists/formats/ofac-party.ts'
import { plainText, readXmlElements, textOf } from '#lib/core/lists/formats/xml-elements.ts'
import type { ListedEntity, ParsedList, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/**
 * Reads OFAC's enhanced XML (SDN_ENHANCED.XML, CONS_ENHANCED.XML; root sanctionsData), which prints every name with its
 * translations. The publication day is `dataAsOf`. Entities of the other list are passed over. Errors:
 * `list/not-this-format`.
 */
export function parseOfacEnhancedXml(pieces: Iterable<string>, list: OfacList): Result<ParsedList, AppError> {
  const rejected: RejectedRecord[] = []
  const entities = new Map<string, ListedEntity>()
  let publishedOn: string | null = null
  let read = 0
  const end = readXmlElements(pieces, {
    isRecord: (tag, above) =>
      (above.length === 2 && above[1] === 'entities' && tag === 'entity') ||
      (above.length === 1 && tag === 'publicationInfo'),
    onRecord: (record) => {
      if (record.tag === 'publicationInfo') {
        publishedOn ??= isoDay(textOf(record, 'dataAsOf') || textOf(record, 'datePublished'))
        return
      }
      read += 1
      const key = enhancedKey(record)
      const locator = `entity ${key ?? '?'}`
      if (key === null) rejected.push(rejectedRecord('no_key', locator, plainText(record)))
      else if (entities.has(key)) rejected.push(rejectedRecord('duplicate_key', locator, plainText(record)))
      else if (standsOnList(record, list) !== false) {
        const entity = toListedEntity(toEnhancedParty(record, { list, locator, rejected }), list)
        if (entity === null) rejected.push(rejectedRecord('no_name', locator, plainText(record)))
        else entities.set(key, entity)
      }
    },
  })
  if ('reason' in end) return err(failure('list/not-this-format', { file: 'xml', ...end }))
  if (end.root !== 'sanctionsData' || read === 0) {
    return err(failure('list/not-this-format', { file: 'xml', root: end.root.slice(0, 60), readable: 0 }))
  }
  return ok({ entities: [...entities.values()], rejected, publishedOn, lifted: 0 })
}
