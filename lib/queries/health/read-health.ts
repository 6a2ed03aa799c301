import { findLatestHeartbeat } from '#lib/db/worker-heartbeat.ts'

/** Age beyond which a worker's last heartbeat means that it is gone, in milliseconds. */
export const HEARTBEAT_AGE_MAX_MS = 20_000

/** Whether the parts of the desk work; `ready` only when all do. */
export interface Health {
  readonly ready: boolean
  readonly database: 'ready' | 'unreachable'
  readonly worker: 'ready' | 'silent' | 'unknown'
  /** Age of the youngest heartbeat in milliseconds; null when no worker ever beat or the database is silent. */
  readonly heartbeatAgeMs: number | null
}

/** Asks the database and looks at the youngest heartbeat. Never throws: a broken part is the answer. */
export async function readHealth(now: Date): Promise<Health> {
  try {
    const latest = await findLatestHeartbeat()
    const heartbeatAgeMs = latest === null ? null : Math.max(0, now.getTime() - latest.beatAt.getTime())
    const alive = heartbeatAgeMs !== null && heartbeatAgeMs <= HEARTBEAT_AGE_MAX_MS
    return { ready: alive, database: 'ready', worker: alive ? 'ready' : 'silent', heartbeatAgeMs }
  } catch {
    return { ready: false, database: 'unreachable', worker: 'unknown', heartbeatAgeMs: null }
  }
}
