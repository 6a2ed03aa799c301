// Makes a bare clone ready for a command: packages, database client, build. Each step is skipped when nothing it
// depends on has changed. Runs before every npm script (package.json, `pre…`) and therefore on any Node from 20 on,
// with nothing installed: no imports beyond Node's own. Writes to stderr only, so that a command's JSON stays alone
// on stdout.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NODE_MAJOR_MIN = 24
const OUTPUT_TAIL_LINES = 40
const LOCK_POLL_MS = 500
/** Commands that serve pages and so need the build. */
const BUILT = new Set(['start', 'test', 'bench', 'soak'])
const BUILD_SOURCES = ['app', 'components', 'lib', 'messages', 'public', 'prisma/schema']
const BUILD_FILES = [
  'next.config.js',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'global.d.ts',
  'package-lock.json',
]
/** Nothing we run may report to anybody or look for updates. */
const SILENCE = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NO_UPDATE_NOTIFIER: '1',
}

class Refusal extends Error {}

/** The steps of a command, in order: what to say, whether it is due, what to run, and how to note that it is done. */
export function planSteps(command, root) {
  const steps = [installStep(root), generateStep(root)]
  if (BUILT.has(command)) steps.push(buildStep(root))
  if (command === 'check') steps.push(routeTypesStep(root))
  return steps
}

function installStep(root) {
  return stampedStep(root, {
    says: 'Installing packages (npm ci)',
    stamp: 'node_modules/.sekisho/packages',
    sources: () => ['package-lock.json'],
    isThere: () => existsSync(join(root, 'node_modules/.package-lock.json')),
    isDoneOtherwise: () => isInstalled(root),
    command: () => npm(['ci', '--strict-allow-scripts', '--no-audit', '--no-fund', '--no-update-notifier']),
  })
}

function generateStep(root) {
  return stampedStep(root, {
    says: 'Generating the database client',
    stamp: 'node_modules/.sekisho/database-client',
    sources: () => [
      ...listFiles(root, 'prisma/schema'),
      'prisma.config.ts',
      'node_modules/prisma/package.json',
    ],
    isThere: () => existsSync(join(root, 'lib/db/generated/client.ts')),
    command: () => node(root, ['node_modules/prisma/build/index.js', 'generate']),
  })
}

function buildStep(root) {
  return stampedStep(root, {
    says: 'Building the desk (next build)',
    stamp: '.next/sekisho-build',
    sources: () => [...BUILD_SOURCES.flatMap((folder) => listFiles(root, folder)), ...BUILD_FILES],
    isThere: () => existsSync(join(root, '.next/BUILD_ID')),
    command: () => node(root, ['node_modules/next/dist/bin/next', 'build']),
  })
}

/** A step that is due when its sources differ from those it last ran on; what changes while it runs counts as changed. */
function stampedStep(root, { says, stamp, sources, isThere, isDoneOtherwise = () => false, command }) {
  const file = join(root, stamp)
  let wanted = ''
  const note = () => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, wanted)
  }
  return {
    says,
    command,
    done: note,
    isDue() {
      wanted = hashOf(root, sources())
      if (isThere() && existsSync(file) && readFileSync(file, 'utf8') === wanted) return false
      if (!isDoneOtherwise()) return true
      note()
      return false
    },
  }
}

function routeTypesStep(root) {
  return {
    says: 'Generating the types of the routes',
    isDue: () => !existsSync(join(root, 'next-env.d.ts')),
    command: () => node(root, ['node_modules/next/dist/bin/next', 'typegen']),
    done: () => {},
  }
}

/** True when what npm noted in node_modules is what the lock file asks for (someone ran npm install or npm ci). */
function isInstalled(root) {
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (present === null) return false
  return Object.entries(packagesOf(join(root, 'package-lock.json')) ?? {}).every(([path, wanted]) => {
    const found = present[path]
    if (path === '' || (found === undefined && wanted.optional === true)) return true
    return found?.version === wanted.version
  })
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}

function hashOf(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const file = join(root, path)
    if (existsSync(file)) hash.update(path).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Source files under a folder, sorted; tests and generated code do not count. */
function listFiles(root, folder) {
  const from = join(root, folder)
  if (!existsSync(from)) return []
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/\.(test\.tsx?|d\.json\.ts)$/.test(path) && !path.startsWith('lib/db/generated/'))
    .sort()
}

/** npm under the Node that started it: our own Node lies in the folder that `npm ci` is about to remove. */
function npm(args) {
  const script = process.env.npm_execpath
  if (script === undefined) return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args }
  return { file: process.env.npm_node_execpath ?? process.execPath, args: [script, ...args] }
}

/** The Node that the lock file pins where its package exists, else the one that runs us if it is new enough. */
function node(root, args) {
  const pinned = join(root, 'node_modules/.bin/node')
  if (existsSync(pinned)) return { file: pinned, args }
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_MIN) return { file: process.execPath, args }
  throw new Refusal(
    `Sekisho needs Node ${NODE_MAJOR_MIN} or newer on ${process.platform}-${process.arch}; this is ${process.version}.`,
  )
}

function run(step, root) {
  const { file, args } = step.command()
  const progress = startProgress(step.says)
  return new Promise((done, failed) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...SILENCE },
    })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.once('error', (error) => failed(new Refusal(`${step.says} could not be started: ${error.message}`)))
    child.once('close', (code, signal) => {
      progress.end(code === 0)
      if (code === 0) return done()
      const text = Buffer.concat(output).toString('utf8')
      const tail = text.trimEnd().split('\n').slice(-OUTPUT_TAIL_LINES).join('\n')
      const why = /ENOSPC|no space left on device/i.test(text)
        ? 'the disk is full'
        : (signal ?? `exit code ${code}`)
      failed(new Refusal(`${tail}\n${step.says} failed: ${why}.`))
    })
  })
}

function startProgress(says) {
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  const terminal = process.stderr.isTTY
  process.stderr.write(terminal ? `  ${says} …` : `  ${says} …\n`)
  const timer = terminal
    ? setInterval(() => process.stderr.write(`\r  ${says} … ${seconds()}`), 1000)
    : undefined
  return {
    end(succeeded) {
      clearInterval(timer)
      process.stderr.write(
        `${terminal ? '\r' : ''}  ${says} … ${succeeded ? 'done' : 'failed'} (${seconds()})\n`,
      )
    },
  }
}

/** One bootstrap at a time in a clone; a lock whose holder was killed is taken over. */
async function withLock(root, work) {
  const lock = join(root, '.cache/bootstrap.lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isAbandoned(lock)) rmSync(lock, { force: true })
      else await new Promise((done) => setTimeout(done, LOCK_POLL_MS))
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isAbandoned(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    if (pid === 0) return false
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Runs the steps that are due; gives what they said. */
export async function bootstrap(command, root) {
  const ran = []
  await withLock(root, async () => {
    for (const step of planSteps(command, root)) {
      if (!step.isDue()) continue
      await run(step, root)
      step.done()
      ran.push(step.says)
    }
    node(root, [])
  })
  return ran
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..')
  try {
    await bootstrap(process.argv[2] ?? 'start', root)
  } catch (error) {
    const expected = error instanceof Refusal || error.code === 'ENOSPC'
    process.stderr.write(`${expected ? error.message : error.stack}\n`)
    process.exitCode = 1
  }
}
