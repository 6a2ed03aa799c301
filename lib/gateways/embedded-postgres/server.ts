import { execFile, execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer, connect as openSocket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { messageOf, StartFailure, startFailureOf } from '#lib/std/start-failure.ts'
import { EMBEDDED_MAJOR, type PostgresBinaries } from './binaries.ts'
import { type ClusterFiles, type ClusterRecord, OWNER_ROLE } from './cluster-files.ts'
import { isAlive } from './leases.ts'
import { asOrdinaryUser, type OrdinaryUser } from './ordinary-user.ts'

const START_WAIT_MS = 60_000
const STOP_WAIT_MS = 30_000
const POLL_MS = 50
const LOG_BYTES_MAX = 10_000_000
const LOG_TAIL_LINES = 3
/** Line of postmaster.pid, from zero, that holds the port. */
const POSTMASTER_PORT_LINE = 3

/** Everything that starting one server needs. */
export interface ServerPlan {
  readonly files: ClusterFiles
  readonly binaries: PostgresBinaries
  readonly user: OrdinaryUser
  /** Further `-c` settings, such as `fsync=off` for tests. */
  readonly settings: readonly string[]
}

/** Makes the data folder of a new cluster whose only role is the owner, with a password: whole or not at all. */
export async function initialiseCluster(plan: ServerPlan, record: ClusterRecord): Promise<void> {
  const { data, root } = plan.files
  const draft = `${data}.new`
  const passwordFile = join(root, 'postgres.initial-password')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${record.ownerPassword}\n`, { mode: 0o600 })
  if (plan.user.way === 'nobody') {
    for (const path of [draft, passwordFile]) chownSync(path, plan.user.uid, plan.user.gid)
  }
  const access = ['-U', OWNER_ROLE, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const options = ['-D', draft, ...access, '--locale=C.UTF-8', '-E', 'UTF8']
  const command = asOrdinaryUser(plan.user, plan.binaries.initdb, options)
  try {
    await promisify(execFile)(command.file, [...command.args], { cwd: '/', ...command.identity })
    renameSync(draft, data)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw explain(messageOf(error), root)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Refuses a data folder that a newer PostgreSQL wrote. */
export function checkDataVersion(files: ClusterFiles): void {
  const written = Number(readFileSync(join(files.data, 'PG_VERSION'), 'utf8'))
  if (written === EMBEDDED_MAJOR) return
  throw new StartFailure(
    `The data folder ${files.data} was written by PostgreSQL ${written}, but this version of Sekisho carries PostgreSQL ${EMBEDDED_MAJOR}.`,
  )
}

/** Process id of the server that runs on this data folder; null when none does. */
export function runningServer(files: ClusterFiles): number | null {
  const path = join(files.data, 'postmaster.pid')
  if (!existsSync(path)) return null
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0])
  if (!isAlive(pid)) return null
  if (isServerProcess(pid, files)) return pid
  // After a crash the id may belong to a stranger, and PostgreSQL would then refuse to start.
  rmSync(path, { force: true })
  return null
}

/** Port of the server that runs on this data folder, once it takes connections. */
export async function joinServer(files: ClusterFiles): Promise<number> {
  const lines = readFileSync(join(files.data, 'postmaster.pid'), 'utf8').split('\n')
  const port = Number(lines[POSTMASTER_PORT_LINE])
  if ((await answers(port)) === 'answers') return port
  throw new StartFailure(
    `The PostgreSQL that runs on ${files.data} does not answer: stop process ${lines[0]}, then start again.`,
  )
}

function isServerProcess(pid: number, files: ClusterFiles): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  if (!existsSync(commandLine)) return true
  return readFileSync(commandLine, 'utf8').split('\0').includes(files.data)
}

/** Starts the server on the recorded port, or on another free one when that is taken; gives the port. */
export async function startServer(plan: ServerPlan, wishedPort: number): Promise<number> {
  handOver(plan)
  const port = await freePort(wishedPort)
  const options = ['-D', plan.files.data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1']
  const settings = ['timezone=UTC', 'max_connections=100', ...plan.settings].flatMap((setting) => [
    '-c',
    setting,
  ])
  const command = asOrdinaryUser(plan.user, plan.binaries.postgres, [...options, ...settings])
  if (existsSync(plan.files.log) && statSync(plan.files.log).size > LOG_BYTES_MAX)
    truncateSync(plan.files.log)
  const log = openSync(plan.files.log, 'a', 0o600)
  const logStart = statSync(plan.files.log).size
  // Detached: Ctrl-C reaches the whole foreground group, and the database must outlive web and worker.
  const child = spawn(command.file, command.args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    ...command.identity,
  })
  closeSync(log)
  const ended = new Promise<'ended'>((done) =>
    child.once('exit', () => done('ended')).once('error', () => done('ended')),
  )
  const outcome = await Promise.race([ended, answers(port)])
  child.unref()
  if (outcome === 'answers') return port
  throw explain(readFileSync(plan.files.log).subarray(logStart).toString('utf8'), plan.files.root)
}

function handOver(plan: ServerPlan): void {
  if (plan.user.way !== 'nobody' || statSync(plan.files.data).uid === plan.user.uid) return
  execFileSync('chown', ['-R', `${plan.user.uid}:${plan.user.gid}`, plan.files.data])
}

async function answers(port: number): Promise<'answers' | 'silent'> {
  const deadline = performance.now() + START_WAIT_MS
  while (performance.now() < deadline) {
    if (await isReady(port)) return 'answers'
    await sleep(POLL_MS)
  }
  return 'silent'
}

/**
 * True when the server takes connections: a start-up message without a password is answered with an
 * authentication request ('R'); while it still recovers it answers with an error ('E').
 */
function isReady(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = openSocket({ port, host: '127.0.0.1' })
    const finish = (ready: boolean) => {
      socket.destroy()
      done(ready)
    }
    socket.setTimeout(2_000, () => finish(false))
    socket.once('error', () => finish(false))
    socket.once('connect', () => socket.write(startupMessage()))
    socket.once('data', (bytes) => finish(bytes[0] === 'R'.charCodeAt(0)))
    socket.once('end', () => finish(false))
  })
}

function startupMessage(): Buffer {
  const body = Buffer.from(`\0\x03\0\0user\0${OWNER_ROLE}\0database\0postgres\0\0`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([length, body])
}

/**
 * Stops the server quickly and cleanly: connections are ended, everything is on disk. One that cannot end cleanly (it has
 * no disk left to write on, or takes too long) is ended at once, and recovers from its log at the next start.
 */
export async function stopServer(pid: number, { cleanly }: { readonly cleanly: boolean }): Promise<void> {
  if (cleanly) {
    process.kill(pid, 'SIGINT')
    await untilEnded(pid)
  }
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGQUIT')
  await untilEnded(pid)
}

async function untilEnded(pid: number): Promise<void> {
  const deadline = performance.now() + STOP_WAIT_MS
  while (isAlive(pid) && performance.now() < deadline) await sleep(POLL_MS)
}

async function freePort(wished: number): Promise<number> {
  return (await tryPort(wished)) ?? (await tryPort(0)) ?? 0
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(null))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : null))
    })
  })
}

/** Bytes of the server's log so far: what it says from now on begins there. */
export function logEnd({ log }: ClusterFiles): number {
  return existsSync(log) ? statSync(log).size : 0
}

/** The full disk, when the server has complained of one since the log had `from` bytes; else null. */
export function diskRefusal({ log, root }: ClusterFiles, from: number): StartFailure | null {
  if (!existsSync(log)) return null
  const said = readFileSync(log).subarray(from).toString('utf8')
  return startFailureOf(said) === null ? null : diskFull(root)
}

function diskFull(dataDir: string): StartFailure {
  return new StartFailure(`The disk that holds ${dataDir} is full: free some space, then start again.`)
}

function explain(output: string, dataDir: string): StartFailure {
  if (startFailureOf(output) !== null) return diskFull(dataDir)
  if (/error while loading shared libraries/.test(output)) {
    return new StartFailure(
      'The embedded PostgreSQL is incomplete because npm skipped its install script: run npm ci again.',
    )
  }
  const tail = output.trim().split('\n').slice(-LOG_TAIL_LINES).join(' | ')
  return new StartFailure(`The embedded PostgreSQL did not start: ${tail || 'it gave no answer'}`)
}
