import { type AppError, ERRORS, failure } from '#lib/core/errors.ts'
import { BATCH_BYTES_MAX } from '#lib/core/screening/batch-file.ts'
import { askBatch } from '#lib/use-cases/screening/screen-batch.ts'
import { actorOf, permittedStaff } from '#lib/web/authorise.ts'
import { callerOf } from '#lib/web/caller.ts'
import { isFromThisDesk, readUpload } from '#lib/web/read-upload.ts'
import { wordError, wordFields } from '#lib/web/word-error.ts'

/** Takes a file of names, or pasted ones, and answers as an action does; a worker screens them. */
export async function POST(request: Request): Promise<Response> {
  const staff = await permittedStaff('screening:run')
  if (staff instanceof Response) return staff
  if (!isFromThisDesk(request)) return await refusal(failure('auth/not-allowed'))
  const upload = await readUpload(request, BATCH_BYTES_MAX)
  if (!upload.ok) return await refusal(upload.error)
  const input = textOf(upload.value)
  if (input === null) return await refusal(failure('input/not-utf8'))
  const done = await askBatch(callerOf(actorOf(staff)), input)
  return done.ok ? answer({ ok: true, value: done.value }, 200) : await refusal(done.error)
}

/** The file where one was chosen, else the pasted text; null when the bytes are not UTF-8. */
function textOf({
  texts,
  files,
}: {
  readonly texts: Readonly<Record<string, string>>
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
}): { readonly name: string; readonly text: string } | null {
  const file = files.find(({ bytes }) => bytes.length > 0)
  if (file === undefined) {
    const text = texts.text ?? ''
    return { name: text.trim().split('\n', 1)[0] ?? '', text }
  }
  try {
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes) }
  } catch {
    return null
  }
}

async function refusal(error: AppError): Promise<Response> {
  const { code } = error
  const words = { message: await wordError(error), fields: await wordFields(error) }
  return answer({ ok: false, code, ...words }, ERRORS[code])
}

function answer(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
