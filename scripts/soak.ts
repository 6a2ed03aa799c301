import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { runDoor } from './run-door.ts'
import { killingRound } from './testing/killing-round.ts'
import { SWEPT_PARSERS } from './testing/list-sweep/samples.ts'
import { sweepWatched } from './testing/list-sweep/sweep-watched.ts'
import { seededRandom } from './testing/seeded-random.ts'
import { sweepNames } from './testing/sweep-names.ts'

const SEED_MAX = 2 ** 31
const KILLS_PER_ROUND = 3

interface Options {
  readonly seed: string
  readonly rounds: string
  readonly runs: string
  readonly files: string
  readonly work: string
  readonly names: string
  readonly only?: string
}

/** Runs every property of the pure code many times under the seed; gives vitest's exit code. */
function sweepProperties(seed: number, runs: string): Promise<number> {
  return runTests(['--project', 'unit', '--exclude=scripts/**'], {
    SEKISHO_PROPERTY_RUNS: runs,
    SEKISHO_PROPERTY_SEED: String(seed),
  })
}

function runTests(words: readonly string[], variables: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', ...words, '--reporter=dot'],
      { stdio: 'inherit', env: { ...process.env, ...variables } },
    )
    child.once('close', (code) => done(code ?? 1))
  })
}

/** What kills and random houses are done with, round after round. */
const WORK_TESTS = [
  'scripts/testing/kill-work.db.test.ts',
  'scripts/testing/kill-preview.db.test.ts',
  'lib/use-cases/lists/preview-comes-true.db.test.ts',
  'lib/use-cases/lists/preview-of-eight.db.test.ts',
]

/** Imports and workers killed at random moments, and previews of random houses that must come true; gives vitest's exit code. */
function sweepWork(seed: number, rounds: string): Promise<number> {
  return runTests([...WORK_TESTS, '--project', 'db'], {
    SEKISHO_KILL_ROUNDS: rounds,
    SEKISHO_PROPERTY_SEED: String(seed),
  })
}

/** First runs killed at random moments must all end where the undisturbed one ends. */
async function sweepKills(seed: number, rounds: number): Promise<number> {
  const random = seededRandom(seed)
  let wanted: string | null = null
  let failed = 0
  for (let round = 0; round <= rounds; round++) {
    const directory = mkdtempSync(join(tmpdir(), 'sekisho-soak-'))
    const kills = round === 0 ? 0 : KILLS_PER_ROUND
    const found = await killingRound({ directory, random, kills })
    wanted ??= found
    const passed = found === wanted
    if (!passed) failed++
    process.stdout.write(`round ${round}, ${kills} kills: ${passed ? 'ok' : 'DIFFERS'} ${found}\n`)
    if (passed) rmSync(directory, { recursive: true, force: true })
    else process.stdout.write(`its data folder is kept: ${directory}\n`)
  }
  return failed
}

/** Damaged files for every list parser; gives how many parsers did not stand them all. */
async function sweepLists(seed: number, runs: number): Promise<number> {
  let failed = 0
  for (const { id } of SWEPT_PARSERS) {
    try {
      const { lists, refused, slowestMs } = await sweepWatched({ id, seed, runs })
      const codes = Object.entries(refused).map(([code, count]) => `${code} ${count}`)
      process.stdout.write(
        `${id}: ${runs} damaged files, ${lists} read, refused ${codes.join(', ')}; slowest ${slowestMs.toFixed(0)} ms\n`,
      )
    } catch (error) {
      failed += 1
      process.stdout.write(`${id}: FAILED ${error instanceof Error ? chain(error) : String(error)}\n`)
    }
  }
  return failed
}

/** Hostile names and lines; gives 1 when one of them had no answer. */
async function sweepHostileNames(seed: number, runs: number): Promise<number> {
  try {
    const { compared, lines, slowestMs } = await sweepNames({ seed, runs })
    process.stdout.write(
      `names: ${compared} hostile pairs compared, ${lines} lines answered; slowest pair ${slowestMs.toFixed(1)} ms of processor\n`,
    )
    return 0
  } catch (error) {
    process.stdout.write(`names: FAILED ${error instanceof Error ? chain(error) : String(error)}\n`)
    return 1
  }
}

/** What went wrong with what caused it, down to the first cause. */
function chain(error: Error): string {
  return error.cause instanceof Error
    ? `${error.message}\n  ${chain(error.cause)}`
    : (error.stack ?? error.message)
}

const program = new Command('soak')
  .description(
    'Sweeps too long for npm test: damaged list files, hostile names, properties many times over, and imports, workers and first runs killed at random moments',
  )
  .option('--seed <number>', 'of an earlier run, to repeat it', String(randomInt(SEED_MAX)))
  .option('--rounds <number>', 'first runs that are killed', '10')
  .option('--runs <number>', 'runs of every property', '5000')
  .option('--files <number>', 'damaged files for every list parser', '10000')
  .option('--work <number>', 'publications whose import and re-screening are killed', '20')
  .option('--names <number>', 'hostile names compared, and lines put to names compare', '20000')
  .option('--only <sweep>', 'one of: lists, names, properties, work, kills')
  .parse()
const options = program.opts<Options>()

await runDoor(async () => {
  const seed = Number(options.seed)
  process.stdout.write(`seed ${seed} (repeat with: npm run soak -- --seed ${seed})\n`)
  const wants = (sweep: string) => options.only === undefined || options.only === sweep
  const lists = wants('lists') ? await sweepLists(seed, Number(options.files)) : 0
  const names = wants('names') ? await sweepHostileNames(seed, Number(options.names)) : 0
  const properties = wants('properties') ? await sweepProperties(seed, options.runs) : 0
  const work = wants('work') ? await sweepWork(seed, options.work) : 0
  const kills = wants('kills') ? await sweepKills(seed, Number(options.rounds)) : 0
  process.stdout.write(
    `${lists} list parsers failed, hostile names ${names === 0 ? 'held' : 'FAILED'}, properties ${properties === 0 ? 'held' : 'FAILED'}, killed work ${work === 0 ? 'ended whole' : 'FAILED'}, ${kills} killed first runs differed, seed ${seed}\n`,
  )
  return lists === 0 && names === 0 && properties === 0 && work === 0 && kills === 0 ? 0 : 1
})
