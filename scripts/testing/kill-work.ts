import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseOwnerUrl, databaseUrl } from '#lib/env.ts'

/** What the process does: take a list over and put it in force, or what a worker does after that. */
export type KilledWork =
  | { readonly verb: 'import'; readonly path: string; readonly publishedOn: string }
  | { readonly verb: 'rescreen' }

/**
 * Does the work in a process of its own against the test's database and kills it (kill -9) so many milliseconds after it has
 * begun; null lets it end. Gives whether it came to its end.
 */
export async function doWork(work: KilledWork, killAfterMs: number | null): Promise<boolean> {
  const file = work.verb === 'import' ? [work.path, work.publishedOn] : []
  const script = join(import.meta.dirname, 'killed-work.ts')
  const child = spawn(process.execPath, [script, databaseUrl(), databaseOwnerUrl(), work.verb, ...file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const exited = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), exited])
  if (killAfterMs !== null) {
    await Promise.race([sleep(killAfterMs), exited])
    child.kill('SIGKILL')
  }
  const [code] = (await exited) as [number | null]
  if (code !== null && code !== 0) throw new Error(`the work failed by itself: ${said}`)
  return code === 0
}
