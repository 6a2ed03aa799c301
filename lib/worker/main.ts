import { v7 } from 'uuid'
import { env } from '#lib/env.ts'
import type { JobName } from '#lib/queue/jobs.ts'
import { startWorking } from '#lib/queue/work.ts'
import { messageOf } from '#lib/std/start-failure.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { beat, lastBeat } from '#lib/use-cases/workers/heartbeat.ts'
import { HANDLERS } from './handlers.ts'
import { log } from './log.ts'
import { watchInbox } from './watch-inbox.ts'

const HEARTBEAT_EVERY_MS = 5_000

/** A running worker; `stop` lets running jobs finish and says goodbye. */
export interface Worker {
  readonly stop: () => Promise<void>
}

/** Starts to take jobs and to beat. */
export async function startWorker(): Promise<Worker> {
  const self = { id: v7(), pid: process.pid, startedAt: new Date() }
  const working = await startWorking(runJob, (error) =>
    log('error', 'queue-trouble', { message: error.message }),
  )
  const inbox = watchInbox()
  await beat(self, new Date())
  const timer = setInterval(() => {
    beat(self, new Date()).catch((error: unknown) =>
      log('warn', 'heartbeat-missed', { message: messageOf(error) }),
    )
  }, HEARTBEAT_EVERY_MS)
  log('info', 'worker-started', { pid: self.pid, dataDir: env.dataDir })
  return {
    stop: async () => {
      clearInterval(timer)
      await inbox.stop()
      await working.stop()
      await closeIndex()
      // Without the database there is nobody to say goodbye to; stopping must go on.
      await lastBeat(self.id).catch((error: unknown) =>
        log('warn', 'no-goodbye', { message: messageOf(error) }),
      )
      log('info', 'worker-stopped', { pid: self.pid })
    },
  }
}

async function runJob(name: JobName, data: unknown, jobId: string): Promise<void> {
  const started = performance.now()
  try {
    await HANDLERS[name](data as never, jobId)
    log('debug', 'job-done', { name, jobId, ms: Math.round(performance.now() - started) })
  } catch (error) {
    log('error', 'job-failed', { name, jobId, message: messageOf(error) })
    throw error
  }
}
