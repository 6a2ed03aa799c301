import type { z } from 'zod'
import type { FieldError } from '#lib/core/errors.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** Most wrong fields named in one answer. */
const FIELDS_MAX = 50

/**
 * What zod found wrong as our field errors: a JSON pointer to each wrong field, a code worded under `errors.field.*`,
 * and the facts its sentence needs. Our own refinements carry their code as message. `input` is what was parsed.
 */
export function fieldErrorsOf(issues: readonly z.core.$ZodIssue[], input: unknown): readonly FieldError[] {
  return issues.flatMap((issue) => fieldsOf(issue, input)).slice(0, FIELDS_MAX)
}

function fieldsOf(issue: z.core.$ZodIssue, input: unknown): readonly FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'unrecognized_keys' }))
  }
  const pointer = pointerOf(issue.path)
  if (issue.code !== 'custom' && isMissing(issue.path, input)) return [{ pointer, code: 'required' }]
  const facts = factsOf(issue)
  return [facts === null ? { pointer, code: codeOf(issue) } : { pointer, code: codeOf(issue), facts }]
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'too_small' && issue.origin === 'string')
    return issue.minimum === 1 ? 'required' : 'text_too_short'
  if (issue.code === 'too_big' && issue.origin === 'string') return 'text_too_long'
  return issue.code
}

/** True when there is nothing at the path (zod does not say so of an enum or a discriminator). */
function isMissing(path: readonly PropertyKey[], input: unknown): boolean {
  const value = path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    input,
  )
  return value === undefined
}

function factsOf(issue: z.core.$ZodIssue): { readonly [key: string]: Json } | null {
  if (issue.code === 'too_small') return { limit: Number(issue.minimum) }
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) }
  if (issue.code === 'invalid_type') return { expected: issue.expected }
  if (issue.code === 'invalid_format') return { format: issue.format }
  if (issue.code === 'invalid_value') return { allowed: issue.values.map(String) }
  return null
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
