import { ERRORS, failure } from '#lib/core/errors.ts'
import { downloadReportSchema } from '#lib/core/reports/report-input.ts'
import { reportId } from '#lib/queries/reports/report-id.ts'
import { downloadReport } from '#lib/use-cases/reports/download-report.ts'
import { actorOf, permittedStaff } from '#lib/web/authorise.ts'
import { callerOf } from '#lib/web/caller.ts'
import { wordError } from '#lib/web/word-error.ts'

type Context = { readonly params: Promise<{ readonly number: string; readonly format: string }> }

/** Hands out an exported file of a report (`pdf`, `json`) and records who took it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const staff = await permittedStaff('reports:download')
  if (staff instanceof Response) return staff
  const { number, format } = await params
  const actor = actorOf(staff)
  const found = await reportId(actor, decodeURIComponent(number))
  if (!found.ok) return refused(found.error)
  const input = downloadReportSchema.safeParse({ reportId: found.value, format })
  if (!input.success) return refused(failure('report/export-not-found'))
  const file = await downloadReport(callerOf(actor), input.data)
  if (!file.ok) return refused(file.error)
  const { content, fileName, mediaType } = file.value
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-length': String(content.byteLength),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

async function refused(error: Parameters<typeof wordError>[0]): Promise<Response> {
  const status = ERRORS[error.code]
  return Response.json(
    { type: `urn:sekisho:${error.code}`, title: await wordError(error), status },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )
}
