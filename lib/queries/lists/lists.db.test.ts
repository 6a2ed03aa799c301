import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { payloadHash } from '#lib/core/lists/diff-versions.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { insertListFetch } from '#lib/db/list-fetches.ts'
import {
  closeEntryVersions,
  insertEntryVersions,
  insertListVersion,
  listOpenEntries,
} from '#lib/db/list-import.ts'
import { findLatestListVersion, lockListSource } from '#lib/db/lists.ts'
import { withTx } from '#lib/db/tx.ts'
import { listDetail, listDetailFilter } from '#lib/queries/lists/list-detail.ts'
import { listEntryDetail } from '#lib/queries/lists/list-entry-detail.ts'
import { listOverview, overviewRow } from '#lib/queries/lists/list-overview.ts'
import { listVersionDetail, listVersionFilter } from '#lib/queries/lists/list-version-detail.ts'

const analyst: Actor = { kind: 'staff', id: randomUUID(), role: 'analyst' }
const key: Actor = { kind: 'key', id: randomUUID(), scopes: ['transactions:write'] }
const NOW = new Date('2026-11-23T12:00:00Z')
const SOURCE = 'jp-mof'

const entity = (id: string, names: readonly string[], more: Partial<ListedEntity> = {}): ListedEntity => ({
  key: id,
  kind: 'person',
  names: names.map((full, at) => ({ full, kind: at === 0 ? 'primary' : 'alias', script: 'latn' })),
  births: [],
  birthPlaces: [],
  nationalities: [],
  identifiers: [],
  addresses: [],
  wallets: [],
  programmes: ['P'],
  measure: 'freeze',
  reference: id,
  listedOn: null,
  remarks: null,
  ...more,
})

/** Writes a version whose entries are exactly these, and puts it in force. */
async function publish(
  number: number,
  publishedOn: string,
  entities: readonly ListedEntity[],
): Promise<void> {
  await withTx(async (tx) => {
    await lockListSource(tx, SOURCE, NOW)
    const previous = await findLatestListVersion(tx, SOURCE)
    const open = await listOpenEntries(tx, SOURCE)
    const hashes = new Map(entities.map((one) => [one.key, payloadHash(one)]))
    const same = new Map(
      open.filter((entry) => hashes.get(entry.key) === entry.payloadHash).map((entry) => [entry.key, entry]),
    )
    const figures = { names: 0, addresses: 0, wallets: 0, added: 0, changed: 0, removed: 0, lifted: 0 }
    await insertListVersion(tx, {
      id: randomUUID(),
      sourceId: SOURCE,
      number,
      publishedOn,
      sha256: String(number),
      parserVersion: 'test',
      snapshot: number === 1,
      records: entities.length,
      rejected: 1,
      ...figures,
      status: number === 2 ? 'active' : 'superseded',
      importedBy: 'operator:test',
      findings: [],
      fetchedAt: new Date('2026-11-23T00:00:00Z'),
      previousId: previous?.id ?? null,
      missingParts: [],
      files: [{ id: randomUUID(), name: 'x.xlsx', sha256: 'ab', bytes: 3, gzip: Buffer.from('x') }],
      rejects: [{ id: randomUUID(), locator: 'シート 1 行 2', code: 'no_name', excerpt: '274' }],
    })
    const ended = open.filter((entry) => !same.has(entry.key)).map((entry) => entry.entryVersionId)
    await closeEntryVersions(tx, ended, number)
    const fresh = entities.filter((one) => !same.has(one.key))
    const states = fresh.map((one) => {
      const known = open.find((entry) => entry.key === one.key)
      const base = {
        id: randomUUID(),
        sourceId: SOURCE,
        fromNumber: number,
        entity: one,
        payloadHash: payloadHash(one),
      }
      return { ...base, entryId: known?.entryId ?? randomUUID(), isNewEntry: known === undefined }
    })
    await insertEntryVersions(tx, states, randomUUID)
  })
}

const wallet = { raw: '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c', label: null }

beforeAll(async () => {
  await publish(1, '2026-01-01', [
    entity('1', ['Aoki']),
    entity('2', ['Sim Hyon Sop', 'シム・ヒョンソプ']),
    entity('3', ['Gone']),
  ])
  await publish(2, '2026-11-01', [
    entity('1', ['Aoki']),
    entity('2', ['Sim Hyon Sop', 'シム・ヒョンソプ'], { wallets: [wallet] }),
    entity('4', ['100% Müller'], { kind: 'organisation' }),
  ])
})

async function entries(filter: Record<string, unknown>): Promise<readonly string[]> {
  const found = await listDetail(analyst, SOURCE, { filter: listDetailFilter.parse(filter), now: NOW })
  if (!found.ok) throw new Error(found.error.code)
  return (found.value.entries?.rows ?? []).map((row) => row.key)
}

test('the overview shows the version in force of every source, its age, and the sources without one', async () => {
  const overview = await listOverview(analyst, NOW)
  expect(overview.ok && overview.value.slice(0, 3)).toMatchObject([
    {
      source: { id: 'jp-mof' },
      inForce: { number: 2, publishedOn: '2026-11-01' },
      waiting: null,
      stale: false,
    },
    { source: { id: 'un-sc' }, inForce: null, stale: true },
    { source: { id: 'ofac-sdn' }, inForce: null, stale: true },
  ])
  const later = await listOverview(analyst, new Date('2026-11-24T00:00:01Z'))
  expect(later.ok && later.value[0]?.stale).toBe(true)
})

test('the overview says when a list is fetched next and why the last try came to nothing', async () => {
  await withTx((tx) =>
    insertListFetch(tx, {
      id: randomUUID(),
      sourceId: SOURCE,
      startedAt: NOW,
      endedAt: NOW,
      outcome: 'failed',
      versionId: null,
      error: { code: 'list/download-failed', facts: { reason: 'web-page' } },
      remember: null,
    }),
  )
  const overview = await listOverview(analyst, NOW)
  expect(overview.ok && overview.value[0]).toMatchObject({
    lastFetch: { outcome: 'failed', errorCode: 'list/download-failed', reason: 'web-page' },
    nextFetchAt: null,
    stale: false,
  })
  const source = findListSource(SOURCE)
  if (source === null) throw new Error('the source is in the table')
  const known = {
    versions: [],
    certificates: [],
    checks: new Map(),
    fetches: [],
    scheduled: [SOURCE],
    selfActivating: [],
    now: NOW,
  }
  expect(overviewRow(source, known).nextFetchAt).toBe(new Date('2026-11-23T21:05:00+09:00').toISOString())
})

describe('the entries of a list', () => {
  test('are those in force, by name', async () => {
    expect(await entries({})).toEqual(['4', '1', '2'])
  })
  test.each([
    [{ text: 'ヒョンソプ' }, ['2']],
    [{ text: 'HYON sop' }, ['2']],
    [{ text: 'muller' }, ['4']],
    [{ text: '100%' }, ['4']],
    [{ text: '4' }, ['4']],
    [{ text: 'gone' }, []],
    [{ text: wallet.raw.toUpperCase().replace('0X', '0x') }, ['2']],
    [{ kind: 'organisation' }, ['4']],
    [{ wallets: '1' }, ['2']],
    [{ pageSize: '25', page: '2' }, []],
  ])('%j', async (filter, keys) => {
    expect(await entries(filter)).toEqual(keys)
  })
})

test('a version shows its files, its rejects and what it added, changed and removed', async () => {
  const address = { sourceId: SOURCE, version: '2' }
  const found = await listVersionDetail(analyst, address, listVersionFilter.parse({}))
  expect(found).toMatchObject({
    ok: true,
    value: {
      version: { number: 2 },
      files: [{ name: 'x.xlsx', bytes: 3 }],
      rejects: [{ code: 'no_name' }],
      diff: { total: 3 },
    },
  })
  expect(found.ok && found.value.diff.rows.map((row) => [row.key, row.change])).toEqual([
    ['4', 'added'],
    ['2', 'changed'],
    ['3', 'removed'],
  ])
  const removed = await listVersionDetail(analyst, address, listVersionFilter.parse({ change: 'removed' }))
  expect(removed.ok && removed.value.diff.rows.map((row) => row.key)).toEqual(['3'])
  const banned = listVersionFilter.parse({ change: 'removed,changed', measure: 'transaction_ban' })
  expect(await listVersionDetail(analyst, address, banned)).toMatchObject({ value: { diff: { total: 0 } } })
  const frozen = listVersionFilter.parse({ change: 'removed,changed', measure: 'freeze,transaction_ban' })
  expect(await listVersionDetail(analyst, address, frozen)).toMatchObject({ value: { diff: { total: 2 } } })
})

test('an entry shows its history and what each state changed', async () => {
  const found = await listEntryDetail(analyst, SOURCE, '2')
  expect(found).toMatchObject({
    ok: true,
    value: {
      inForce: true,
      entity: { wallets: [wallet] },
      version: { number: 2 },
      states: [
        {
          fromNumber: 2,
          toNumber: null,
          inForce: true,
          change: { fields: ['wallets'], walletsAdded: [wallet] },
        },
        { fromNumber: 1, toNumber: 2, inForce: false, toPublishedOn: '2026-11-01', change: null },
      ],
    },
  })
  const gone = await listEntryDetail(analyst, SOURCE, '3')
  expect(gone).toMatchObject({ ok: true, value: { inForce: false } })
})

test('what is not there, and who may not look', async () => {
  const filter = listDetailFilter.parse({})
  expect(await listDetail(analyst, 'xx', { filter, now: NOW })).toMatchObject({
    error: { code: 'list/unknown-source' },
  })
  expect(
    await listVersionDetail(analyst, { sourceId: SOURCE, version: '9' }, listVersionFilter.parse({})),
  ).toMatchObject({
    error: { code: 'list/version-not-found' },
  })
  expect(await listEntryDetail(analyst, SOURCE, '99')).toMatchObject({
    error: { code: 'list/entry-not-found' },
  })
  expect(await listOverview(key, NOW)).toMatchObject({ error: { code: 'auth/not-allowed' } })
})
