import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { dataFolder } from './credentials.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CLI_MS_MAX = 60_000
const run = promisify(execFile)

/** Runs a command of the operator against the instance under test; gives the JSON it prints. */
export async function runCli(...words: readonly string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['scripts/cli.ts', ...words, '--json'], {
    cwd: ROOT,
    timeout: CLI_MS_MAX,
    env: { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', SEKISHO_DATA_DIR: dataFolder() },
  })
  return JSON.parse(stdout)
}
