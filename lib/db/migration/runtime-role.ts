import type pg from 'pg'
import { APPEND_ONLY_TABLES, NEVER_DELETED_TABLES } from '#lib/db/append-only.ts'
import { parseDatabaseUrl } from './migration-adapter.ts'
import { withConnection } from './migration-history.ts'

/** Schema in which the job queue keeps its own tables. */
const QUEUE_SCHEMA = 'pgboss'
/** Advisory lock that lets one process make database and role at a time. */
const CREATION_LOCK = 7_354_475

/** Makes the database and the runtime role of a server of our own, where they are missing. */
export async function createDatabase(urls: {
  readonly owner: string
  readonly runtime: string
}): Promise<void> {
  const { database } = parseDatabaseUrl(urls.owner)
  const role = parseDatabaseUrl(urls.runtime)
  const maintenance = new URL(urls.owner)
  maintenance.pathname = '/postgres'
  await withConnection(maintenance.href, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [CREATION_LOCK])
    const name = client.escapeIdentifier(role.user)
    const attributes = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD'
    const verb = (await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', role.user))
      ? 'ALTER'
      : 'CREATE'
    await client.query(`${verb} ROLE ${name} ${attributes} ${client.escapeLiteral(role.password)}`)
    if (await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', database)) return
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  })
}

/**
 * Gives the runtime role what it needs and no more: it may never change evidence (append-only tables), never remove
 * what was screened or judged, never alter the schema. Nothing happens when one role both owns and runs.
 */
export async function grantRuntimeRole(urls: {
  readonly owner: string
  readonly runtime: string
}): Promise<void> {
  const { user, database } = parseDatabaseUrl(urls.runtime)
  if (user === parseDatabaseUrl(urls.owner).user) return
  await withConnection(urls.owner, async (client) => {
    const role = client.escapeIdentifier(user)
    const tables = (names: readonly string[]) => names.map((name) => client.escapeIdentifier(name)).join(', ')
    const statements = [
      `REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
      `GRANT CONNECT, TEMPORARY ON DATABASE ${client.escapeIdentifier(database)} TO ${role}`,
      ...schemaGrants('public', role),
      ...((await hasQueue(client)) ? schemaGrants(QUEUE_SCHEMA, role) : []),
      `REVOKE UPDATE, DELETE ON ${tables(APPEND_ONLY_TABLES)} FROM ${role}`,
      `REVOKE DELETE ON ${tables(NEVER_DELETED_TABLES)} FROM ${role}`,
      `REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${role}`,
    ]
    await client.query(`BEGIN; ${statements.join('; ')}; COMMIT`)
  })
}

function schemaGrants(schema: string, role: string): string[] {
  return [
    `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`,
  ]
}

async function hasQueue(client: pg.ClientBase): Promise<boolean> {
  return exists(client, 'SELECT 1 FROM pg_namespace WHERE nspname = $1', QUEUE_SCHEMA)
}

async function exists(client: pg.ClientBase, sql: string, value: string): Promise<boolean> {
  const { rowCount } = await client.query(sql, [value])
  return rowCount === 1
}
