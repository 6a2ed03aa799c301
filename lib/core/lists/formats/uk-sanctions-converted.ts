import { type AppError, failure } from '#lib/core/errors.ts'
import { collectEntities } from '#lib/core/lists/formats/collect-entities.ts'
import { jsonLines, toRecordNode } from '#lib/core/lists/formats/json-lines.ts'
import { ukDesignation } from '#lib/core/lists/formats/uk-designation.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

const SINGULAR = {
  names: 'name',
  addresses: 'address',
  dobs: 'dob',
  nationalities: 'nationality',
  positions: 'position',
  locations: 'location',
  individuals: 'individual',
}

/**
 * Reads a copy of the UK Sanctions List that others converted to JSON lines (one designation a line, its names in
 * snake case; individuals' dates of birth and nationalities were lost in the conversion). It says no day of its own.
 * Errors: `list/not-this-format`.
 */
export function parseUkSanctionsConverted(text: string): Result<ParsedList, AppError> {
  const collected = collectEntities('Designation')
  for (const { line, text: printed, value } of jsonLines(text)) {
    if (value === null) {
      collected.rejected.push(rejectedRecord('malformed_row', `ndjson:${line}`, printed))
    } else {
      const record = toRecordNode('designation', value, SINGULAR)
      collected.add(record, ukDesignation(record, collected))
    }
  }
  if (collected.size() === 0 || collected.rejected.length > collected.size()) {
    return err(failure('list/not-this-format', { file: 'ndjson', readable: collected.size() }))
  }
  return ok(collected.list(null))
}
