import { z } from 'zod'
import { type AppError, ERRORS, failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { LIST_UPLOAD_MAX_BYTES } from '#lib/core/lists/upload-limits.ts'
import { importUploadedList } from '#lib/use-cases/lists/import-uploaded-list.ts'
import { actorOf, permittedStaff } from '#lib/web/authorise.ts'
import { callerOf } from '#lib/web/caller.ts'
import { isFromThisDesk, readUpload } from '#lib/web/read-upload.ts'
import { wordError, wordFields } from '#lib/web/word-error.ts'

const textsSchema = z.object({
  publishedOn: z.preprocess((text) => (text === '' ? undefined : text), z.iso.date().optional()),
})

/**
 * Takes the files of a publication from the browser and answers as an action does. A form, not a server action: the
 * browser tells how much is sent and may stop, and the body is not held to an action's size.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ source: string }> },
): Promise<Response> {
  const staff = await permittedStaff('lists:import')
  if (staff instanceof Response) return staff
  if (!isFromThisDesk(request)) return await refusal(failure('auth/not-allowed'))
  const upload = await readUpload(request, LIST_UPLOAD_MAX_BYTES)
  if (!upload.ok) return await refusal(upload.error)
  const texts = textsSchema.safeParse(upload.value.texts)
  if (!texts.success) {
    const fields = fieldErrorsOf(texts.error.issues, upload.value.texts)
    return await refusal(failure('input/invalid', {}, fields))
  }
  const { source } = await params
  const done = await importUploadedList(callerOf(actorOf(staff)), {
    sourceId: source,
    files: upload.value.files,
    publishedOn: texts.data.publishedOn,
  })
  return done.ok ? answer({ ok: true, value: done.value }, 200) : await refusal(done.error)
}

async function refusal(error: AppError): Promise<Response> {
  const { code } = error
  const words = { message: await wordError(error), fields: await wordFields(error) }
  return answer({ ok: false, code, ...words }, ERRORS[code])
}

function answer(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
