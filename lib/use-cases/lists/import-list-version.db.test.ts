import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { database } from '#lib/db/client.ts'
import { loadEntriesInForce } from '#lib/db/lists.ts'
import { type ListFile, unfoldListFile } from '#lib/gateways/list-files.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { activateListVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { importListVersion } from '#lib/use-cases/lists/import-list-version.ts'
import { previewed } from '#scripts/testing/preview-for-tests.ts'

const NULLS = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '
const operator: Actor = { kind: 'operator', id: 'test' }
const caller = (actor: Actor = operator): Caller => ({
  actor,
  requestId: 'test',
  clock: () => new Date('2026-11-23T00:00:00Z'),
  newId: randomUUID,
})

function file(name: string, text: string): ListFile {
  const unfolded = unfoldListFile(name, Buffer.from(text))
  if (!unfolded.ok) throw new Error(unfolded.error.code)
  return unfolded.value
}

function sdn(name: string, rows: readonly string[]): ListFile {
  return file(name, `${rows.join('\r\n')}\r\n\u001a`)
}

const aero = `36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",${NULLS},-0- `
const aeroMore = `36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",${NULLS},"a.k.a. 'AERO'."`
const yan = `25308,"YAN, Xiaobing","individual","SDNTK",${NULLS},"DOB 25 Mar 1977; Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h."`
const late = `99,"LATE COMER","individual","SDGT",${NULLS},"DOB 1980; Digital Currency Address - ETH 0x7F367cC41522cE07553e823bf3be79A889DEbe1B."`
const first = [sdn('sdn-2024-01-01.csv', [aero, yan])]

async function rows(sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await database().pool.query(sql)).rows
}

describe('taking over a list', () => {
  test('keeps entries, names, addresses and raw files, and puts nothing in force unasked', async () => {
    const done = await importListVersion(caller(), { sourceId: 'ofac-sdn', files: first })
    expect(done).toMatchObject({
      ok: true,
      value: {
        outcome: 'imported',
        version: {
          number: 1,
          publishedOn: '2024-01-01',
          records: 2,
          added: 2,
          wallets: 1,
          status: 'awaiting_activation',
        },
      },
    })
    expect(await loadEntriesInForce()).toEqual([])
    expect(await rows('SELECT missing_parts FROM list_version')).toEqual([
      { missing_parts: ['add', 'alt', 'comments'] },
    ])
    expect(await rows('SELECT canonical, family, checksum, label FROM list_entry_wallet')).toEqual([
      { canonical: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h', family: 'bitcoin', checksum: 'valid', label: 'XBT' },
    ])
    expect(await rows('SELECT name, bytes FROM list_version_file')).toEqual([
      { name: 'sdn-2024-01-01.csv', bytes: first[0]?.content.length },
    ])
  })

  test('says unchanged when the same bytes come again, under whatever name', async () => {
    const again = [{ ...first[0], name: 'sdn.csv' } as ListFile]
    const done = await importListVersion(caller(), { sourceId: 'ofac-sdn', files: again })
    expect(done).toMatchObject({ ok: true, value: { outcome: 'unchanged', version: { number: 1 } } })
    expect(await rows('SELECT count(*)::int AS n FROM list_version')).toEqual([{ n: 1 }])
    expect(await rows(`SELECT 1 FROM audit_event WHERE type = 'list.version-unchanged'`)).toHaveLength(1)
  })

  test('holds what changed between two versions, and what was in force at each', async () => {
    const second = [sdn('sdn-2024-02-01.csv', [aeroMore, late])]
    const done = await importListVersion(caller(), { sourceId: 'ofac-sdn', files: second, activate: true })
    expect(done).toMatchObject({
      ok: true,
      value: { version: { number: 2, added: 1, changed: 1, removed: 1, status: 'active' } },
    })
    const states = await rows(`SELECT e.key, ev.from_number AS "from", ev.to_number AS "to"
      FROM list_entry_version ev JOIN list_entry e ON e.id = ev.entry_id ORDER BY e.key, ev.from_number`)
    expect(states).toEqual([
      { key: '25308', from: 1, to: 2 },
      { key: '36', from: 1, to: 2 },
      { key: '36', from: 2, to: null },
      { key: '99', from: 2, to: null },
    ])
    const inForce = await loadEntriesInForce()
    expect(inForce.map((entry) => entry.entity.key).sort()).toEqual(['36', '99'])
  })

  test('gives a party that returns to the list the identity it had', async () => {
    const third = [sdn('sdn-2024-03-01.csv', [aeroMore, late, yan])]
    const done = await importListVersion(caller(), { sourceId: 'ofac-sdn', files: third, activate: true })
    expect(done).toMatchObject({ ok: true, value: { version: { number: 3, added: 1, removed: 0 } } })
    expect(await rows(`SELECT count(*)::int AS n FROM list_entry WHERE key = '25308'`)).toEqual([{ n: 1 }])
    expect(await rows(`SELECT status::text, number FROM list_version ORDER BY number`)).toEqual([
      { status: 'awaiting_activation', number: 1 },
      { status: 'superseded', number: 2 },
      { status: 'active', number: 3 },
    ])
  })
})

describe('refusing a list', () => {
  const older = [sdn('sdn-2023-01-01.csv', [aero])]
  test.each([
    ['list/unknown-source', { sourceId: 'xx-none', files: first }],
    ['list/older-than-current', { sourceId: 'ofac-sdn', files: older }],
    [
      'list/publication-day-ahead',
      { sourceId: 'ofac-sdn', files: [sdn('sdn.csv', [aero])], publishedOn: '2999-01-01' },
    ],
    ['list/publication-day-missing', { sourceId: 'ofac-sdn', files: [sdn('sdn.csv', [aero])] }],
    ['list/unknown-part', { sourceId: 'ofac-sdn', files: [file('names.txt', 'x')] }],
    ['list/file-missing', { sourceId: 'ofac-sdn', files: [file('alt.csv', '')] }],
    ['list/not-this-format', { sourceId: 'ofac-sdn', files: [file('sdn.csv', 'a,b\nc,d\n')] }],
    ['list/not-this-format', { sourceId: 'un-sc', files: [file('list.xml', '<CONSOLIDATED_LIST><INDIV')] }],
    [
      'list/not-utf8',
      { sourceId: 'un-sc', files: [{ ...file('list.xml', 'x'), content: Buffer.from([0x3c, 0xff]) }] },
    ],
    ['list/not-xlsx', { sourceId: 'jp-mof', files: [file('list.xlsx', 'PK no zip')] }],
  ] as const)('%s', async (code, input) => {
    const before = await rows('SELECT count(*)::int AS n FROM list_version')
    expect(await importListVersion(caller(), input)).toMatchObject({ ok: false, error: { code } })
    expect(await rows('SELECT count(*)::int AS n FROM list_version')).toEqual(before)
  })

  test('an analyst may not import, and the try is recorded', async () => {
    const analyst: Actor = { kind: 'staff', id: randomUUID(), role: 'analyst' }
    const done = await importListVersion(caller(analyst), { sourceId: 'ofac-sdn', files: first })
    expect(done).toMatchObject({ ok: false, error: { code: 'auth/not-allowed' } })
    expect(await rows(`SELECT 1 FROM audit_event WHERE type = 'staff.access-refused'`)).toHaveLength(1)
  })
})

describe('activating a version', () => {
  const supervisor: Actor = { kind: 'staff', id: randomUUID(), role: 'supervisor' }
  const other: Actor = { kind: 'staff', id: randomUUID(), role: 'supervisor' }

  let previewId: string = randomUUID()
  const activate = (actor: Actor, versionId: string) =>
    activateListVersion(caller(actor), { versionId, previewId })

  test('needs another person than the one who imported it', async () => {
    const fourth = [sdn('sdn-2024-04-01.csv', [aero, late])]
    const done = await importListVersion(caller(supervisor), { sourceId: 'ofac-sdn', files: fourth })
    if (!done.ok) throw new Error(done.error.code)
    const versionId = done.value.version.id
    previewId = (await previewed(versionId)).id
    expect(await activate(supervisor, versionId)).toMatchObject({
      ok: false,
      error: { code: 'list/same-person' },
    })
    expect(await activate(other, versionId)).toMatchObject({
      ok: true,
      value: { status: 'active' },
    })
    expect(await activate(other, versionId)).toMatchObject({
      ok: false,
      error: { code: 'list/wrong-status' },
    })
    expect((await loadEntriesInForce()).map((entry) => entry.entity.key).sort()).toEqual(['36', '99'])
  })

  test('does not go back to a version before the one in force', async () => {
    const [version] = await rows('SELECT id::text FROM list_version WHERE number = 1')
    expect(await activate(other, String(version?.id))).toMatchObject({
      ok: false,
      error: { code: 'list/older-than-current' },
    })
    expect(await activate(other, randomUUID())).toMatchObject({
      ok: false,
      error: { code: 'list/version-not-found' },
    })
  })
})
