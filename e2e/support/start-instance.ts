import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** A first start makes a database and loads the lists and the demonstration exchange. */
const READY_MS_MAX = 300_000
const POLL_MS = 250
const STOP_MS_MAX = 20_000
const LOG_TAIL_CHARS = 4_000

/**
 * Starts one instance of the built product for the whole run, on a port and a data folder of its own, and tells the
 * tests where it is through `SEKISHO_E2E_URL` and `SEKISHO_E2E_DATA`. Gives the way to stop it.
 * An instance that runs already serves instead when both variables are set.
 */
export default async function startInstance(): Promise<() => Promise<void>> {
  if (process.env.SEKISHO_E2E_URL && process.env.SEKISHO_E2E_DATA) return async () => {}
  const data = mkdtempSync(join(tmpdir(), 'sekisho-e2e-'))
  // Where PostgreSQL must run as the machine's unprivileged user, that user has to pass through.
  chmodSync(data, 0o711)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const log = join(data, 'instance.log')
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...cleanSettings, SEKISHO_DATA_DIR: data, PORT: String(port), NEXTAUTH_URL: url },
  })
  const file = createWriteStream(log)
  child.stdout?.pipe(file, { end: false })
  child.stderr?.pipe(file, { end: false })
  try {
    await untilReady(url, child)
  } catch (error) {
    await stop(child)
    throw new Error(`${String(error)}\n${readFileSync(log, 'utf8').slice(-LOG_TAIL_CHARS)}`)
  }
  process.env.SEKISHO_E2E_URL = url
  process.env.SEKISHO_E2E_DATA = data
  return async () => {
    await stop(child)
    if (process.env.SEKISHO_E2E_KEEP !== '1') rmSync(data, { recursive: true, force: true })
  }
}

/** The developer's own settings must not leak into the tests' instance. */
const cleanSettings = {
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  NEXTAUTH_SECRET: '',
  SEKISHO_DEMO: '1',
  HOST: '127.0.0.1',
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_MS_MAX
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`the instance ended with code ${child.exitCode} before it was ready`)
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.status === 200) return
    await sleep(POLL_MS)
  }
  throw new Error(`the instance was not ready after ${READY_MS_MAX / 1000} s`)
}

/** Ends the instance as Ctrl-C would; what does not end in time is killed. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), sleep(STOP_MS_MAX, false)])
  if (!inTime) child.kill('SIGKILL')
}
