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
