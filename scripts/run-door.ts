import { messageOf, StartFailure } from '#lib/std/start-failure.ts'

/** Exit codes of the scripts; the command line has the same. */
export const EXIT = { ok: 0, failed: 1, usage: 2, notReady: 3 } as const

/** Runs a script's work and ends the process; what the machine refused is one sentence, a bug keeps its stack. */
export async function runDoor(work: () => Promise<number>): Promise<never> {
  // An explicit exit: a library that leaves a timer or a socket behind must not hold a finished command.
  return process.exit(await outcomeOf(work))
}

async function outcomeOf(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const expected = error instanceof StartFailure
    process.stderr.write(`${expected ? messageOf(error) : describeBug(error)}\n`)
    return expected ? EXIT.notReady : EXIT.failed
  }
}

function describeBug(error: unknown): string {
  const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
  if (full) return `The disk is full (${messageOf(error)}): free some space, then start again.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
