import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { diagnoseMigrations, draftMigration, findDrift } from '#lib/db/migration/migrate.ts'
import { MIGRATIONS_DIR } from '#lib/db/migration/migration-files.ts'
import { createDatabase } from '#lib/db/migration/runtime-role.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { prepareDatabase } from './prepare-database.ts'
import { EXIT, runDoor } from './run-door.ts'

const STAMP_DIGITS = 14

async function deploy(database: OpenDatabase): Promise<number> {
  const applied = await prepareDatabase(database)
  process.stdout.write(
    applied.length === 0 ? 'The database is up to date.\n' : `Applied ${applied.join(', ')}.\n`,
  )
  return EXIT.ok
}

async function create(database: OpenDatabase, name: string, wished?: string): Promise<number> {
  const stamp = wished ?? new Date().toISOString().replace(/\D/g, '').slice(0, STAMP_DIGITS)
  const sql = await draftMigration(database.urls.owner, wished)
  if (sql === null) {
    process.stdout.write('The migrations already lead to the schema; nothing was written.\n')
    return EXIT.ok
  }
  const directory = join(MIGRATIONS_DIR, `${stamp}_${name}`)
  mkdirSync(directory)
  writeFileSync(join(directory, 'migration.sql'), sql)
  process.stdout.write(`Wrote ${directory}/migration.sql.\n`)
  return EXIT.ok
}

async function drift(database: OpenDatabase): Promise<number> {
  await prepareDatabase(database)
  const found = await findDrift(database.urls.owner)
  for (const [from, sql] of Object.entries(found)) {
    process.stdout.write(
      sql === null ? `The ${from} and the schema agree.\n` : `The ${from} and the schema differ:\n${sql}\n`,
    )
  }
  return found.migrations === null && found.database === null ? EXIT.ok : EXIT.failed
}

async function diagnose(database: OpenDatabase): Promise<number> {
  process.stdout.write(`${JSON.stringify(await diagnoseMigrations(database.urls.owner), null, 2)}\n`)
  return EXIT.ok
}

async function withDatabase(work: (database: OpenDatabase) => Promise<number>): Promise<void> {
  await runDoor(async () => {
    const database = await openDatabase()
    try {
      if (database.embedded) await createDatabase(database.urls)
      return await work(database)
    } finally {
      await database.release()
    }
  })
}

const program = new Command('migrate').description('Migrations of the database')
program
  .command('deploy')
  .description('apply what is pending')
  .action(() => withDatabase(deploy))
program
  .command('new')
  .argument('<name>', 'lower-case words joined by _')
  .option('--stamp <digits>', 'put it at this place in the history instead of now (UTC, 14 digits)')
  .description('write the migration that leads to the schema')
  .action((name: string, options: { stamp?: string }) =>
    withDatabase((database) => create(database, name, options.stamp)),
  )
program
  .command('drift')
  .description('compare migrations and database with the schema')
  .action(() => withDatabase(drift))
program
  .command('diagnose')
  .description('say what the migration history looks like')
  .action(() => withDatabase(diagnose))
await program.parseAsync()
