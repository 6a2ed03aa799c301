import { describe, expect, it } from 'vitest'
import { APPEND_ONLY_TABLES, NEVER_DELETED_TABLES } from '#lib/db/append-only.ts'
import { listFiles, readText } from './source-files.ts'

const files = listFiles('prisma/migrations').map((path) => path.replace('prisma/migrations/', ''))
const folders = [
  ...new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? '')),
]
const sql = folders.map((folder) => readText(`prisma/migrations/${folder}/migration.sql`)).join('\n')

/** Tables that a trigger of this name guards, less those whose guard a later migration drops. */
function guarded(trigger: string): readonly string[] {
  const made = [...sql.matchAll(new RegExp(`CREATE TRIGGER ${trigger} BEFORE [A-Z ]+ ON "(\\w+)"`, 'g'))]
  const dropped = [...sql.matchAll(new RegExp(`DROP TRIGGER (?:IF EXISTS )?${trigger} ON "(\\w+)"`, 'g'))]
  const gone = new Set(dropped.map((match) => match[1]))
  return [...new Set(made.map((match) => match[1] ?? ''))].filter((table) => !gone.has(table)).sort()
}

describe('the migrations', () => {
  it('are folders named by a UTC stamp and words, each with one file of SQL', () => {
    expect(folders.filter((folder) => !/^\d{14}_[a-z0-9]+(_[a-z0-9]+)*$/.test(folder))).toEqual([])
    expect(files.filter((path) => !/^([^/]+\/migration\.sql|migration_lock\.toml)$/.test(path))).toEqual([])
    expect(
      folders.filter((folder) => readText(`prisma/migrations/${folder}/migration.sql`).trim() === ''),
    ).toEqual([])
  })

  it('have stamps of their own, so that their order is certain', () => {
    const stamps = folders.map((folder) => folder.slice(0, 14))
    expect(new Set(stamps).size).toBe(stamps.length)
  })

  it('name the database they are written for', () => {
    expect(readText('prisma/migrations/migration_lock.toml')).toContain('provider = "postgresql"')
  })

  it.each([
    ['append_only', APPEND_ONLY_TABLES],
    ['append_only_truncate', APPEND_ONLY_TABLES],
    ['never_deleted', NEVER_DELETED_TABLES],
    ['never_deleted_truncate', NEVER_DELETED_TABLES],
  ])('guard with %s exactly the tables that the code counts on', (trigger, tables) => {
    expect(guarded(trigger)).toEqual([...tables].sort())
  })

  it('create every guarded table', () => {
    const created = new Set([...sql.matchAll(/CREATE TABLE "(\w+)"/g)].map((match) => match[1]))
    expect([...APPEND_ONLY_TABLES, ...NEVER_DELETED_TABLES].filter((table) => !created.has(table))).toEqual(
      [],
    )
  })
})
