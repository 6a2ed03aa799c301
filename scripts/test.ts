import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Count, countPlaywright, countVitest } from './test-counts.ts'

/** The runners, one after the other: two cores serve one of them well. */
interface Runner {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly count: (report: unknown) => Count
}

function runners(folder: string): readonly (Runner & { readonly report: string })[] {
  const vitest = join(folder, 'vitest.json')
  const playwright = join(folder, 'playwright.json')
  return [
    {
      name: 'vitest',
      report: vitest,
      args: ['vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitest}`],
      env: {},
      count: countVitest,
    },
    {
      name: 'Playwright',
      report: playwright,
      args: ['@playwright/test/cli.js', 'test', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwright },
      count: countPlaywright,
    },
  ]
}

/** Runs one runner to its end; one that leaves no report, or fails without a failed test, counts as one failure. */
async function run(runner: Runner & { readonly report: string }): Promise<Count> {
  const [script = '', ...words] = runner.args
  const code = await new Promise<number>((done) => {
    const child = spawn(process.execPath, [join('node_modules', script), ...words], {
      stdio: 'inherit',
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...runner.env },
    })
    child.once('error', () => done(1))
    child.once('close', (exit) => done(exit ?? 1))
  })
  if (!existsSync(runner.report)) {
    process.stderr.write(`${runner.name} ended with exit code ${code} and left no report.\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const count = runner.count(JSON.parse(readFileSync(runner.report, 'utf8')))
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

const folder = mkdtempSync(join(tmpdir(), 'sekisho-reports-'))
let total: Count = { passed: 0, failed: 0, skipped: 0 }
try {
  for (const runner of runners(folder)) {
    const count = await run(runner)
    total = {
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      skipped: total.skipped + count.skipped,
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
