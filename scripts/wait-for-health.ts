import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '#lib/env.ts'
import { StartFailure } from '#lib/std/start-failure.ts'

const READY_WAIT_MS = 90_000
const POLL_MS = 150
const ANSWER_WAIT_MS = 30_000
const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }

/** Address at which this machine itself reaches the web server. */
export function localUrl(): string {
  const host = ANY_ADDRESS[env.host] ?? (env.host.includes(':') ? `[${env.host}]` : env.host)
  return `http://${host}:${env.port}`
}

/** Waits until web, worker and database all say that they are ready. */
export async function waitForHealth(): Promise<void> {
  const deadline = performance.now() + READY_WAIT_MS
  let last = 'no answer'
  while (performance.now() < deadline) {
    const answer = await ask()
    if (answer.ready) return
    last = answer.said
    await sleep(POLL_MS)
  }
  throw new StartFailure(
    `The desk did not become ready within ${READY_WAIT_MS / 1000} seconds; its last answer was: ${last}`,
  )
}

async function ask(): Promise<{ ready: boolean; said: string }> {
  try {
    const response = await fetch(`${localUrl()}/api/health`, { signal: AbortSignal.timeout(ANSWER_WAIT_MS) })
    return {
      ready: response.status === 200,
      said: `${response.status} ${(await response.text()).slice(0, 300)}`,
    }
  } catch (error) {
    return { ready: false, said: String(error) }
  }
}
