import { type AppError, failure } from '#lib/core/errors.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { readBytes } from '#lib/web/read-bytes.ts'

/** What a form with files brought: its texts and its files, whole in memory. */
export interface Upload {
  readonly texts: Readonly<Record<string, string>>
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
}

/**
 * Reads a `multipart/form-data` body of at most `maxBytes`. A larger one is refused without taking in the rest. Errors:
 * `input/too-large`, `input/invalid` (no such form, or the sender went away half-way).
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Result<Upload, AppError>> {
  const type = request.headers.get('content-type') ?? ''
  if (request.body === null) return err(failure('input/invalid'))
  try {
    const bytes = await readBytes(request, maxBytes)
    if (bytes === null) return err(failure('input/too-large', { maxBytes }))
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    return ok(await readForm(form))
  } catch {
    return err(failure('input/invalid'))
  }
}

async function readForm(form: FormData): Promise<Upload> {
  const texts: Record<string, string> = {}
  const files: { name: string; bytes: Buffer }[] = []
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') texts[name] = value
    else files.push({ name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
  }
  return { texts, files }
}

/** Did a page of this desk send it? Browsers say so themselves; a form on another site cannot. */
export function isFromThisDesk(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
