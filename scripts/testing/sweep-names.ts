import assert from 'node:assert/strict'
import { runCli } from '#lib/cli/main.ts'
import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { tokenKeys } from '#lib/core/names/token-keys.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { hostileLine, hostileName } from './hostile-names.ts'
import { seededRandom } from './seeded-random.ts'

const KINDS: readonly EntityKind[] = ['person', 'organisation', 'vessel', 'aircraft', 'unknown']
const LINES_OF_A_CALL = 400

/** What a sweep saw. */
export interface NameSweep {
  readonly compared: number
  readonly lines: number
  /** Processor time of the comparison that took longest, both names prepared anew, in milliseconds. */
  readonly slowestMs: number
}

/**
 * Compares hostile names and puts hostile lines to `names compare`. Throws when a score is no score, when the two sides
 * are not treated alike, or when a line has no answer of its own.
 */
export async function sweepNames({ seed, runs }: { seed: number; runs: number }): Promise<NameSweep> {
  const random = seededRandom(seed)
  let slowestMs = 0
  for (let run = 0; run < runs; run++) {
    const [a, b] = [hostileName(random), hostileName(random)]
    const kind = KINDS[run % KINDS.length] ?? 'unknown'
    const before = process.cpuUsage()
    const [one, other] = [prepareName(a, kind), prepareName(b, kind)]
    const { score } = compareNames(one, other)
    for (const { token } of one.words) tokenKeys(token)
    const spent = process.cpuUsage(before)
    slowestMs = Math.max(slowestMs, (spent.user + spent.system) / 1_000)
    const told = `run ${run}: ${JSON.stringify([kind, a.slice(0, 200), b.slice(0, 200)])}`
    assert.ok(score >= 0 && score <= 1, told)
    assert.equal(compareNames(other, one).score, score, told)
  }
  let lines = 0
  while (lines < runs) {
    const asked = Array.from({ length: Math.min(LINES_OF_A_CALL, runs - lines) }, () => hostileLine(random))
    await putLines(asked)
    lines += asked.length
  }
  return { compared: runs, lines, slowestMs }
}

async function putLines(asked: readonly string[]): Promise<void> {
  let out = ''
  const exit = await runCli({
    args: ['names', 'compare', '--json'],
    input: bytes(`${asked.join('\n')}\n`),
    open: async () => async () => {},
    out: (text) => {
      out += text
    },
    err: () => undefined,
  })
  const answers = out.trimEnd().split('\n')
  assert.equal(answers.length, asked.length, 'an answer a line')
  const wrong = answers.filter((answer) => {
    const { score, error, line } = JSON.parse(answer)
    if (error === undefined) assert.ok(score >= 0 && score <= 1)
    else assert.ok(typeof error.code === 'string' && line >= 1)
    return error !== undefined
  })
  assert.equal(exit, wrong.length === 0 ? 0 : 1)
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
