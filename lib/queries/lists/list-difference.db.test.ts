import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { listDifference } from '#lib/queries/lists/list-difference.ts'
import { listEntryAt } from '#lib/queries/lists/list-entry-at.ts'
import { importListFiles } from '#lib/use-cases/lists/import-list-files.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'
import { SDN_DAYS, SDN_FOLDER } from '#scripts/testing/sdn-days.ts'

const TIMEOUT_MS = 180_000
const { actor } = testCaller()

function take(day: string) {
  return importListFiles(testCaller(), { sourceId: 'ofac-sdn', paths: [`${SDN_FOLDER}/sdn-${day}.csv.gz`] })
}

test.skipIf(!existsSync(SDN_FOLDER))(
  'eight official versions in order give the known differences, and every past day its own entries',
  async () => {
    const records: number[] = []
    for (const [day, difference] of SDN_DAYS) {
      const done = await take(day)
      if (!done.ok) throw new Error(done.error.code)
      expect({ day, ...done.value.version }).toMatchObject({ day, ...difference })
      records.push(done.value.version.records)
    }
    for (const [at, [day, difference]] of SDN_DAYS.entries()) {
      if (difference === null) continue
      const from = SDN_DAYS[at - 1]?.[0] ?? ''
      const asked = await listDifference(actor, { sourceId: 'ofac-sdn', from, to: day })
      expect(asked).toMatchObject({ ok: true, value: { ...difference, records: records[at] } })
    }
    const before = await database().pool.query('SELECT count(*) FROM list_entry_version')
    expect(await take('2024-04-26')).toMatchObject({ ok: true, value: { outcome: 'unchanged' } })
    expect((await database().pool.query('SELECT count(*) FROM list_entry_version')).rows).toEqual(before.rows)
  },
  TIMEOUT_MS,
)

test.skipIf(!existsSync(SDN_FOLDER))(
  'a party is told as the day asked for had it, or not at all',
  async () => {
    const added = await listDifference(actor, { sourceId: 'ofac-sdn', from: '2022-08-08', to: 'v5' })
    if (!added.ok) throw new Error(added.error.code)
    const fresh = added.value.entries.find(({ change }) => change === 'added')
    const altered = added.value.entries.find(({ change }) => change === 'changed')
    const ask = (key: string | undefined, at: string) =>
      listEntryAt(actor, { sourceId: 'ofac-sdn', key: key ?? '', at })
    // A day between two publications is answered by the earlier one.
    expect(await ask(fresh?.key, '2023-02-28')).toMatchObject({ error: { code: 'list/entry-not-found' } })
    expect(await ask(fresh?.key, '2023-03-02')).toMatchObject({ ok: true, value: { version: { number: 5 } } })
    const [old, next] = [await ask(altered?.key, '2022-12-31'), await ask(altered?.key, '2023-03-01')]
    if (!old.ok || !next.ok) throw new Error('the altered party is in both versions')
    for (const { field, before, after } of altered?.fields ?? []) {
      const part = (entity: object) => (entity as Readonly<Record<string, unknown>>)[field] ?? null
      expect([part(old.value.entity), part(next.value.entity)]).toEqual([before, after])
    }
  },
)

test('moments that no version answers for are refused', async () => {
  const ask = (from: string, sourceId = 'ofac-sdn') => listDifference(actor, { sourceId, from, to: from })
  expect(await ask('1999-01-01')).toMatchObject({ error: { code: 'list/version-not-found' } })
  expect(await ask('soon')).toMatchObject({ error: { code: 'list/version-not-found' } })
  // Nothing has been put in force here, so no instant has a version.
  expect(await ask('2026-01-01T00:00:00Z')).toMatchObject({ error: { code: 'list/version-not-found' } })
  expect(await ask('1', 'no-such-list')).toMatchObject({ error: { code: 'list/unknown-source' } })
  const stranger = { kind: 'key', id: 'k', scopes: [] } as const
  expect(await listDifference(stranger, { sourceId: 'ofac-sdn', from: '1', to: '1' })).toMatchObject({
    error: { code: 'auth/not-allowed' },
  })
})
