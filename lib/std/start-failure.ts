/**
 * Something outside the program keeps it from starting: a busy port, an unreachable database, a full disk. The
 * message is one whole sentence for the operator; the doors print it without a stack and leave with an exit code.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}

/** Message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const DISK_FULL = /No space left on device|ENOSPC|disk quota exceeded/i

/** The machine's refusal behind anything that was thrown, as one sentence; null when it is a bug of ours. */
export function startFailureOf(error: unknown): StartFailure | null {
  if (error instanceof StartFailure) return error
  if (!DISK_FULL.test(messageOf(error))) return null
  return new StartFailure(
    'The disk that holds the database or the data folder is full: free some space, then start again.',
  )
}
