import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'

/** The fast gates, each a tool of its own: format and lint, types, the rules of the house, what nothing uses. */
const GATES = [
  ['lint', 'biome', ['ci', '--colors=off', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit']],
  ['house', 'vitest', ['run', '--project', 'unit', 'scripts/house', 'lib/web/i18n']],
  ['unused', 'knip', ['--no-progress']],
] as const

const BIN = resolve(import.meta.dirname, '../node_modules/.bin')

interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: string
  readonly output: string
}

function run([name, tool, words]: (typeof GATES)[number]): Promise<Outcome> {
  const started = performance.now()
  return new Promise((done) => {
    const child = spawn(join(BIN, tool), words, { stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    const end = (passed: boolean) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      done({ name, passed, seconds, output: Buffer.concat(output).toString('utf8') })
    }
    child.once('error', (error) => {
      output.push(Buffer.from(error.message))
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })
}

const outcomes = await Promise.all(GATES.map(run))
for (const { passed, output } of outcomes) if (!passed) process.stdout.write(`${output}\n`)
for (const { name, passed, seconds } of outcomes) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(7)} ${seconds.padStart(5)} s\n`)
}
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
