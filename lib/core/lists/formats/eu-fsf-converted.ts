import { type AppError, failure } from '#lib/core/errors.ts'
import { collectEntities } from '#lib/core/lists/formats/collect-entities.ts'
import { euFsfEntity } from '#lib/core/lists/formats/eu-fsf-entity.ts'
import { jsonLines, toRecordNode } from '#lib/core/lists/formats/json-lines.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

const SINGULAR = {
  namealiases: 'namealias',
  regulations: 'regulation',
  regulationsummaries: 'regulationsummary',
  citizenships: 'citizenship',
  birthdates: 'birthdate',
  addresses: 'address',
  identifications: 'identification',
  remarks: 'remark',
}

/**
 * Reads a copy of the EU list that others converted to JSON lines (one `sanctionEntity` a line, its names in
 * snake case). It says no day of its own. Errors: `list/not-this-format`.
 */
export function parseEuFsfConverted(text: string): Result<ParsedList, AppError> {
  const collected = collectEntities('sanctionEntity')
  for (const { line, text: printed, value } of jsonLines(text)) {
    if (value === null) {
      collected.rejected.push(rejectedRecord('malformed_row', `ndjson:${line}`, printed))
    } else {
      const record = toRecordNode('sanctionentity', value, SINGULAR)
      collected.add(record, euFsfEntity(record, collected))
    }
  }
  if (collected.size() === 0 || collected.rejected.length > collected.size()) {
    return err(failure('list/not-this-format', { file: 'ndjson', readable: collected.size() }))
  }
  return ok(collected.list(null))
}
