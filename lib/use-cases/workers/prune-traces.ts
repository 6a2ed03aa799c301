import { deleteSignInAttemptsBefore } from '#lib/db/staff.ts'
import { deleteHeartbeatsBefore } from '#lib/db/worker-heartbeat.ts'

const TRACE_AGE_MAX_MS = 24 * 3_600_000

/**
 * Removes technical traces older than a day: counted tries to sign in, heartbeats of dead workers. They are no
 * evidence (the audit trail keeps what is), so this passes beside the door for writes.
 */
export async function pruneTraces(now: Date): Promise<{ attempts: number; heartbeats: number }> {
  const before = new Date(now.getTime() - TRACE_AGE_MAX_MS)
  return {
    attempts: await deleteSignInAttemptsBefore('pool', before),
    heartbeats: await deleteHeartbeatsBefore(before),
  }
}
