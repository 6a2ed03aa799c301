import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { loadEntriesInForce } from '#lib/db/lists.ts'
import { databaseUrl } from '#lib/env.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { loadStarterLists } from '#lib/use-cases/lists/load-starter-lists.ts'

const TABLES = [
  'list_source',
  'list_version',
  'list_version_file',
  'list_rejected_record',
  'list_entry',
  'list_entry_version',
  'list_entry_name',
  'list_entry_wallet',
  'audit_event',
]
const caller: Caller = {
  actor: { kind: 'system', id: 'starter' },
  requestId: 'test',
  clock: () => new Date('2026-11-23T00:00:00Z'),
  newId: randomUUID,
}
/** Loads the starter lists in a process of its own, which is killed while it writes. */
const CHILD = `
  import { randomUUID } from 'node:crypto'
  import { setDatabaseUrls } from '#lib/env.ts'
  import { loadStarterLists } from '#lib/use-cases/lists/load-starter-lists.ts'
  const url = process.env.TEST_DATABASE_URL
  setDatabaseUrls({ runtime: url, owner: url })
  const actor = { kind: 'system', id: 'starter' }
  await loadStarterLists({ actor, requestId: 'killed', clock: () => new Date(), newId: randomUUID })
`

async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of TABLES) {
    const { rows } = await database().pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)
    found[table] = rows[0]?.n ?? -1
  }
  return found
}

/** True while a transaction of another connection has written rows of the table that nobody else can see yet. */
async function isWriting(table: string): Promise<boolean> {
  const { rows } = await database().pool.query(
    `SELECT 1 FROM pg_locks WHERE relation = $1::regclass AND mode = 'RowExclusiveLock' AND granted`,
    [table],
  )
  return rows.length > 0
}

test('an import killed in the middle (kill -9) leaves nothing half-written', {
  timeout: 60_000,
}, async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD], {
    env: { ...process.env, TEST_DATABASE_URL: databaseUrl() },
    stdio: 'inherit',
  })
  const exit = once(child, 'exit')
  while (!(await isWriting('list_entry_version'))) {
    if (child.exitCode !== null) throw new Error('the import ended before it could be killed')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  child.kill('SIGKILL')
  expect(await exit).toEqual([null, 'SIGKILL'])
  while (await isWriting('list_entry_version')) await new Promise((resolve) => setTimeout(resolve, 20))
  const after = await counts()
  expect(after).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])))
})

test('the shipped lists are put in force, marked as snapshots, with the figures of the files', {
  timeout: 60_000,
}, async () => {
  const heard: string[] = []
  const loaded = await loadStarterLists(caller, (outcome) => heard.push(outcome.version.sourceId))
  expect(heard).toEqual(['jp-mof', 'un-sc', 'ofac-sdn'])
  expect(loaded).toMatchObject({
    ok: true,
    value: [
      {
        outcome: 'imported',
        version: { records: 2862, lifted: 598, publishedOn: '2026-03-05', snapshot: true },
      },
      { outcome: 'imported', version: { records: 684 + 193, publishedOn: '2025-04-19', snapshot: true } },
      { outcome: 'imported', version: { records: 14_668, publishedOn: '2024-04-26', status: 'active' } },
    ],
  })
  const inForce = await loadEntriesInForce()
  expect(inForce).toHaveLength(2862 + 877 + 14_668)
})

test('a second loading of the shipped lists changes nothing', { timeout: 60_000 }, async () => {
  const before = await counts()
  const again = await loadStarterLists(caller)
  expect(again).toMatchObject({
    ok: true,
    value: [{ outcome: 'unchanged' }, { outcome: 'unchanged' }, { outcome: 'unchanged' }],
  })
  const after = await counts()
  expect({ ...after, audit_event: 0 }).toEqual({ ...before, audit_event: 0 })
})
