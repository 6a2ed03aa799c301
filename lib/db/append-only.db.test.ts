import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APPEND_ONLY_TABLES, NEVER_DELETED_TABLES } from '#lib/db/append-only.ts'
import { databaseOwnerUrl, databaseUrl } from '#lib/env.ts'

const owner = new pg.Client({ connectionString: databaseOwnerUrl() })
const runtime = new pg.Client({ connectionString: databaseUrl() })
const EVENT = `INSERT INTO audit_event
  (id, type, actor_kind, actor_id, subject_kind, subject_id, facts, use_case, request_id, at)
  VALUES (gen_random_uuid(), 'staff.signed-in', 'system', 'worker', 'staff', 'x', '{}', 'test', 'r', now())`

beforeAll(async () => {
  await owner.connect()
  await runtime.connect()
})
afterAll(async () => {
  await owner.end()
  await runtime.end()
})

async function triggers(name: string): Promise<string[]> {
  const { rows } = await owner.query<{ table: string }>(
    `SELECT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname = $1 AND tgenabled = 'O' ORDER BY 1`,
    [name],
  )
  return rows.map((row) => row.table.replaceAll('"', '')).sort()
}

async function rights(table: string): Promise<Record<string, boolean>> {
  const { rows } = await runtime.query(
    `SELECT has_table_privilege($1, 'SELECT') AS "select", has_table_privilege($1, 'INSERT') AS "insert",
            has_table_privilege($1, 'UPDATE') AS "update", has_table_privilege($1, 'DELETE') AS "delete",
            has_table_privilege($1, 'TRUNCATE') AS "truncate"`,
    [`public.${table}`],
  )
  return rows[0]
}

describe('evidence in the database', () => {
  it('has a refusing trigger on exactly the tables that the code calls append-only', async () => {
    expect(await triggers('append_only')).toEqual([...APPEND_ONLY_TABLES].sort())
    expect(await triggers('append_only_truncate')).toEqual([...APPEND_ONLY_TABLES].sort())
    expect(await triggers('never_deleted')).toEqual([...NEVER_DELETED_TABLES].sort())
  })

  it.each(['UPDATE audit_event SET type = $$x$$', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'refuses the owner of the tables: %s',
    async (sql) => {
      await owner.query(EVENT)
      await expect(owner.query(sql)).rejects.toMatchObject({ code: '23001' })
    },
  )

  it.each(['UPDATE audit_event SET type = $$x$$', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'gives the running product no right to: %s',
    async (sql) => {
      await runtime.query(EVENT)
      await expect(runtime.query(sql)).rejects.toMatchObject({ code: '42501' })
    },
  )

  it.each(APPEND_ONLY_TABLES)('lets the running product only read and add rows of %s', async (table) => {
    expect(await rights(table)).toEqual({
      select: true,
      insert: true,
      update: false,
      delete: false,
      truncate: false,
    })
  })

  it.each(NEVER_DELETED_TABLES)(
    'lets the running product change but never remove rows of %s',
    async (table) => {
      expect(await rights(table)).toEqual({
        select: true,
        insert: true,
        update: true,
        delete: false,
        truncate: false,
      })
    },
  )

  it('does not let the running product make or alter tables or switch triggers off', async () => {
    await expect(runtime.query('CREATE TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' })
    await expect(runtime.query('ALTER TABLE audit_event DISABLE TRIGGER ALL')).rejects.toMatchObject({
      code: '42501',
    })
    await expect(runtime.query(`SET session_replication_role = 'replica'`)).rejects.toMatchObject({
      code: '42501',
    })
  })
})
