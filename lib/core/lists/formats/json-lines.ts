import { foldFieldName, type RecordNode } from '#lib/core/lists/formats/record-tree.ts'

/** A member of a JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** One line of a JSON-lines file; `value` is null when the line is no JSON object. */
export interface JsonLine {
  /** Line number in the file, from 1. */
  readonly line: number
  readonly text: string
  readonly value: JsonObject | null
}

/** Splits a file of JSON objects, one a line; blank lines are passed over. */
export function* jsonLines(text: string): Generator<JsonLine> {
  let line = 0
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    line += 1
    const end = text.indexOf('\n', at)
    const record = text.slice(at, end < 0 ? text.length : end).trim()
    at = end < 0 ? text.length : end + 1
    if (record !== '') yield { line, text: record, value: toObject(record) }
  }
}

function toObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text)
    if (text.includes('\\u') && !isStorable(value)) return null
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** Escapes can smuggle in what no database keeps: a zero character, or half of a surrogate pair. */
function isStorable(value: unknown): boolean {
  return !/\\u(?:0000|d[89a-f])/i.test(JSON.stringify(value).replaceAll('\\\\', ''))
}

/** Depth to which converted records nest. */
const MAX_DEPTH = 12

/** How others converted a list: the singular of each folded plural that differs (`namealiases` → `namealias`). */
type SingularNames = Readonly<Record<string, string>>

/**
 * A converted record as the tree that the official XML would give: scalars as fields, arrays as repeated parts under
 * their singular names.
 */
export function toRecordNode(tag: string, value: JsonObject, singular: SingularNames): RecordNode {
  const toNode = (name: string, object: JsonObject, depth: number): RecordNode => {
    const fields: Record<string, string> = {}
    const children: RecordNode[] = []
    for (const [key, member] of Object.entries(object)) {
      const own = foldFieldName(key)
      const part = Array.isArray(member) ? (singular[own] ?? own) : own
      for (const item of Array.isArray(member) ? member : [member]) {
        if (isObject(item) && depth < MAX_DEPTH) children.push(toNode(part, item, depth + 1))
        else if (!Array.isArray(member)) fields[own] = scalarText(item)
        else children.push({ tag: part, fields: {}, children: [], text: scalarText(item) })
      }
    }
    return { tag: name, fields, children, text: '' }
  }
  return toNode(tag, value, 0)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function scalarText(value: unknown): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}
