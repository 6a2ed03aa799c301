import { readHealth } from '#lib/queries/health/read-health.ts'

export const dynamic = 'force-dynamic'

/** 200 when web, worker and database are ready, else 503; says which part is not. Open to everybody, tells nothing else. */
export async function GET(): Promise<Response> {
  const health = await readHealth(new Date())
  const body = {
    status: health.ready ? 'ready' : 'not-ready',
    web: 'ready',
    database: health.database,
    worker: health.worker,
  }
  return Response.json(body, { status: health.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
