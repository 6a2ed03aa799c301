import type { JobData, JobName } from '#lib/queue/jobs.ts'
import { pruneTraces } from '#lib/use-cases/workers/prune-traces.ts'
import { log } from './log.ts'

/** What runs a job; it throws to have the job tried again. It may run twice, so it must be repeatable. */
export type Handler<N extends JobName> = (data: JobData<N>, jobId: string) => Promise<void>

/** THE TABLE job → handler. */
export const HANDLERS: { readonly [N in JobName]: Handler<N> } = {
  'prune-traces': async () => {
    log('info', 'traces-pruned', await pruneTraces(new Date()))
  },
}
