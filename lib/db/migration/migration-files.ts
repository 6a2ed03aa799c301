import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where schema and migrations lie, from the root of the repository. */
const SCHEMA_DIR = 'prisma/schema'
export const MIGRATIONS_DIR = 'prisma/migrations'
const LOCK_FILE = 'migration_lock.toml'
const LOCK_CONTENT = 'provider = "postgresql"\n'

/** The schema's files as [name, content], sorted. */
export function readSchema(directory = SCHEMA_DIR): [string, string][] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [name, readFileSync(join(directory, name), 'utf8')])
}

/** Names of the migrations that this version of the product ships, oldest first. */
export function listMigrationNames(directory = MIGRATIONS_DIR): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
}

/** The migrations as the schema engine takes them; `before` leaves out that name and everything later. */
export function readMigrations(directory = MIGRATIONS_DIR, before?: string) {
  return {
    baseDir: resolve(directory),
    lockfile: { path: LOCK_FILE, content: LOCK_CONTENT },
    shadowDbInitScript: '',
    migrationDirectories: listMigrationNames(directory)
      .filter((name) => before === undefined || name < before)
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: readFileSync(join(directory, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
  }
}
