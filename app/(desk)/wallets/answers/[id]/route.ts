import { ERRORS, failure } from '#lib/core/errors.ts'
import { takeRawAnswer } from '#lib/use-cases/wallets/take-raw-answer.ts'
import { actorOf, permittedStaff } from '#lib/web/authorise.ts'
import { callerOf } from '#lib/web/caller.ts'
import { wordError } from '#lib/web/word-error.ts'

type Context = { readonly params: Promise<{ readonly id: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A provider's answer byte for byte as it came; it may be anything, so nothing runs it. Who took it is recorded. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const staff = await permittedStaff('providers:take-raw')
  if (staff instanceof Response) return staff
  const { id } = await params
  if (!UUID.test(id)) return refused(failure('provider/answer-not-found'))
  const taken = await takeRawAnswer(callerOf(actorOf(staff)), { answerId: id })
  if (!taken.ok) return refused(taken.error)
  const { content, provider, sha256 } = taken.value
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${provider}-${id}.bin"`,
      'content-length': String(content.byteLength),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-sha256': sha256,
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
