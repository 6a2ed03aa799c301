import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { LIST_UPLOAD_FILES_MAX } from '#lib/core/lists/upload-limits.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { database } from '#lib/db/client.ts'
import { importUploadedList } from '#lib/use-cases/lists/import-uploaded-list.ts'
import { SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const supervisor: Actor = { kind: 'staff', id: randomUUID(), role: 'supervisor' }
const analyst: Actor = { kind: 'staff', id: randomUUID(), role: 'analyst' }
const sdn = Buffer.from(`${SDN_ROWS.join('\r\n')}\r\n\u001a`)
const sourceId = 'ofac-sdn'

async function versions(): Promise<number> {
  return (await database().pool.query('SELECT 1 FROM list_version')).rows.length
}

it.each([
  ['list/gzip-damaged', 'sdn.csv.gz', gzipSync(sdn).subarray(0, 40)],
  ['list/unknown-part', 'holiday.csv', sdn],
  ['list/not-this-format', 'sdn-2024-01-01.csv', Buffer.from('a,b\n')],
  ['list/publication-day-missing', 'sdn.csv', sdn],
] as const)('%s leaves nothing behind', async (code, name, bytes) => {
  const done = await importUploadedList(testCaller(supervisor), { sourceId, files: [{ name, bytes }] })
  expect(done).toMatchObject({ ok: false, error: { code } })
  expect(await versions()).toBe(0)
})

it('refuses an upload without files, and one with more than any official set has', async () => {
  const caller = testCaller(supervisor)
  expect(await importUploadedList(caller, { sourceId, files: [] })).toMatchObject({
    ok: false,
    error: { code: 'list/file-missing' },
  })
  const files = Array.from({ length: LIST_UPLOAD_FILES_MAX + 1 }, () => ({ name: 'sdn.csv', bytes: sdn }))
  expect(await importUploadedList(caller, { sourceId, files })).toMatchObject({
    ok: false,
    error: { code: 'list/unknown-part' },
  })
})

it('refuses and records whoever may not import', async () => {
  const files = [{ name: 'sdn-2024-01-01.csv', bytes: sdn }]
  expect(await importUploadedList(testCaller(analyst), { sourceId, files })).toMatchObject({
    ok: false,
    error: { code: 'auth/not-allowed' },
  })
})

it('takes gzip files over and leaves them awaiting activation by another person', async () => {
  const files = [{ name: 'sdn-2024-01-01.csv.gz', bytes: gzipSync(sdn) }]
  expect(await importUploadedList(testCaller(supervisor), { sourceId, files })).toMatchObject({
    ok: true,
    value: { outcome: 'imported', version: { status: 'awaiting_activation', publishedOn: '2024-01-01' } },
  })
})
