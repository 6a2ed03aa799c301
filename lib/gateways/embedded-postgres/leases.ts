import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFailure } from '#lib/std/start-failure.ts'
import type { ClusterFiles } from './cluster-files.ts'

const LOCK_WAIT_MS = 60_000
const LOCK_POLL_MS = 50

/** True while a process of this machine has that id. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Notes that this process uses the cluster, so that nobody else stops it meanwhile; gives the lease. */
export function takeLease(files: ClusterFiles): string {
  const lease = join(files.leases, `${process.pid}-${randomUUID()}`)
  writeFileSync(lease, '', { mode: 0o600 })
  return lease
}

/** Gives a lease back and says whether somebody still uses the cluster; leases of dead processes are swept. */
export function returnLease(files: ClusterFiles, lease: string): { readonly othersRemain: boolean } {
  rmSync(lease, { force: true })
  const others = readdirSync(files.leases)
  const living = others.filter((name) => isAlive(Number(name.split('-')[0])))
  for (const name of others) if (!living.includes(name)) rmSync(join(files.leases, name), { force: true })
  return { othersRemain: living.length > 0 }
}

/** Forgets every lease: right when no server runs, for then nobody can be using it. */
export function clearLeases(files: ClusterFiles): void {
  for (const name of readdirSync(files.leases)) rmSync(join(files.leases, name), { force: true })
}

/** Lets one process at a time start or stop the cluster; a lock whose holder is dead (`kill -9`) is taken over. */
export async function withClusterLock<T>(files: ClusterFiles, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + LOCK_WAIT_MS
  while (!tryLock(files.lock)) {
    if (performance.now() > deadline) {
      throw new StartFailure(
        `Another process has held ${files.lock} for a minute: stop it, then start again.`,
      )
    }
    await sleep(LOCK_POLL_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(files.lock, { force: true })
  }
}

function tryLock(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (isAbandoned(path)) rmSync(path, { force: true })
    return false
  }
}

function isAbandoned(path: string): boolean {
  try {
    const holder = readFileSync(path, 'utf8')
    return holder !== '' && !isAlive(Number(holder))
  } catch {
    return false
  }
}
