import type { PgBoss } from 'pg-boss'
import { installingBoss } from '#lib/queue/boss.ts'
import { HEARTBEAT_SECONDS, JOB_NAMES, JOBS, type JobSchedule, type JobSpec } from '#lib/queue/jobs.ts'

/** Time zone in which scheduled jobs are told their hour. */
const TIME_ZONE = 'Asia/Tokyo'

/** Brings the queue's tables, one queue per job and the schedule to this version; for the owning role. */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = installingBoss(ownerUrl)
  await boss.start()
  try {
    const present = new Set((await boss.getQueues()).map((queue) => queue.name))
    for (const name of JOB_NAMES) {
      const spec: JobSpec = JOBS[name]
      const options = {
        retryLimit: spec.retryLimit,
        retryBackoff: true,
        expireInSeconds: spec.expireInSeconds,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        notify: true,
      }
      if (present.has(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, { ...options, policy: spec.policy })
      await installSchedules(boss, name, schedulesOf(spec))
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Schedules without a key of their own stand under the empty one. */
function schedulesOf({ cron, schedules = [] }: JobSpec): readonly JobSchedule[] {
  return cron === undefined ? schedules : [{ key: '', cron, data: {} }, ...schedules]
}

async function installSchedules(boss: PgBoss, name: string, wanted: readonly JobSchedule[]): Promise<void> {
  for (const { key } of await boss.getSchedules(name))
    if (!wanted.some((one) => one.key === key)) await boss.unschedule(name, key)
  for (const { key, cron, data } of wanted)
    await boss.schedule(name, cron, data, { tz: TIME_ZONE, missed: 'once', ...(key === '' ? {} : { key }) })
}
