import { randomUUID } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListDownload } from '#lib/core/lists/downloads.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { database } from '#lib/db/client.ts'
import { fetchList } from '#lib/use-cases/lists/fetch-list.ts'
import { recordListFetch } from '#lib/use-cases/lists/record-list-fetch.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

const system: Actor = { kind: 'system', id: 'worker' }
const xml = (day: string, name: string) => `<?xml version="1.0" encoding="utf-8"?>
<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
  <publshInformation><Publish_Date>${day}</Publish_Date><Record_Count>1</Record_Count></publshInformation>
  <sdnEntry><uid>36</uid><lastName>${name}</lastName><sdnType>Entity</sdnType>
    <programList><program>CUBA</program></programList></sdnEntry>
</sdnList>`

let server: Server
let answer: (response: ServerResponse, etag: string | undefined) => void = (response) => response.end()
let download: ListDownload

beforeAll(async () => {
  server = createServer((request, response) => answer(response, request.headers['if-none-match']))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/SDN.XML`
  const hosts = ['127.0.0.1']
  download = { sourceId: 'ofac-sdn', kind: 'file', url, hosts, fileName: 'sdn.xml', minute: 0, everyHours: 1 }
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const surroundings = {
  sleep: async () => undefined,
  random: () => 0,
  rules: { permitLoopback: true, requestMs: 2_000 },
}
const fetchIt = (actor: Actor = system) =>
  fetchList(testCaller(actor), { sourceId: 'ofac-sdn', download, surroundings })
const rows = async (sql: string) => (await database().pool.query(sql)).rows as Record<string, unknown>[]
const lastFetch = async () =>
  (
    await rows(`SELECT outcome, error_code, error_facts, version_id IS NOT NULL AS has_version, etag
    FROM list_fetch ORDER BY ended_at DESC, id DESC LIMIT 1`)
  )[0]

test('a list that is fetched is taken over, awaits a person, and the fetch is written down', async () => {
  answer = (response) =>
    response.writeHead(200, { etag: '"one"' }).end(xml('11/20/2026', 'AEROCARIBBEAN AIRLINES'))
  expect(await fetchIt()).toMatchObject({
    ok: true,
    value: { outcome: 'imported', version: { publishedOn: '2026-11-20', status: 'awaiting_activation' } },
  })
  expect(await lastFetch()).toMatchObject({ outcome: 'imported', has_version: true, etag: '"one"' })
  expect(await rows(`SELECT subject_id FROM audit_event WHERE type = 'list.fetched'`)).toEqual([
    { subject_id: 'ofac-sdn' },
  ])
})

test('the next time only what changed is asked for, and that nothing changed is written down too', async () => {
  answer = (response, etag) => response.writeHead(etag === '"one"' ? 304 : 500).end()
  expect(await fetchIt()).toEqual({ ok: true, value: { outcome: 'unchanged', version: null } })
  expect(await fetchIt()).toEqual({ ok: true, value: { outcome: 'unchanged', version: null } })
  expect(await lastFetch()).toMatchObject({ outcome: 'unchanged', etag: '"one"' })
})

test('a failure is written down with its reason, and leaves the list as it was', async () => {
  answer = (response) => response.writeHead(503).end()
  expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'list/download-failed' } })
  expect(await lastFetch()).toMatchObject({
    outcome: 'failed',
    error_code: 'list/download-failed',
    error_facts: { reason: 'status', detail: '503' },
  })
  answer = (response) => response.writeHead(200, { etag: '"two"' }).end('<sdnList><broken')
  expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'list/not-this-format' } })
  expect(await lastFetch()).toMatchObject({ outcome: 'failed', etag: null })
  expect(await rows('SELECT count(*)::int AS n FROM list_version')).toEqual([{ n: 1 }])
})

test('an older publication is refused and says so in the record', async () => {
  answer = (response) => response.end(xml('11/19/2026', 'AEROCARIBBEAN AIRLINES S.A.'))
  expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'list/older-than-current' } })
  expect(await lastFetch()).toMatchObject({ error_code: 'list/older-than-current' })
})

test('a source without a download, and a person who may not import, get nowhere', async () => {
  const before = await rows('SELECT count(*)::int AS n FROM list_fetch')
  expect(await fetchList(testCaller(system), { sourceId: 'house' })).toMatchObject({
    ok: false,
    error: { code: 'list/no-download' },
  })
  const analyst: Actor = { kind: 'staff', id: randomUUID(), role: 'analyst' }
  expect(await fetchIt(analyst)).toMatchObject({ ok: false, error: { code: 'auth/not-allowed' } })
  expect(await rows(`SELECT 1 FROM audit_event WHERE type = 'staff.access-refused'`)).toHaveLength(1)
  expect(await rows('SELECT count(*)::int AS n FROM list_fetch')).toEqual(before)
})

test('what was written down of a fetch stays', async () => {
  await recordListFetch(testCaller(system), {
    sourceId: 'un-sc',
    startedAt: new Date(),
    outcome: 'unchanged',
    versionId: null,
    error: null,
    remember: null,
  })
  await expect(rows(`UPDATE list_fetch SET outcome = 'imported'`)).rejects.toThrow()
  await expect(rows('DELETE FROM list_fetch')).rejects.toThrow()
})
