import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const directory = mkdtempSync(join(tmpdir(), 'sekisho-doors-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** A loaded machine needs longer to start a process than a test usually may take. */
const START_MS_MAX = 60_000

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Space of disks that fill before there is a database, while it is brought to this version, and while lists are loaded. */
const SMALL_DISKS_MB = [8, 48, 90]

/** A shell command with its data folder on a disk of its own of that size, which goes with it. */
function onDisk(megabytes: number, command: string) {
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "${directory}" && ${command}`
  const data = { DATABASE_URL: '', DATABASE_OWNER_URL: '', SEKISHO_DATA_DIR: join(directory, 'data') }
  return spawnSync('unshare', ['-rm', 'sh', '-c', script], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...data, PORT: '41987' },
  })
}

/** Where user namespaces are off nobody can make a small disk without rights. */
const canMount = onDisk(1, 'true').status === 0

/** Runs a script as an operator would, with these variables. */
function run(
  script: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Ran> {
  const clean = {
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    NEXTAUTH_SECRET: '',
    NEXTAUTH_URL: '',
    SEKISHO_DATA_DIR: directory,
  }
  const child = spawn(process.execPath, [join(ROOT, script), ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...clean, ...variables },
  })
  const ran = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    ran.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    ran.err += chunk.toString()
  })
  return new Promise((done) => child.once('close', (code) => done({ code, ...ran })))
}

async function listening(): Promise<{ server: Server; port: string }> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { server, port: String(typeof address === 'object' && address !== null ? address.port : 0) }
}

describe('npm start', { timeout: START_MS_MAX }, () => {
  it('says that the port is in use, in one sentence, before it touches anything', async () => {
    const { server, port } = await listening()
    const ran = await run('scripts/start.ts', [], { PORT: port })
    server.close()
    expect(ran).toEqual({
      code: 3,
      out: '',
      err: `The port ${port} on 127.0.0.1 is in use: stop what listens there, or set PORT to another one.\n`,
    })
  })

  it('says that the database cannot be reached, in one sentence', async () => {
    const { server, port } = await listening()
    server.close()
    const ran = await run('scripts/start.ts', [], {
      PORT: port,
      DATABASE_URL: 'postgresql://me:secret@127.0.0.1:9/desk',
    })
    expect(ran.code).toBe(3)
    expect(ran.err).toBe(
      'The database server at 127.0.0.1:9 cannot be reached (ECONNREFUSED): check DATABASE_URL and the server.\n',
    )
  })

  it('refuses a second desk on the same data folder', async () => {
    const lock = join(directory, 'desk.json')
    writeFileSync(lock, JSON.stringify({ pid: process.pid, url: 'http://localhost:1' }))
    const ran = await run('scripts/start.ts', [], {})
    rmSync(lock)
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/^Sekisho already runs on .* \(process \d+, http:\/\/localhost:1\): .*\n$/)
  })

  it.skipIf(!canMount).each(SMALL_DISKS_MB)(
    'says that the disk is full, in one sentence, when it holds %i MB',
    (megabytes) => {
      const ran = onDisk(megabytes, `"${process.execPath}" scripts/start.ts`)
      expect(ran.status).toBe(3)
      expect(ran.stderr).toMatch(/^The disk that holds .* is full: free some space, then start again\.$/m)
      expect(ran.stderr).not.toMatch(/^\s+at /m)
    },
  )

  it('names every wrong variable and starts nothing', async () => {
    const ran = await run('scripts/start.ts', [], { PORT: 'x', SEKISHO_DEMO: 'maybe' })
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: 'Sekisho cannot start; the environment is wrong:\n  PORT must be a port number\n  SEKISHO_DEMO must be 0 or 1\n',
    })
  })
})

describe('npm run cli', { timeout: START_MS_MAX }, () => {
  it('keeps standard output to JSON and standard error to one sentence when the database is away', async () => {
    const ran = await run('scripts/cli.ts', ['health', '--json'], {
      DATABASE_URL: 'postgresql://me:secret@127.0.0.1:9/desk',
    })
    expect(ran.code).toBe(3)
    expect(Object.keys(JSON.parse(ran.out))).toEqual(['error'])
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.out + ran.err).not.toContain('secret')
  })
})

describe('an answer of many lines', () => {
  it('reaches a reader that takes its time, to the last line', { timeout: START_MS_MAX }, () => {
    const lines = 4_000
    const file = join(directory, 'names.jsonl')
    writeFileSync(
      file,
      `${'{"schema":"Person","name1":"Vladimir Putin","name2":"Putin, V."}\n'.repeat(lines)}nonsense\n`,
    )
    const answer = join(directory, 'answered')
    const command = `{ "${process.execPath}" scripts/cli.ts names compare --json < "${file}"; echo $? > "${answer}"; } | { sleep 3; wc -l; }`
    const ran = spawnSync('sh', ['-c', `${command}; cat "${answer}"`], { cwd: ROOT, encoding: 'utf8' })
    expect(ran.stdout.trim().split(/\s+/)).toEqual([String(lines + 1), '1'])
  })
})
