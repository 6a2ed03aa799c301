import pg from 'pg'
import { databaseUrl } from '#lib/env.ts'

/** Channel on which the activation of a list version is told to every process; the payload is the version's id. */
export const LISTS_ACTIVATED_CHANNEL = 'lists_activated'

/** First and longest pause before a lost connection is opened again, in milliseconds. */
const RETRY_FIRST_MS = 250
const RETRY_MAX_MS = 15_000
/** A connection that the network lost without a word is noticed by the system within about this time. */
const KEEP_ALIVE_AFTER_MS = 10_000

/** Hears one channel; `close` ends it. */
export interface Listening {
  readonly close: () => Promise<void>
}

/**
 * Hears NOTIFY on a channel through a connection of its own, opened again whenever it is lost. `onNews` is called for
 * each message and after each (re)connection, since what was said meanwhile was missed. It does not keep a process
 * alive. The channel is our own word, never input.
 */
export function listenTo(channel: string, onNews: () => void): Listening {
  const state: { client: pg.Client | null; closed: boolean; pause: number } = {
    client: null,
    closed: false,
    pause: RETRY_FIRST_MS,
  }

  const connect = async (): Promise<void> => {
    if (state.closed) return
    const client = new pg.Client({
      connectionString: databaseUrl(),
      application_name: 'sekisho-listen',
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    })
    state.client = client
    client.on('notification', onNews)
    client.once('error', () => retry(client))
    client.once('end', () => retry(client))
    try {
      await client.connect()
      // Typed only on newer definitions: a listener alone shall not keep a command from ending.
      ;(client as pg.Client & { unref?: () => void }).unref?.()
      await client.query(`LISTEN "${channel}"`)
      state.pause = RETRY_FIRST_MS
      onNews()
    } catch {
      retry(client)
    }
  }

  const retry = (client: pg.Client): void => {
    if (state.closed || state.client !== client) return
    state.client = null
    client.end().catch(() => undefined)
    setTimeout(() => void connect(), state.pause).unref()
    state.pause = Math.min(state.pause * 2, RETRY_MAX_MS)
  }

  void connect()
  return {
    close: async () => {
      state.closed = true
      const { client } = state
      state.client = null
      await client?.end().catch(() => undefined)
    },
  }
}
