import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { isAlive } from '#lib/gateways/embedded-postgres/leases.ts'
import { StartFailure } from '#lib/std/start-failure.ts'

/** Says in the data folder that a desk runs here, and where; refuses a second one on the same folder. */
export function lockDesk(): () => void {
  const file = join(env.dataDir, 'desk.json')
  mkdirSync(env.dataDir, { recursive: true, mode: 0o711 })
  const other = readLock(file)
  if (other !== null && other.pid !== process.pid && isAlive(other.pid)) {
    throw new StartFailure(
      `Sekisho already runs on ${env.dataDir} (process ${other.pid}, ${other.url}): stop it, or set SEKISHO_DATA_DIR and PORT for a second one.`,
    )
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, url: env.baseUrl }), { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

function readLock(file: string): { pid: number; url: string } | null {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Refuses a port on which somebody else listens, before any work is done. */
export function refuseBusyPort(): Promise<void> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => failed(explain(error)))
    probe.listen(env.port, env.host, () => probe.close(() => done()))
  })
}

function explain(error: NodeJS.ErrnoException): StartFailure {
  const place = `port ${env.port} on ${env.host}`
  if (error.code === 'EADDRINUSE')
    return new StartFailure(`The ${place} is in use: stop what listens there, or set PORT to another one.`)
  if (error.code === 'EACCES')
    return new StartFailure(`This user may not listen on ${place}: set PORT to one above 1023.`)
  return new StartFailure(
    `Nothing can listen on ${place} (${error.code ?? error.message}): check HOST and PORT.`,
  )
}
