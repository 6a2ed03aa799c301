import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { compileColumns } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { packColumns } from '#lib/core/screening/index-columns.ts'

/** Fewer entries than this are compiled at once: a thread takes longer to start than they do. */
const APART_FROM = 2_000
/** The thread's own file, in the installation's folder, which is the working folder of every process. */
const THREAD = ['lib', 'gateways', 'compile-thread.ts']

/**
 * The lists as the bytes of a compiled index. Whole lists take seconds, which a thread of its own spends, so that the process
 * goes on answering meanwhile.
 */
export function compileApart(
  entries: readonly IndexInput[],
  label: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entries.length < APART_FROM) return Promise.resolve(packColumns(compileColumns(entries), label))
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(/* turbopackIgnore: true */ process.cwd(), ...THREAD), {
      workerData: { entries, label },
      // What the process was started with is for the process: a thread has no standard input to follow.
      execArgv: [],
    })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the compilation of the lists ended with ${code}`)))
  })
}
