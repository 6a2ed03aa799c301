import { type AppError, failure } from '#lib/core/errors.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { unusableText } from '#lib/std/unusable-text.ts'
import { readBytes } from '#lib/web/read-bytes.ts'

/** Largest message `/api/v1` takes, in bytes. */
export const BODY_BYTES_MAX = 256 * 1024
/** Deepest nesting looked at; our schemas need five levels. */
const DEPTH_MAX = 32

/**
 * Reads a request's body as JSON. A body that says or turns out to be larger than the limit is refused without reading
 * the rest. Errors: `input/too-large`, `input/not-utf8`, `input/not-json`, `input/invalid` (text that cannot be kept).
 */
export async function readJsonBody(request: Request): Promise<Result<unknown, AppError>> {
  const bytes = await readBytes(request, BODY_BYTES_MAX)
  if (bytes === null) return err(failure('input/too-large', { maxBytes: BODY_BYTES_MAX }))
  const text = decode(bytes)
  if (text === null) return err(failure('input/not-utf8'))
  if (isTooDeep(text)) return err(failure('input/not-json'))
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const pointers = unusableText(parsed.value)
  if (pointers.length === 0) return parsed
  const fields = pointers.map((pointer) => ({ pointer, code: 'unusable_text' }))
  return err(failure('input/invalid', {}, fields))
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** True when brackets outside strings nest deeper than any message of ours: not even handed to the parser. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (inString) {
      if (char === '\\') at++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') {
      if (++depth > DEPTH_MAX) return true
    } else if (char === '}' || char === ']') depth--
  }
  return false
}

function parse(text: string): Result<unknown, AppError> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return err(failure('input/not-json'))
  }
}
