import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#lib/db/generated/client.ts'
import { databaseUrl } from '#lib/env.ts'

/** Connections one process may hold: the gate's parallel requests plus the desk's pages. */
const POOL_CONNECTIONS_MAX = 20
const CONNECT_TIMEOUT_MS = 5_000

interface Database {
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  /** The pool's open connections by the number of their server process (`pg_backend_pid()`). */
  readonly backends: ReadonlyMap<number, pg.PoolClient>
}

// Next's development server reloads modules; the pool must survive that.
const holder = globalThis as typeof globalThis & { sekishoDatabase?: Database | undefined }

function open(): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    max: POOL_CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'sekisho',
  })
  const backends = new Map<number, pg.PoolClient>()
  pool.on('connect', (client) => backends.set(backendOf(client), client))
  pool.on('remove', (client) => backends.delete(backendOf(client)))
  // An idle connection that the server closes must not end the process; the next query reports it.
  pool.on('error', () => undefined)
  return {
    pool,
    backends,
    prisma: new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementName }) }),
  }
}

/** The server names its process when a connection is opened (BackendKeyData of the protocol). */
function backendOf(client: pg.PoolClient): number {
  return (client as pg.PoolClient & { readonly processID?: number }).processID ?? 0
}

/**
 * Hot statements carry their name in a leading comment, and are then parsed and planned once per connection; the others
 * stay unnamed. Names of our own words only, so the number of prepared statements is bounded.
 */
function statementName({ sql }: { readonly sql: string }): string {
  // pg takes an empty name for none.
  return /^\s*\/\* stmt:([a-z-]+) \*\//.exec(sql)?.[1] ?? ''
}

/** The process's one database: a pg pool and the Prisma client over it, opened at first use. Only `lib/db` calls this. */
export function database(): Database {
  holder.sekishoDatabase ??= open()
  return holder.sekishoDatabase
}

/** Closes the client and its pool; the next use opens them anew. */
export async function closeDatabase(): Promise<void> {
  const current = holder.sekishoDatabase
  if (current === undefined) return
  holder.sekishoDatabase = undefined
  await current.prisma.$disconnect()
  await current.pool.end()
}
