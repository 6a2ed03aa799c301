import type { JobResult, PgBoss } from 'pg-boss'
import { workingBoss } from '#lib/queue/boss.ts'
import { JOB_NAMES, JOBS, type JobName } from '#lib/queue/jobs.ts'
import { messageOf } from '#lib/std/start-failure.ts'

/** Longest that running jobs are waited for when a worker stops, in milliseconds. */
const STOP_WAIT_MS = 8_000
/** How often a worker says that it still has its jobs in hand: a computation may keep it from doing so now and then. */
const HEARTBEAT_EVERY_SECONDS = 5
/**
 * A full batch is followed by the next fetch at once; batches of one never count as full, and then the next job would
 * wait for the poll. Each job has an outcome of its own.
 */
const FETCHING = {
  batchSize: 2,
  burstWhenBatchFull: true,
  perJobResults: true,
  heartbeatRefreshSeconds: HEARTBEAT_EVERY_SECONDS,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
} as const

/** Runs one job of any kind, its data already checked. */
export type RunJob = (name: JobName, data: unknown, jobId: string) => Promise<void>

/** Takes jobs from every queue until stopped; `onError` hears of trouble in the background. */
export async function startWorking(
  run: RunJob,
  onError: (error: Error) => void,
): Promise<{ stop: () => Promise<void> }> {
  const boss = workingBoss()
  boss.on('error', onError)
  await boss.start()
  for (const name of JOB_NAMES) await workOn(boss, name, run)
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_WAIT_MS }) }
}

async function workOn(boss: PgBoss, name: JobName, run: RunJob): Promise<void> {
  await boss.work<unknown>(name, FETCHING, async (jobs) => {
    const results: JobResult[] = []
    for (const job of jobs) results.push(await runOne(name, job, run))
    return results
  })
}

async function runOne(name: JobName, job: { id: string; data: unknown }, run: RunJob): Promise<JobResult> {
  try {
    await run(name, JOBS[name].data.parse(job.data ?? {}), job.id)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    return { id: job.id, status: 'failed', output: { message: messageOf(error) } }
  }
}
