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
  readonly backends: ReadonlyMap<number, pg.ClientBase>
}

// Next's development server reloads modules; the pool must survive that.
const holder = globalThis as typeof globalThis & { sekishoDatabase?: Database | undefined }

function open(): Database {
  const backends = new Map<number, pg.ClientBase>()
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    max: POOL_CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'sekisho',
    onConnect: async (client) => {
      backends.set(await backendOf(client), client)
    },
  })
  pool.on('remove', (client) => {
    for (const [pid, known] of backends) if (known === client) backends.delete(pid)
  })
  // An idle connection that the server closes must not end the process; the next query reports it.
  pool.on('error', () => undefined)
  return {
    pool,
    backends,
    prisma: new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementName }) }),
  }
}

/** The number of the server's process behind a connection, asked once, before anybody is given it. */
async function backendOf(client: pg.ClientBase): Promise<number> {
  const found = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return found.rows[0]?.pid ?? 0
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
