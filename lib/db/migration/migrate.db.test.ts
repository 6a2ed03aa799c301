import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { databaseOwnerUrl, databaseUrl } from '#lib/env.ts'
import { deployMigrations, diagnoseMigrations, findDrift, isUpToDate } from './migrate.ts'
import { listMigrationNames } from './migration-files.ts'
import { withConnection } from './migration-history.ts'

const sql = (url: string, text: string) => withConnection(url, (client) => client.query(text))

/** An empty database beside the file's own one, dropped afterwards. */
async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `empty_${randomBytes(6).toString('hex')}`
  await sql(databaseOwnerUrl(), `CREATE DATABASE ${name}`)
  const url = new URL(databaseOwnerUrl())
  url.pathname = `/${name}`
  try {
    await work(url.href)
  } finally {
    await sql(databaseOwnerUrl(), `DROP DATABASE ${name} WITH (FORCE)`)
  }
}

describe('migrations', () => {
  it('lead to exactly what the schema states, and so does the live database', async () => {
    expect(await findDrift(databaseOwnerUrl())).toEqual({ migrations: null, database: null })
  })

  it('find a table that somebody altered by hand', async () => {
    await withEmptyDatabase(async (url) => {
      await deployMigrations(url)
      await sql(url, 'ALTER TABLE staff ADD COLUMN nickname text')
      const drift = await findDrift(url)
      expect(drift.migrations).toBeNull()
      expect(drift.database).toContain('nickname')
    })
  })

  it('are applied once, in order, and noted as Prisma notes them', async () => {
    await withEmptyDatabase(async (url) => {
      expect(await isUpToDate(url)).toBe(false)
      expect(await deployMigrations(url)).toEqual(listMigrationNames())
      expect(await deployMigrations(url)).toEqual([])
      expect(await isUpToDate(url)).toBe(true)
      expect(await diagnoseMigrations(url)).toMatchObject({
        editedMigrationNames: [],
        failedMigrationNames: [],
        history: null,
      })
    })
  })

  it('are applied once when two processes start together', async () => {
    await withEmptyDatabase(async (url) => {
      const applied = await Promise.all([deployMigrations(url), deployMigrations(url)])
      expect(applied.flat().sort()).toEqual(listMigrationNames())
    })
  })

  it('try a migration again that a killed process had begun', async () => {
    await withEmptyDatabase(async (url) => {
      await sql(
        url,
        `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
         migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
         started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0);
         INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '${listMigrationNames()[0]}')`,
      )
      expect(await deployMigrations(url)).toEqual(listMigrationNames())
    })
  })

  it('refuse a database from a newer version, in one sentence that names the migration', async () => {
    await withEmptyDatabase(async (url) => {
      await deployMigrations(url)
      await sql(
        url,
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
         VALUES ('newer', 'x', '29990101000000_from_the_future', now())`,
      )
      const sentence =
        /^The database was written by a newer version of Sekisho .*29990101000000_from_the_future.*\.$/
      await expect(deployMigrations(url)).rejects.toThrow(sentence)
      await expect(isUpToDate(url)).rejects.toThrow(sentence)
    })
  })
})

describe('a database that cannot be used', () => {
  it('is named when nothing listens there', async () => {
    await expect(deployMigrations('postgresql://me:secret@127.0.0.1:9/desk')).rejects.toThrow(
      /^The database server at 127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\): check DATABASE_URL and the server\.$/,
    )
  })

  it('is named without its password when that is wrong', async () => {
    const url = new URL(databaseUrl())
    url.password = 'wrong-one'
    const attempt = deployMigrations(url.href)
    await expect(attempt).rejects.toThrow(/refused the user sekisho_app: check the password/)
    await expect(attempt).rejects.not.toThrow(/wrong-one/)
  })

  it('is named when the server has no such database', async () => {
    const url = new URL(databaseOwnerUrl())
    url.pathname = '/nowhere'
    await expect(deployMigrations(url.href)).rejects.toThrow(/The database nowhere does not exist/)
  })
})
