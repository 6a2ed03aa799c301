import { type AppError, failure } from '#lib/core/errors.ts'
import { collectEntities } from '#lib/core/lists/formats/collect-entities.ts'
import { ukDay } from '#lib/core/lists/formats/uk-dates.ts'
import { ukDesignation } from '#lib/core/lists/formats/uk-designation.ts'
import { readXmlRecords } from '#lib/core/lists/formats/xml-records.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/**
 * Reads the UK Sanctions List in its official XML (FCDO, root `Designations`). `DateGenerated` is the publication day.
 * Errors: `list/not-this-format` with the line of the first fault.
 */
export function parseUkSanctionsXml(text: string): Result<ParsedList, AppError> {
  const collected = collectEntities('Designation')
  const head = readXmlRecords(text, 'designation', (record) =>
    collected.add(record, ukDesignation(record, collected)),
  )
  if ('reason' in head)
    return err(failure('list/not-this-format', { file: 'xml', line: head.line, reason: head.reason }))
  if (head.rootTag !== 'designations' || collected.size() === 0) {
    return err(failure('list/not-this-format', { file: 'xml', root: head.rootTag.slice(0, 60), readable: 0 }))
  }
  return ok(collected.list(ukDay(head.beside.dategenerated ?? '')))
}
