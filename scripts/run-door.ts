import { startFailureOf } from '#lib/std/start-failure.ts'

/** Exit codes of the scripts; the command line has the same. */
export const EXIT = { ok: 0, failed: 1, usage: 2, notReady: 3 } as const

/** Runs a script's work and ends the process; what the machine refused is one sentence, a bug keeps its stack. */
export async function runDoor(work: () => Promise<number>): Promise<never> {
  // An explicit exit: a library that leaves a timer or a socket behind must not hold a finished command.
  const outcome = await outcomeOf(work)
  await Promise.all([flushed(process.stdout), flushed(process.stderr)])
  return process.exit(outcome)
}

/** Waits until a pipe has taken everything that was written to it: an exit would drop the rest. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve())
  })
}

async function outcomeOf(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const refusal = startFailureOf(error)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`${refusal?.message ?? stack}\n`)
    return refusal === null ? EXIT.failed : EXIT.notReady
  }
}
