import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { messageOf } from '#lib/std/start-failure.ts'
import { importInbox } from '#lib/use-cases/lists/import-inbox.ts'
import { log } from './log.ts'
import { systemCaller } from './system-caller.ts'

const LOOK_EVERY_MS = 15_000

/** Looks into this machine's watched folder again and again; one look ends before the next begins. */
export function watchInbox(): { readonly stop: () => Promise<void> } {
  let looking: Promise<void> | null = null
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = null
    })
  }, LOOK_EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

async function look(): Promise<void> {
  try {
    for (const { sourceId, outcome, note } of await importInbox(systemCaller(), join(env.dataDir, 'inbox')))
      log(outcome === 'done' ? 'info' : 'warn', 'inbox-file', { source: sourceId, outcome, note })
  } catch (error) {
    log('error', 'inbox-trouble', { message: messageOf(error) })
  }
}
