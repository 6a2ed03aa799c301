import { listMigrationNames, readMigrations, readSchema } from './migration-files.ts'
import {
  databaseExists,
  readMigrationHistory,
  refuseNewerDatabase,
  refuseOldServer,
  withConnection,
} from './migration-history.ts'
import { withSchemaEngine } from './schema-engine.ts'

const FILTERS = { externalTables: [], externalEnums: [] }
/** Advisory lock that lets one process migrate at a time ("sekisho" in telephone digits). */
const MIGRATION_LOCK = 7_354_476
const EXIT_DIFFERS = 2

/** What a comparison of schema, migrations and database found; null where they agree. */
export interface Drift {
  /** SQL that would bring the migrations to the schema. */
  readonly migrations: string | null
  /** SQL that would bring the live database to the schema. */
  readonly database: string | null
}

/**
 * Brings a database to this version: applies what is pending, in order, each migration in one transaction; a
 * migration that a killed process had begun is tried again. Gives the names applied. Throws StartFailure when
 * the server is too old or the database is from a newer version.
 */
export async function deployMigrations(ownerUrl: string): Promise<readonly string[]> {
  return withConnection(ownerUrl, async (client) => {
    await refuseOldServer(client)
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const history = await readMigrationHistory(client, listMigrationNames())
    refuseNewerDatabase(history)
    if (history.pending.length === 0) return []
    return withSchemaEngine(ownerUrl, readSchema(), async (engine) => {
      for (const migrationName of history.unfinished) await engine.markMigrationRolledBack({ migrationName })
      const applied = await engine.applyMigrations({ migrationsList: readMigrations(), filters: FILTERS })
      return applied.appliedMigrationNames
    })
  })
}

/** True when nothing has to be applied; throws StartFailure when a newer version wrote the database. */
export async function isUpToDate(ownerUrl: string): Promise<boolean> {
  if (!(await databaseExists(ownerUrl))) return false
  return withConnection(ownerUrl, async (client) => {
    const history = await readMigrationHistory(client, listMigrationNames())
    refuseNewerDatabase(history)
    return history.pending.length === 0
  })
}

/** SQL that leads from the migrations older than `before` to the schema; null when nothing is missing. */
export async function draftMigration(ownerUrl: string, before?: string): Promise<string | null> {
  const schema = readSchema()
  return withSchemaEngine(ownerUrl, schema, (engine) =>
    difference(engine, { tag: 'migrations', ...readMigrations(undefined, before) }),
  )
}

/** Compares the migrations, and the live database, with the schema. */
export async function findDrift(ownerUrl: string): Promise<Drift> {
  return withSchemaEngine(ownerUrl, readSchema(), async (engine) => ({
    migrations: await difference(engine, { tag: 'migrations', ...readMigrations() }),
    database: await difference(engine, {
      tag: 'schemaDatasource',
      files: schemaFiles(),
      configDir: process.cwd(),
    }),
  }))
}

/** What the engine says of the migration history, edited migrations included. */
export async function diagnoseMigrations(ownerUrl: string) {
  return withSchemaEngine(ownerUrl, readSchema(), (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: readMigrations(),
      optInToShadowDatabase: true,
      filters: FILTERS,
    }),
  )
}

type Engine = Parameters<Parameters<typeof withSchemaEngine>[2]>[0]
type DiffSource = Parameters<Engine['diff']>[0]['from']

async function difference(engine: Engine, from: DiffSource): Promise<string | null> {
  const to: DiffSource = { tag: 'schemaDatamodel', files: schemaFiles() }
  const result = await engine.diff({ from, to, script: true, exitCode: true, filters: FILTERS })
  return result.exitCode === EXIT_DIFFERS ? (result.stdout ?? '') : null
}

function schemaFiles(): { path: string; content: string }[] {
  return readSchema().map(([path, content]) => ({ path, content }))
}
