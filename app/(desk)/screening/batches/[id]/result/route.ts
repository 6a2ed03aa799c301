import { ERRORS } from '#lib/core/errors.ts'
import { batchResult } from '#lib/queries/screening/screening-batches.ts'
import { actorOf, permittedStaff } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid } from '#lib/web/page-value.ts'
import { wordError } from '#lib/web/word-error.ts'

/** The result of a screened file as CSV, sent piece by piece: it never stands whole in memory. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const staff = await permittedStaff('screening:run')
  if (staff instanceof Response) return staff
  const id = notFoundUnlessUuid((await params).id)
  const result = await batchResult(actorOf(staff), id)
  if (!result.ok) return new Response(await wordError(result.error), { status: ERRORS[result.error.code] })
  return new Response(streamOf(result.value), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="screening-${id}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

/** Text pieces as a stream of bytes that asks for the next piece only when one was taken. */
function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
