import { type AppError, failure } from '#lib/core/errors.ts'
import { collectEntities } from '#lib/core/lists/formats/collect-entities.ts'
import { euFsfEntity } from '#lib/core/lists/formats/eu-fsf-entity.ts'
import { readXmlRecords } from '#lib/core/lists/formats/xml-records.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/**
 * Reads the EU's consolidated list of financial sanctions in its official XML (Financial Sanctions Files 1.1, root
 * `export`). The root's `generationDate` is the publication day. Errors: `list/not-this-format` with the line of the first
 * fault.
 */
export function parseEuFsfXml(text: string): Result<ParsedList, AppError> {
  const collected = collectEntities('sanctionEntity')
  const head = readXmlRecords(text, 'sanctionentity', (record) =>
    collected.add(record, euFsfEntity(record, collected)),
  )
  if ('reason' in head)
    return err(failure('list/not-this-format', { file: 'xml', line: head.line, reason: head.reason }))
  if (head.rootTag !== 'export' || collected.size() === 0) {
    return err(failure('list/not-this-format', { file: 'xml', root: head.rootTag.slice(0, 60), readable: 0 }))
  }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(head.rootFields.generationdate ?? '')
  return ok(collected.list(day?.[0] ?? null))
}
