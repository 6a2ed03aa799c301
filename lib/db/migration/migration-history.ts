import pg from 'pg'
import { StartFailure } from '#lib/std/start-failure.ts'

/** Oldest PostgreSQL that the product runs on. */
const POSTGRES_MAJOR_MIN = 15
const CONNECT_WAIT_MS = 10_000
const NO_SUCH_DATABASE = '3D000'

/** What a database holds compared with the migrations that this version ships. */
export interface MigrationHistory {
  readonly applied: readonly string[]
  /** Shipped, not yet applied. */
  readonly pending: readonly string[]
  /** Applied, but this version does not know them: a newer version wrote the database. */
  readonly unknown: readonly string[]
  /** Begun and neither finished nor rolled back. */
  readonly unfinished: readonly string[]
}

/** Reads the history of migrations from an open connection. */
export async function readMigrationHistory(
  client: pg.ClientBase,
  shipped: readonly string[],
): Promise<MigrationHistory> {
  const { rows: tables } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found`,
  )
  if (tables[0]?.found !== true) return { applied: [], pending: shipped, unknown: [], unfinished: [] }
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  const applied = rows.filter((row) => row.finished).map((row) => row.name)
  return {
    applied,
    pending: shipped.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !shipped.includes(name)),
    unfinished: rows.filter((row) => !row.finished).map((row) => row.name),
  }
}

/** Refuses a database that a newer version of the product has migrated. */
export function refuseNewerDatabase(history: MigrationHistory): void {
  const newest = history.unknown.at(-1)
  if (newest === undefined) return
  throw new StartFailure(
    `The database was written by a newer version of Sekisho (it has the migration ${newest}, which this version does not know): install that version or restore a backup.`,
  )
}

/** Refuses a server older than PostgreSQL 15. */
export async function refuseOldServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version_num') AS version`,
  )
  const major = Math.floor(Number(rows[0]?.version) / 10_000)
  if (major >= POSTGRES_MAJOR_MIN) return
  throw new StartFailure(
    `The database server is PostgreSQL ${major}, but Sekisho needs ${POSTGRES_MAJOR_MIN} or newer.`,
  )
}

/** Runs work on one connection of its own; a server that cannot be reached becomes one sentence. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WAIT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw explainConnectionError(error, url)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** True when the server has the database that the URL names; a server that cannot be reached is a StartFailure. */
export async function databaseExists(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WAIT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_DATABASE) return false
    throw explainConnectionError(error, url)
  }
}

/** The sentence for a connection that failed; the password is never part of it. */
function explainConnectionError(error: unknown, text: string): StartFailure {
  const url = new URL(text)
  const place = `${url.hostname}:${url.port || '5432'}`
  const code = (error as { code?: string }).code ?? ''
  const said = error instanceof AggregateError ? error.errors.map(String).join(', ') : String(error)
  if (code === '28P01' || code === '28000') {
    return new StartFailure(
      `The database server at ${place} refused the user ${url.username}: check the password in DATABASE_URL.`,
    )
  }
  if (code === NO_SUCH_DATABASE) {
    return new StartFailure(
      `The database ${url.pathname.slice(1)} does not exist at ${place}: create it, then start again.`,
    )
  }
  return new StartFailure(
    `The database server at ${place} cannot be reached (${code || said}): check DATABASE_URL and the server.`,
  )
}
