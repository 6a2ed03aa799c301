import type { PgBoss } from 'pg-boss'
import { workingBoss } from '#lib/queue/boss.ts'
import { JOB_NAMES, JOBS, type JobName } from '#lib/queue/jobs.ts'

/** Longest that running jobs are waited for when a worker stops, in milliseconds. */
const STOP_WAIT_MS = 8_000
const POLLING_SECONDS = 2

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
  const options = { batchSize: 1, pollingIntervalSeconds: POLLING_SECONDS }
  await boss.work<unknown>(name, options, async (jobs) => {
    for (const job of jobs) await run(name, JOBS[name].data.parse(job.data ?? {}), job.id)
  })
}
