import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { runDoor } from './run-door.ts'
import { killingRound } from './testing/killing-round.ts'
import { seededRandom } from './testing/seeded-random.ts'

const SEED_MAX = 2 ** 31
const KILLS_PER_ROUND = 3

interface Options {
  readonly seed: string
  readonly rounds: string
  readonly runs: string
}

/** Runs every property of the pure code many times under the seed; gives vitest's exit code. */
function sweepProperties(seed: number, runs: string): Promise<number> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        'unit',
        '--exclude=scripts/**',
        '--reporter=dot',
      ],
      {
        stdio: 'inherit',
        env: { ...process.env, SEKISHO_PROPERTY_RUNS: runs, SEKISHO_PROPERTY_SEED: String(seed) },
      },
    )
    child.once('close', (code) => done(code ?? 1))
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

const program = new Command('soak')
  .description(
    'Sweeps too long for npm test: properties many times over, and first runs killed at random moments',
  )
  .option('--seed <number>', 'of an earlier run, to repeat it', String(randomInt(SEED_MAX)))
  .option('--rounds <number>', 'first runs that are killed', '10')
  .option('--runs <number>', 'runs of every property', '5000')
  .parse()
const options = program.opts<Options>()

await runDoor(async () => {
  const seed = Number(options.seed)
  process.stdout.write(`seed ${seed} (repeat with: npm run soak -- --seed ${seed})\n`)
  const properties = await sweepProperties(seed, options.runs)
  const kills = await sweepKills(seed, Number(options.rounds))
  process.stdout.write(
    `properties ${properties === 0 ? 'held' : 'FAILED'}, ${kills} killed first runs differed, seed ${seed}\n`,
  )
  return properties === 0 && kills === 0 ? 0 : 1
})
