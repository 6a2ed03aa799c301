import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'
import { clusterFiles, readRecord } from './cluster-files.ts'
import { isAlive } from './leases.ts'
import { openCluster } from './open-cluster.ts'
import { findNobody } from './ordinary-user.ts'
import { runningServer } from './server.ts'

const directory = mkdtempSync(join(tmpdir(), 'sekisho-cluster-'))
const files = clusterFiles(directory)
const open = () => openCluster(directory, ['fsync=off'])
const serverPid = () => runningServer(files) ?? 0

afterAll(async () => {
  const pid = existsSync(files.data) ? runningServer(files) : null
  if (pid !== null) process.kill(pid, 'SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

/** A process that is surely dead: its id, for locks and leases that nobody holds. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('the embedded PostgreSQL', () => {
  it('keeps its passwords and its data to this user', async () => {
    const cluster = await open()
    expect(statSync(files.record).mode & 0o777).toBe(0o600)
    expect(statSync(files.data).mode & 0o777).toBe(0o700)
    expect(existsSync(join(directory, 'postgres.initial-password'))).toBe(false)
    expect(cluster.urls.owner).not.toBe(cluster.urls.runtime)
    await cluster.release()
  })

  it('is joined while it runs, and stopped by the last one to leave', async () => {
    const [first, second] = await Promise.all([open(), open()])
    expect([first.joined, second.joined].sort()).toEqual([false, true])
    const pid = serverPid()
    await first.release()
    expect(isAlive(pid)).toBe(true)
    await second.release()
    expect(isAlive(pid)).toBe(false)
  })

  it('does not stay up for the sake of a process that was killed', async () => {
    const cluster = await open()
    writeFileSync(join(files.leases, `${await deadPid()}-lease`), '')
    const pid = serverPid()
    await cluster.release()
    expect(isAlive(pid)).toBe(false)
  })

  it('starts again after kill -9, past stale locks and a process id that a stranger has now', async () => {
    const before = await open()
    const pid = serverPid()
    process.kill(pid, 'SIGKILL')
    while (isAlive(pid)) await new Promise((done) => setTimeout(done, 20))
    writeFileSync(files.lock, String(await deadPid()))
    const stale = join(files.data, 'postmaster.pid')
    writeFileSync(stale, readFileSync(stale, 'utf8').replace(String(pid), String(process.pid)))
    const after = await open()
    expect(after.joined).toBe(false)
    expect(after.urls.owner.split('@')[0]).toBe(before.urls.owner.split('@')[0])
    await after.release()
  })

  it('moves to another port when its own is taken', async () => {
    const port = readRecord(files)?.port ?? 0
    const stranger = createServer().listen(port, '127.0.0.1')
    await once(stranger, 'listening')
    const cluster = await open()
    expect(readRecord(files)?.port).not.toBe(port)
    await cluster.release()
    stranger.close()
  })

  it('refuses a data folder that a newer PostgreSQL wrote, and a damaged record', async () => {
    const version = join(files.data, 'PG_VERSION')
    writeFileSync(version, '19\n')
    await expect(open()).rejects.toThrow(
      /was written by PostgreSQL 19, but this version of Sekisho carries PostgreSQL 18\.$/,
    )
    writeFileSync(version, '18\n')
    const record = readFileSync(files.record, 'utf8')
    writeFileSync(files.record, record.slice(0, 20))
    await expect(open()).rejects.toThrow(/postgres\.json is damaged/)
    writeFileSync(files.record, record)
  })

  it.skipIf(process.getuid?.() !== 0)('has a second way for root where user namespaces are off', async () => {
    const user = findNobody(findBinaries().postgres)
    expect(user).toMatchObject({ way: 'nobody' })
  })
})
