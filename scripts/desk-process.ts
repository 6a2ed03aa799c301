import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnvironment } from '#lib/env.ts'

const STOP_WAIT_MS = 10_000
const FOLLOW = ['--import', `file://${join(import.meta.dirname, 'follow-parent.mjs')}`] as const

/** One long-running part of the desk: the web server or a worker. */
export interface DeskProcess {
  readonly name: string
  /** Resolves when it ends, with how. */
  readonly ended: Promise<string>
  /** Asks it to stop, and ends it after ten seconds. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a part of the desk under the Node that runs us. It leads a process group of its own, so that Ctrl-C reaches
 * only the supervisor, which stops the parts in order.
 */
export function startDeskProcess(
  name: string,
  args: readonly string[],
  shows: 'all' | 'errors',
): DeskProcess {
  const child = spawn(process.execPath, [...FOLLOW, ...args], {
    detached: true,
    env: childEnvironment({ SEKISHO_SUPERVISOR_PID: String(process.pid) }),
    stdio: ['pipe', shows === 'all' ? 'inherit' : 'ignore', 'inherit'],
  })
  const ended = new Promise<string>((done) => {
    child.once('exit', (code, signal) => done(signal ?? `exit code ${code}`))
    child.once('error', (error) => done(error.message))
  })
  return { name, ended, stop: () => stop(child, ended) }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM')
  const waiting = new AbortController()
  const late = sleep(STOP_WAIT_MS, 'late', { signal: waiting.signal }).catch(() => 'ended')
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL')
  waiting.abort()
  await ended
}
