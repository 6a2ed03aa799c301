import { deleteHeartbeat, setHeartbeat } from '#lib/db/worker-heartbeat.ts'

/**
 * How a worker says that it lives. Nothing of the trade changes and nobody asks for it, so it passes beside the door
 * for writes and leaves no audit event.
 */
export async function beat(worker: { id: string; pid: number; startedAt: Date }, now: Date): Promise<void> {
  await setHeartbeat({ ...worker, beatAt: now })
}

/** Says that a worker stops as it should. */
export async function lastBeat(id: string): Promise<void> {
  await deleteHeartbeat(id)
}
