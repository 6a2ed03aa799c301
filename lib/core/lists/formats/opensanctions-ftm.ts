import { type AppError, failure } from '#lib/core/errors.ts'
import { ftmEntities } from '#lib/core/lists/formats/ftm-entity.ts'
import { type FtmRecord, toFtmRecord } from '#lib/core/lists/formats/ftm-record.ts'
import { jsonLines } from '#lib/core/lists/formats/json-lines.ts'
import type { ParsedList, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

const OPERATIONS: ReadonlySet<unknown> = new Set(['ADD', 'MOD', 'DEL'])

/**
 * Reads OpenSanctions' FollowTheMoney entities, one JSON object a line, and the deltas that follow them, oldest first:
 * ADD and MOD put an entity in the place of what there was, DEL takes it away. Listed are those with a sanction, or the
 * topic of one; addresses, identity documents, sanctions and wallets are joined to whom they belong. The latest
 * `last_seen` is the publication day. Errors: `list/not-this-format`.
 */
export function parseOpenSanctionsFtm(
  text: string,
  deltas: readonly string[] = [],
): Result<ParsedList, AppError> {
  const rejected: RejectedRecord[] = []
  const records = new Map<string, FtmRecord>()
  for (const { line, text: printed, value } of jsonLines(text)) {
    const record = value === null ? null : toFtmRecord(value)
    if (record === null) rejected.push(rejectedRecord('malformed_row', `entities:${line}`, printed))
    else if (records.has(record.id))
      rejected.push(rejectedRecord('duplicate_key', `entities:${line}`, printed))
    else records.set(record.id, record)
  }
  if (records.size === 0 || rejected.length > records.size)
    return err(failure('list/not-this-format', { file: 'entities.ftm.json', readable: records.size }))
  for (const [number, delta] of deltas.entries())
    rejected.push(...applyFtmDelta(records, delta, `delta ${number + 1}`))
  const listed = ftmEntities(records)
  rejected.push(...listed.rejected)
  const days = [...records.values()].map((record) => record.lastSeen.slice(0, 10))
  const latest = days.sort().at(-1) ?? ''
  return ok({
    entities: listed.entities,
    rejected,
    publishedOn: /^\d{4}-\d{2}-\d{2}$/.test(latest) ? latest : null,
    lifted: 0,
  })
}

/** Applies one delta file to the entities of the version before, in place; what it cannot apply comes back rejected. */
function applyFtmDelta(records: Map<string, FtmRecord>, delta: string, label: string): RejectedRecord[] {
  const rejected: RejectedRecord[] = []
  for (const { line, text, value } of jsonLines(delta)) {
    const locator = `${label}:${line}`
    const entity = value?.entity
    const isEntity = typeof entity === 'object' && entity !== null && OPERATIONS.has(value?.op)
    const id = isEntity ? (entity as { id?: unknown }).id : undefined
    const record = isEntity && value?.op !== 'DEL' ? toFtmRecord(entity as Record<string, unknown>) : null
    if (typeof id !== 'string' || (value?.op !== 'DEL' && record === null))
      rejected.push(rejectedRecord('malformed_row', locator, text))
    else if (record !== null) {
      if (value?.op === 'MOD' && !records.has(id))
        rejected.push(rejectedRecord('dangling_reference', locator, text))
      records.set(id, record)
    } else if (!records.delete(id)) rejected.push(rejectedRecord('dangling_reference', locator, text))
  }
  return rejected
}
