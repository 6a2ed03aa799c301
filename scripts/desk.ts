import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeDatabase } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { closeSender } from '#lib/queue/send.ts'
import { lockDesk, refuseBusyPort } from './desk-lock.ts'
import { startDeskProcess } from './desk-process.ts'
import { runFirstRun } from './first-run.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { prepareDatabase } from './prepare-database.ts'
import { printReady } from './print-ready.ts'
import { say, step } from './progress.ts'
import { EXIT } from './run-door.ts'
import { firstSignal } from './signals.ts'
import { waitForHealth } from './wait-for-health.ts'

/** A connection that is busy when we are asked to stop is not waited for longer. */
const CLOSE_WAIT_MS = 1_000
const DATABASE_POLL_MS = 1_000
/**
 * Room for what dies young in the web server, in MB for each half. A page of fifty rows makes some 5 MB of it. V8's own choice
 * swept every sixth page for tens of milliseconds, which its reader waited for; so each page is swept for a few.
 */
const YOUNG_SPACE = ['--max-semi-space-size=8'] as const
const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next')

/** What differs between the built desk and the one that reloads while it is developed. */
export interface DeskMode {
  readonly next: 'start' | 'dev'
  readonly workerArgs: readonly string[]
  readonly shows: 'all' | 'errors'
}

/** Runs the whole desk until a signal: database, migrations, first run, web and worker. Gives the exit code. */
export async function runDesk(mode: DeskMode): Promise<number> {
  const asked = firstSignal().then(() => 'asked' as const)
  const unlock = lockDesk()
  try {
    await refuseBusyPort()
    const database = await step('Opening the database', openDatabase)
    try {
      const preparing = prepare(database)
      // When we are asked to stop meanwhile, the database goes and this fails: nobody needs to hear of it.
      preparing.catch(() => undefined)
      if ((await Promise.race([asked, preparing])) === 'asked') return EXIT.ok
      return await serve(mode, asked, databaseGone(database))
    } catch (error) {
      // A server whose disk is full breaks its connections: the cause stands in its log, not in the error.
      throw database.refusal() ?? error
    } finally {
      await Promise.race([closeDatabase(), sleep(CLOSE_WAIT_MS)])
      await database.release()
    }
  } finally {
    unlock()
  }
}

async function prepare(database: OpenDatabase): Promise<void> {
  await step('Bringing the database to this version', () => prepareDatabase(database))
  await runFirstRun()
  // The supervisor needs no connection of its own while the desk runs.
  await closeSender()
  await closeDatabase()
}

/** Resolves with a sentence when the embedded server has died under us. */
async function databaseGone(database: OpenDatabase): Promise<string> {
  while (database.isAlive()) await sleep(DATABASE_POLL_MS, undefined, { ref: false })
  const refusal = database.refusal()
  if (refusal !== null) return refusal.message
  return 'The database ended by itself; its last words are in postgres.log in the data folder.'
}

async function serve(mode: DeskMode, asked: Promise<'asked'>, gone: Promise<string>): Promise<number> {
  const nextArgs = [NEXT, mode.next, '-H', env.host, '-p', String(env.port)]
  const web = startDeskProcess('web', [...YOUNG_SPACE, ...nextArgs], mode.shows)
  const worker = startDeskProcess('worker', mode.workerArgs, mode.shows)
  const parts = [web, worker]
  const ends = parts.map(async (part) => `The ${part.name} ended by itself (${await part.ended}).`)
  const broken = Promise.race([gone, ...ends])
  try {
    const ready = waitForHealth().then(() => 'ready' as const)
    let outcome = await step('Starting web and worker', () => Promise.race([ready, asked, broken]))
    if (outcome === 'ready') {
      printReady()
      outcome = await Promise.race([asked, broken])
    }
    if (outcome === 'asked') return EXIT.ok
    process.stderr.write(`${outcome}\n`)
    return EXIT.failed
  } finally {
    say('Stopping …')
    await Promise.all(parts.map((part) => part.stop()))
  }
}
