import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseOwnerUrl, databaseUrl } from '#lib/env.ts'

/** What the process does: take a list over and put it in force, what a worker does after that, or a preview before it. */
export type KilledWork =
  | { readonly verb: 'import'; readonly path: string; readonly publishedOn: string }
  | { readonly verb: 'rescreen' }
  | { readonly verb: 'preview'; readonly previewId: string }
  | { readonly verb: 'worker' }

/** When to kill: so many milliseconds after the work has begun, as soon as it says a word, or when something has come about. */
export type KillMoment = number | string | Promise<unknown>

/**
 * Does the work in a process of its own against the test's database and kills it (kill -9) at this moment after it has begun;
 * null lets it end. Gives whether it came to its end.
 */
export async function doWork(work: KilledWork, moment: KillMoment | null): Promise<boolean> {
  const script = join(import.meta.dirname, 'killed-work.ts')
  const child = spawn(
    process.execPath,
    [script, databaseUrl(), databaseOwnerUrl(), work.verb, ...factsOf(work)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const exited = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), exited])
  if (moment !== null) {
    await Promise.race([reached(moment, child.stdout), exited])
    child.kill('SIGKILL')
  }
  const [code] = (await exited) as [number | null]
  if (code !== null && code !== 0) throw new Error(`the work failed by itself: ${said}`)
  return code === 0
}

function factsOf(work: KilledWork): readonly string[] {
  if (work.verb === 'import') return [work.path, work.publishedOn]
  return work.verb === 'preview' ? [work.previewId] : []
}

async function reached(moment: KillMoment, words: Readable): Promise<void> {
  if (typeof moment === 'number') return await sleep(moment)
  if (typeof moment !== 'string') {
    await moment
    return
  }
  await new Promise<void>((done) => {
    words.on('data', (text: Buffer) => {
      if (text.toString().includes(moment)) done()
    })
  })
}
