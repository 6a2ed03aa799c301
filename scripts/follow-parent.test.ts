import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const run = promisify(execFile)
const IMPORT = pathToFileURL(join(import.meta.dirname, 'follow-parent.mjs')).href
const folder = mkdtempSync(join(tmpdir(), 'sekisho-follow-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts a thread with all that its process was started with, and lives on for a while after that has ended. */
const WITH_THREAD = `
  import { isMainThread, Worker } from 'node:worker_threads'
  if (isMainThread) {
    const thread = new Worker(new URL(import.meta.url))
    thread.once('exit', () => setTimeout(() => process.stdout.write('still here'), 100))
  } else setTimeout(() => {}, 300)`

test('a thread of web or worker does not end its process: its standard input is no supervisor', async () => {
  const script = join(folder, 'with-thread.mjs')
  writeFileSync(script, WITH_THREAD)
  const env = { ...process.env, SEKISHO_SUPERVISOR_PID: String(process.pid) }
  const { stdout } = await run(process.execPath, ['--import', IMPORT, script], { env })
  expect(stdout).toBe('still here')
})
