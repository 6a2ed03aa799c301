import { canonicalJson } from '#lib/std/canonical-json.ts'

/** One difference between two versions of a record: where (JSON pointer), what stood there, what stands there now. */
export interface ChangedField {
  readonly pointer: string
  readonly before: unknown
  readonly after: unknown
}

/**
 * What changed from one customer payload to the next, leaf by leaf, in the order of the pointers. Lists are compared
 * as wholes: their items have no identity of their own. A value that is absent on one side is null there.
 */
export function changedFields(before: unknown, after: unknown, pointer = ''): readonly ChangedField[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
    return keys.flatMap((key) => changedFields(before[key], after[key], `${pointer}/${escaped(key)}`))
  }
  const [was, is] = [before ?? null, after ?? null]
  return canonicalJson(was) === canonicalJson(is) ? [] : [{ pointer, before: was, after: is }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
