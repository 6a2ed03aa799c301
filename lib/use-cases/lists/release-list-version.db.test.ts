import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { database } from '#lib/db/client.ts'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { releaseListVersion } from '#lib/use-cases/lists/release-list-version.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'
import { activateSeen } from '#scripts/testing/preview-for-tests.ts'

const STARTER = 'prisma/starter/lists/sdn-2024-04-26.csv.gz'
const importer: Actor = { kind: 'staff', id: randomUUID(), role: 'supervisor' }
const operator: Actor = { kind: 'operator', id: 'test' }
const other: Actor = { kind: 'staff', id: randomUUID(), role: 'supervisor' }
const comment = 'Compared with the notice of the authority, entry by entry.'
const official = gunzipSync(readFileSync(STARTER)).toString('utf8')

async function take(day: string, text: string, options: { activate?: boolean; actor?: Actor } = {}) {
  const { activate: atOnce = false, actor = importer } = options
  const file = unfoldListFile(`sdn-${day}.csv`, Buffer.from(text))
  if (!file.ok) throw new Error(file.error.code)
  const done = await importListVersion(testCaller(actor), {
    sourceId: 'ofac-sdn',
    files: [file.value],
    activate: atOnce,
  })
  if (!done.ok) throw new Error(done.error.code)
  return done.value.version
}

const activate = (versionId: string, typed?: string) => activateSeen(other, versionId, typed)
const release = (versionId: string, actor: Actor = other) =>
  releaseListVersion(testCaller(actor), { versionId, comment })
const eventsOf = async (id: string) =>
  (
    await database().pool.query('SELECT type, facts FROM audit_event WHERE subject_id = $1 ORDER BY at, id', [
      id,
    ])
  ).rows as { type: string; facts: Record<string, unknown> }[]

const lines = official.split('\r\n')
const half = `${lines.slice(0, lines.length / 2).join('\r\n')}\r\n`

test('the delisting of Tornado Cash, as it really was, passes the guards; it takes one party and its wallets', async () => {
  await take('2024-04-26', official, { activate: true, actor: operator })
  const without = lines.filter((line) => !line.includes('"TORNADO CASH"')).join('\r\n')
  const version = await take('2025-03-21', without)
  expect(version).toMatchObject({ status: 'awaiting_activation', removed: 1, findings: [] })
  expect(version.wallets).toBeLessThan(285)
  expect(await activate(version.id)).toMatchObject({ ok: true })
})

test('a file without its wallet addresses is held, whoever wants it in force at once', async () => {
  const bare = official.replaceAll('Digital Currency Address', 'Digital Address')
  const version = await take('2025-04-01', bare, { activate: true, actor: operator })
  expect(version).toMatchObject({
    status: 'quarantined',
    wallets: 0,
    findings: [{ code: 'wallets-gone', now: 0 }],
  })
  expect(await activate(version.id)).toMatchObject({ ok: false, error: { code: 'list/wrong-status' } })
  expect(await eventsOf(version.id)).toMatchObject([
    { type: 'list.version-imported' },
    { type: 'list.version-quarantined', facts: { findings: [{ code: 'wallets-gone' }] } },
  ])
})

test('half a file is held, and is held against the last version that was not in quarantine', async () => {
  const version = await take('2025-04-02', half)
  expect(version.status).toBe('quarantined')
  const codes = version.findings.map(({ code }) => code)
  expect(codes).toContain('records-dropped')
  expect(version.findings[0]).toMatchObject({ before: 14_667, maxPercent: 20 })
})

test('only another person lets a version out, with words, and it then awaits activation', async () => {
  const [held] = (
    await database().pool.query(`SELECT id::text FROM list_version ORDER BY number DESC LIMIT 1`)
  ).rows as { id: string }[]
  const id = held?.id ?? ''
  const refused = async (actor: Actor, code: string, versionId = id) =>
    expect(await release(versionId, actor)).toMatchObject({ ok: false, error: { code } })
  await refused(importer, 'list/same-person')
  await refused(operator, 'list/needs-person')
  await refused({ kind: 'staff', id: randomUUID(), role: 'admin' }, 'auth/not-allowed')
  await refused(other, 'list/version-not-found', randomUUID())
  expect(await release(id)).toMatchObject({ ok: true, value: { status: 'awaiting_activation' } })
  expect((await eventsOf(id)).at(-1)).toMatchObject({ type: 'list.version-released', facts: { comment } })
  await refused(other, 'list/not-quarantined')
  // What the guards had held is put in force only by typing its name.
  const asked = { code: 'list/confirmation-needed', facts: { expected: 'ofac-sdn:4' } }
  expect(await activate(id)).toMatchObject({ ok: false, error: asked })
  expect(await activate(id, 'ofac-sdn:5')).toMatchObject({ ok: false, error: asked })
  expect(await activate(id, 'ofac-sdn:4')).toMatchObject({ ok: true, value: { status: 'active' } })
})

test('what was held before a later version came into force stays held', async () => {
  const [held] = (
    await database().pool.query(`SELECT id::text FROM list_version WHERE status = 'quarantined'`)
  ).rows as { id: string }[]
  expect(await release(held?.id ?? '')).toMatchObject({
    ok: false,
    error: { code: 'list/older-than-current' },
  })
})

test('the database itself lets nothing out of quarantine without the release of another person', async () => {
  const [held] = (
    await database().pool.query(`SELECT id::text FROM list_version WHERE status = 'quarantined'`)
  ).rows as { id: string }[]
  const past = (sql: string) =>
    database().pool.query(`UPDATE list_version SET ${sql} WHERE id = $1`, [held?.id])
  await expect(past(`status = 'active'`)).rejects.toThrow('only by the release of another person')
  await expect(
    past(
      `status = 'awaiting_activation', released_at = now(), release_note = 'x', released_by = imported_by`,
    ),
  ).rejects.toThrow('only by the release of another person')
  await expect(past(`findings = '[]'`)).rejects.toThrow('what the guards found')
})
