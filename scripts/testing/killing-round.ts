import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { withConnection } from '#lib/db/migration/migration-history.ts'
import { clusterFiles } from '#lib/gateways/embedded-postgres/cluster-files.ts'
import { openCluster } from '#lib/gateways/embedded-postgres/open-cluster.ts'
import { runningServer } from '#lib/gateways/embedded-postgres/server.ts'

/** A first run takes up to about this long; a kill falls anywhere in it. */
const KILL_AFTER_MS_MAX = 45_000
const READY_MS_MAX = 300_000
const POLL_MS = 100

interface Round {
  readonly directory: string
  readonly random: () => number
  readonly kills: number
}

/**
 * Starts a desk on an empty data folder, kills it that often with `kill -9` (half of the times its database too), lets
 * it start once more undisturbed, and gives what the database then holds, as text to compare.
 */
export async function killingRound({ directory, random, kills }: Round): Promise<string> {
  for (let kill = 0; kill < kills; kill++) {
    const desk = start(directory, await freePort())
    await sleep(random() * KILL_AFTER_MS_MAX)
    desk.kill('SIGKILL')
    if (random() < 0.5) killDatabase(directory)
    await sleep(random() * 500)
  }
  const port = await freePort()
  const desk = start(directory, port)
  await untilReady(desk, port)
  desk.kill('SIGTERM')
  await once(desk, 'exit')
  return contents(directory)
}

function start(directory: string, port: number): ChildProcess {
  const variables = {
    SEKISHO_DATA_DIR: directory,
    PORT: String(port),
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    SEKISHO_DEMO: '1',
  }
  return spawn(process.execPath, ['scripts/start.ts'], {
    stdio: 'ignore',
    env: { ...process.env, ...variables },
  })
}

function killDatabase(directory: string): void {
  const files = clusterFiles(directory)
  const pid = existsSync(files.data) ? runningServer(files) : null
  if (pid !== null) process.kill(pid, 'SIGKILL')
}

async function untilReady(desk: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + READY_MS_MAX
  while (performance.now() < deadline && desk.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
    if (answer?.status === 200) return
    await sleep(POLL_MS)
  }
  throw new Error(`the desk did not become ready after its kills (exit code ${desk.exitCode})`)
}

/** What must not depend on when somebody pulled the plug: how much of everything there is. */
async function contents(directory: string): Promise<string> {
  const cluster = await openCluster(directory)
  try {
    return await withConnection(cluster.urls.owner, async (client) => {
      const { rows } = await client.query(`SELECT
        (SELECT count(*) FROM staff) AS staff, (SELECT count(*) FROM rule_version) AS rules,
        (SELECT count(*) FROM list_version WHERE status = 'active') AS lists,
        (SELECT count(*) FROM list_entry_version) AS entries, (SELECT count(*) FROM list_entry_name) AS names,
        (SELECT count(*) FROM customer) AS customers, (SELECT count(*) FROM transaction) AS transactions,
        (SELECT count(*) FROM installation) AS notes`)
      return JSON.stringify(rows[0])
    })
  } finally {
    await cluster.release()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  return typeof address === 'object' && address !== null ? address.port : 0
}
