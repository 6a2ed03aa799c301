import { v7 } from 'uuid'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { Result } from '#lib/std/result.ts'
import { apiLocale, problemResponse } from '#lib/web/api/problem.ts'
import { authenticateKey } from '#lib/web/authenticate-key.ts'

/** The body of a reading `/api/v1` route: recognises the machine key, reads, and answers JSON or a problem. */
export async function readApi(
  request: Request,
  read: (actor: Actor) => Promise<Result<object, AppError>>,
): Promise<Response> {
  const requestId = v7()
  const context = { locale: apiLocale(request), requestId, path: new URL(request.url).pathname }
  const actor = await authenticateKey(request)
  if (!actor.ok) return problemResponse(actor.error, context)
  const result = await read(actor.value)
  if (!result.ok) return problemResponse(result.error, context)
  return Response.json(result.value, {
    headers: { 'cache-control': 'no-store', 'x-request-id': requestId },
  })
}
