import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { databaseOwnerUrl, databaseUrl } from '#lib/env.ts'

/** What a process said it has in memory, and since when (milliseconds since 1970). */
export interface HeldIndex {
  readonly entries: number
  readonly atMs: number
}

/** A process of its own that holds the lists in force. */
export interface IndexHolder {
  /** Resolves with the first news that so many entries are held, said before or after the call. */
  readonly holds: (entries: number) => Promise<HeldIndex>
  readonly stop: () => Promise<void>
}

/** Starts a process that holds the lists in force of this process's database. */
export function startHolder(): IndexHolder {
  const script = join(import.meta.dirname, 'holding-index.ts')
  const child: ChildProcess = spawn(process.execPath, [script, databaseUrl(), databaseOwnerUrl()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: HeldIndex[] = []
  const waiting = new Set<() => void>()
  if (child.stdout === null) throw new Error('a child with a pipe has an output')
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(JSON.parse(line) as HeldIndex)
    for (const look of waiting) look()
  })
  return {
    holds: (entries) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = said.find((one) => one.entries === entries)
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        child.once('exit', () => reject(new Error('the process ended before it held that list')))
        look()
      }),
    stop: async () => {
      if (child.exitCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}
