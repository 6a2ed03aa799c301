import { installingBoss } from '#lib/queue/boss.ts'
import { JOB_NAMES, JOBS, type JobSpec } from '#lib/queue/jobs.ts'

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
        notify: true,
      }
      if (present.has(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, { ...options, policy: spec.policy })
      if (spec.cron === undefined) await boss.unschedule(name)
      else await boss.schedule(name, spec.cron, {}, { tz: TIME_ZONE, missed: 'once' })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}
