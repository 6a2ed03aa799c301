import { ERRORS, failure } from '#lib/core/errors.ts'
import { graphDrawing, storedGraph } from '#lib/queries/wallets/stored-graph.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'
import { actorOf, permittedStaff } from '#lib/web/authorise.ts'
import { wordError } from '#lib/web/word-error.ts'

type Context = { readonly params: Promise<{ readonly id: string; readonly format: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Evidence as it was stored: the drawing (`svg`, `png`) or the data under it (`json`). A drawing may load nothing and
 * run nothing, wherever it is opened.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const staff = await permittedStaff('cases:read')
  if (staff instanceof Response) return staff
  const { id, format } = await params
  if (!UUID.test(id)) return refused(failure('graph/not-found'))
  const actor = actorOf(staff)
  if (format === 'json') {
    const graph = await storedGraph(actor, id)
    if (!graph.ok) return refused(graph.error)
    return file(canonicalJson(graph.value), { type: 'application/json', name: `${id}.json` })
  }
  const drawing = await graphDrawing(actor, id)
  if (!drawing.ok) return refused(drawing.error)
  if (format === 'svg') return file(drawing.value.svg, { type: 'image/svg+xml', name: `${id}.svg` })
  if (format === 'png')
    return file(new Uint8Array(drawing.value.png), { type: 'image/png', name: `${id}.png` })
  return refused(failure('graph/not-found'))
}

function file(body: BodyInit, { type, name }: { readonly type: string; readonly name: string }): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `inline; filename="${name}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
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
