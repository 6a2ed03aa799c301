// How long a newcomer waits: from `npm start` in a bare clone to a signed-in page, and again the second time.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from '@playwright/test'
import { freePort } from '#e2e/support/free-port.ts'
import { signInOver } from '#e2e/support/session.ts'
import { percentile, printTable } from './figures.ts'

const FURTHER_STARTS = 3
const START_MS_MAX = 900_000
const STOP_MS_MAX = 30_000
const POLL_MS = 50

interface Clone {
  readonly folder: string
  readonly url: string
  readonly env: NodeJS.ProcessEnv
}

/** A bare clone of what is committed, and the environment of somebody who has only Node and npm. */
async function makeClone(): Promise<Clone> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-'))
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), join(folder, 'clone')])
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const own = Object.entries(process.env).filter(
    ([key]) => !/^(npm_|SEKISHO_|DATABASE_|NEXTAUTH_|NODE_)/.test(key),
  )
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules'))
  // Next's types would have NODE_ENV in every environment; a newcomer's has none.
  const env = {
    ...Object.fromEntries(own),
    PATH: path.join(delimiter),
    PORT: String(port),
    NEXTAUTH_URL: url,
  } as unknown as NodeJS.ProcessEnv
  return { folder: join(folder, 'clone'), url, env }
}

/** Starts the clone and gives the milliseconds until it is healthy, and until somebody has signed in and reads a page. */
async function timeStart(clone: Clone): Promise<{ readonly readyMs: number; readonly signedInMs: number }> {
  const started = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: clone.folder,
    env: clone.env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  try {
    await untilHealthy(clone.url, child)
    const readyMs = performance.now() - started
    const context = await request.newContext({ baseURL: clone.url })
    await signInOver(context, 'analyst')
    const page = await context.get('/')
    if (page.status() !== 200) throw new Error(`the first page answered ${page.status()}`)
    const signedInMs = performance.now() - started
    await context.dispose()
    return { readyMs, signedInMs }
  } finally {
    await stopGroup(child)
  }
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_MS_MAX
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}`)
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.status === 200) return
    await sleep(POLL_MS)
  }
  throw new Error(`not ready after ${START_MS_MAX / 1000} s`)
}

/** Ctrl-C: the whole group hears it. Waits until nothing of it is left, so that the next start finds the ports free. */
async function stopGroup(child: ChildProcess): Promise<void> {
  const group = -(child.pid ?? 0)
  const isLeft = () => {
    try {
      return process.kill(group, 0)
    } catch {
      return false
    }
  }
  if (!isLeft()) return
  process.kill(group, 'SIGINT')
  const deadline = performance.now() + STOP_MS_MAX
  while (isLeft() && performance.now() < deadline) await sleep(POLL_MS)
  if (isLeft()) process.kill(group, 'SIGKILL')
}

const clone = await makeClone()
process.env.SEKISHO_E2E_URL = clone.url
process.env.SEKISHO_E2E_DATA = join(clone.folder, '.data')
try {
  const cold = await timeStart(clone)
  const further: (typeof cold)[] = []
  for (let nth = 0; nth < FURTHER_STARTS; nth++) further.push(await timeStart(clone))
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const median = (pick: (one: typeof cold) => number) => seconds(percentile(further.map(pick), 0.5))
  printTable(
    ['start', 'healthy', 'signed-in page', 'wanted'],
    [
      ['cold, bare clone', seconds(cold.readyMs), seconds(cold.signedInMs), '240 s to a signed-in page'],
      [
        `second (median of ${FURTHER_STARTS})`,
        median((one) => one.readyMs),
        median((one) => one.signedInMs),
        '10 s to healthy',
      ],
    ],
  )
} finally {
  rmSync(join(clone.folder, '..'), { recursive: true, force: true })
}
