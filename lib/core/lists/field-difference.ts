import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

/** What one part of an entry lost and gained from one state to the next, each as a line of text. */
export interface FieldDifference {
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Compares one part of two states of an entry, line by line; the order of the lines does not count. */
export function fieldDifference(before: ListedEntity, after: ListedEntity, field: string): FieldDifference {
  const old = linesOf(partOf(before, field))
  const next = linesOf(partOf(after, field))
  return { removed: without(old, next), added: without(next, old) }
}

function partOf(entity: ListedEntity, field: string): unknown {
  return (entity as unknown as Readonly<Record<string, unknown>>)[field] ?? null
}

function linesOf(part: unknown): readonly string[] {
  if (part === null || part === '') return []
  return Array.isArray(part) ? part.map(lineOf) : [lineOf(part)]
}

/** The values of a part in the order in which the list shape states them; empty ones are left out. */
function lineOf(part: unknown): string {
  if (typeof part === 'string') return part
  if (typeof part !== 'object' || part === null) return canonicalJson((part ?? null) as never)
  const values = Object.values(part).filter((value) => value !== null && value !== '' && value !== false)
  return [...new Set(values.map((value) => lineOf(value)))].join(' · ')
}

function without(these: readonly string[], those: readonly string[]): readonly string[] {
  return these.filter((line) => !those.includes(line))
}
