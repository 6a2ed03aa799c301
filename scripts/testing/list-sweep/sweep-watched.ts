import { Worker } from 'node:worker_threads'
import type { SweepTally } from './sweep-parser.ts'

/** One damaged file of a few kilobytes may take this long at most, on a busy machine. */
const RUN_MS_MAX = 10_000
/** The thread's heap at most: a parser that gathers without end is stopped, not the machine. */
const HEAP_MB_MAX = 512
const WATCH_MS = 500

type Message = { readonly run: number } | { readonly tally: SweepTally }

/**
 * Sweeps a parser in a watched thread. Rejects when the parser crashes, takes more than `RUN_MS_MAX` for one file or
 * outgrows its heap; the message names seed and run.
 */
export function sweepWatched(job: { id: string; seed: number; runs: number }): Promise<SweepTally> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./sweep-worker.ts', import.meta.url), {
      workerData: job,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
    })
    let run = -1
    let since = performance.now()
    const watch = setInterval(() => {
      if (run < 0 || performance.now() - since < RUN_MS_MAX) return
      void worker.terminate()
      failed(new Error(`${job.id}: seed ${job.seed}, run ${run} did not end within ${RUN_MS_MAX} ms`))
    }, WATCH_MS)
    worker.on('message', (message: Message) => {
      since = performance.now()
      if ('run' in message) run = message.run
      else done(message.tally)
    })
    worker.on('error', (error) => failed(new Error(`${job.id}: after run ${run}`, { cause: error })))
    worker.on('exit', () => {
      clearInterval(watch)
      failed(new Error(`${job.id}: seed ${job.seed}, run ${run}: the thread ended early`))
    })
  })
}
