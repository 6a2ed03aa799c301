import { ERRORS } from '#lib/core/errors.ts'
import { rescreening } from '#lib/queries/lists/rescreening.ts'
import { actorOf, permittedStaff } from '#lib/web/authorise.ts'

/** How far the re-screening against this version has come: a page that shows it asks every few seconds. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ source: string; version: string }> },
): Promise<Response> {
  const staff = await permittedStaff('lists:read')
  if (staff instanceof Response) return staff
  const { source, version } = await params
  const found = await rescreening(actorOf(staff), `${source}:${version}`, new Date())
  const headers = { 'cache-control': 'no-store' }
  return found.ok
    ? Response.json(found.value, { headers })
    : Response.json({ code: found.error.code }, { status: ERRORS[found.error.code], headers })
}
