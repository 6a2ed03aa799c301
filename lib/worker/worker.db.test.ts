import { afterEach, describe, expect, it } from 'vitest'
import { listLastFetches, listScheduledSources } from '#lib/db/list-fetches.ts'
import { findLatestHeartbeat, setHeartbeat } from '#lib/db/worker-heartbeat.ts'
import { HEARTBEAT_AGE_MAX_MS, readHealth } from '#lib/queries/health/read-health.ts'
import { pruneTraces } from '#lib/use-cases/workers/prune-traces.ts'
import { HANDLERS } from './handlers.ts'
import { startWorker, type Worker } from './main.ts'

let worker: Worker | null = null
afterEach(async () => {
  await worker?.stop()
  worker = null
})

describe('a worker', () => {
  it('beats from its start and says goodbye when it stops', async () => {
    expect(await readHealth(new Date())).toMatchObject({ ready: false, database: 'ready', worker: 'silent' })
    worker = await startWorker()
    expect(await readHealth(new Date())).toMatchObject({ ready: true, worker: 'ready' })
    await worker.stop()
    worker = null
    expect(await findLatestHeartbeat()).toBeNull()
  })

  it('fetches no list while the operator has not allowed it', async () => {
    await HANDLERS['fetch-list']({ source: 'un-sc' }, 'a job')
    expect(await listLastFetches()).toEqual([])
    expect(await listScheduledSources()).toEqual([])
  })

  it('counts as silent when its last heartbeat is too old', async () => {
    const beatAt = new Date('2026-11-23T00:00:00Z')
    await setHeartbeat({ id: '0192f0c0-0000-7000-8000-000000000001', pid: 1, startedAt: beatAt, beatAt })
    const at = (ms: number) => new Date(beatAt.getTime() + ms)
    expect((await readHealth(at(HEARTBEAT_AGE_MAX_MS))).worker).toBe('ready')
    expect((await readHealth(at(HEARTBEAT_AGE_MAX_MS + 1))).worker).toBe('silent')
  })

  it('removes the heartbeats of workers that died more than a day ago', async () => {
    const died = new Date('2026-11-23T00:00:00Z')
    await setHeartbeat({ id: '0192f0c0-0000-7000-8000-000000000002', pid: 1, startedAt: died, beatAt: died })
    await pruneTraces(new Date('2026-11-23T23:00:00Z'))
    expect(await findLatestHeartbeat()).not.toBeNull()
    await pruneTraces(new Date('2026-11-24T00:00:01Z'))
    expect(await findLatestHeartbeat()).toBeNull()
  })
})
