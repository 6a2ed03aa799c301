import { v7 } from 'uuid'
import type { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import { isAllowed, type Permission } from '#lib/core/staff/permissions.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import type { UseCase } from '#lib/use-cases/define.ts'
import { apiLocale, problemResponse } from '#lib/web/api/problem.ts'
import { readJsonBody } from '#lib/web/api/read-json-body.ts'
import { authenticateKey } from '#lib/web/authenticate-key.ts'
import { callerOf } from '#lib/web/caller.ts'

/** One endpoint of `/api/v1`: what it takes, which use-case it runs, and how it answers. */
export interface ApiEndpoint<B, I, O> {
  readonly permission: Permission
  /** Of the body; null where the call has none, and what is sent is not read. */
  readonly schema: z.ZodType<B> | null
  /** The use-case's input: the body, and what stands in the path. */
  readonly input: (body: B) => Result<I, AppError>
  readonly change: UseCase<I, O>
  readonly answer: (value: O) => { readonly status: 200 | 201; readonly body: object }
}

/**
 * The body of every `/api/v1` route: recognises the machine key, reads and parses the message, runs the use-case, which
 * authorises again, and answers JSON or a problem (RFC 9457). A bug is left to the server, which answers 500.
 */
export async function runApi<B, I, O>(request: Request, endpoint: ApiEndpoint<B, I, O>): Promise<Response> {
  const requestId = v7()
  const context = { locale: apiLocale(request), requestId, path: new URL(request.url).pathname }
  const actor = await authenticateKey(request)
  if (!actor.ok) return problemResponse(actor.error, context)
  const caller = callerOf(actor.value, requestId)
  if (!isAllowed(actor.value, endpoint.permission)) {
    // The door refuses before it looks at the input, and leaves an event of the try.
    const refused = await endpoint.change(caller, undefined as I)
    return problemResponse(refused.ok ? failure('auth/not-allowed') : refused.error, context)
  }
  const body = await readBody(request, endpoint.schema)
  if (!body.ok) return problemResponse(body.error, context)
  const input = endpoint.input(body.value)
  if (!input.ok) return problemResponse(input.error, context)
  const result = await endpoint.change(caller, input.value)
  if (!result.ok) return problemResponse(result.error, context)
  const { status, body: answer } = endpoint.answer(result.value)
  return Response.json(answer, {
    status,
    headers: { 'cache-control': 'no-store', 'x-request-id': requestId },
  })
}

async function readBody<B>(request: Request, schema: z.ZodType<B> | null): Promise<Result<B, AppError>> {
  if (schema === null) return ok(undefined as B)
  const body = await readJsonBody(request)
  if (!body.ok) return body
  const parsed = schema.safeParse(body.value)
  if (parsed.success) return ok(parsed.data)
  return err(failure('input/invalid', {}, fieldErrorsOf(parsed.error.issues, body.value)))
}
