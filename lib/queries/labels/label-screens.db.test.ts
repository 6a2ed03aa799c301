import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { labelProposals } from '#lib/queries/labels/label-proposals.ts'
import { labelSourceDetail, labelSourceFilter } from '#lib/queries/labels/label-source-detail.ts'
import { labelSources, labelSourcesFilter } from '#lib/queries/labels/label-sources.ts'
import { addressHygiene, hygieneFilter } from '#lib/queries/wallets/address-hygiene.ts'
import { miningFilter, miningNexus } from '#lib/queries/wallets/mining-nexus.ts'
import { importLabelPack } from '#lib/use-cases/labels/import-label-pack.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

const auditor = { kind: 'staff', id: '0197c0de-0000-7000-8000-000000000001', role: 'auditor' } as const
const admin = { ...auditor, role: 'admin' } as const
const POOL = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
const take = async (name: string, text: string) => {
  const content = Buffer.from(text)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const done = await importLabelPack(testCaller({ kind: 'operator', id: 'o' }), {
    file: { name, content, sha256 },
  })
  expect(done.ok).toBe(true)
}

test('packs, their versions, labels and what could not be read are shown page by page', async () => {
  await take(
    'pools.json',
    JSON.stringify([{ name: 'Northern Pool', addresses: [POOL, ''], link: 'https://pool.example' }]),
  )
  await take(
    'regions.yaml',
    'title: Regions\ncreator: t\nactors:\n- {id: np, label: northern pool, jurisdictions: [RU]}\n',
  )
  const sources = await labelSources(auditor, labelSourcesFilter.parse({}))
  expect(sources).toMatchObject({
    ok: true,
    value: { total: 2, inForce: { packs: 2, labels: 1, actors: 1 } },
  })
  const only = await labelSources(auditor, labelSourcesFilter.parse({ kind: 'actorpack' }))
  expect(only).toMatchObject({ ok: true, value: { rows: [{ id: 'actorpack-regions', actors: 1 }] } })
  const pack = await labelSourceDetail(
    auditor,
    'mining-pools-pools',
    labelSourceFilter.parse({ text: 'north', category: 'mining_pool' }),
  )
  expect(pack).toMatchObject({
    ok: true,
    value: {
      shown: { number: 1, rejected: 1 },
      entries: { total: 1, rows: [{ raw: POOL, category: 'mining_pool', stated: 'mining_service' }] },
      rejects: [{ code: 'field_missing' }],
    },
  })
  expect(await labelSourceDetail(auditor, 'none', labelSourceFilter.parse({}))).toMatchObject({
    ok: false,
    error: { code: 'label/source-not-found' },
  })
  expect(await labelSources(admin, labelSourcesFilter.parse({}))).toMatchObject({
    ok: false,
    error: { code: 'auth/not-allowed' },
  })
  expect(await labelProposals(auditor)).toEqual({ ok: true, value: [] })
})

test('payouts of pools are shown with the region that an actor pack names', async () => {
  const [customer, wallet, transaction] = ['b1', 'b2', 'b3'].map(
    (end) => `0197c0de-0000-7000-8000-0000000000${end}`,
  )
  await aroundGuards(
    `INSERT INTO customer (id, external_id, kind, display_name, search_text, residence, risk_rating, opened_on, current_version, payload_hash, status, created_at, updated_at)
     VALUES ($1, 'K1', 'person', '山田', '', 'JP', 'low', '2026-01-01', 1, '', 'active', now(), now())`,
    [customer],
  )
  await aroundGuards(
    `INSERT INTO wallet (id, family, canonical, raw, format, checksum, first_seen_at, last_seen_at)
     VALUES ($1, 'bitcoin', $2, $2, 'base58check', 'valid', now(), now())`,
    [wallet, POOL],
  )
  await aroundGuards(
    `INSERT INTO "transaction" (id, external_id, customer_id, kind, asset, quantity, jpy_value, jpy_rate, rate_source, rate_at, occurred_at, received_at,
       wallet_id, counterparty_class, payload_hash, answer, status, screening_id, recorded_by)
     VALUES ($1, 'T1', $2, 'deposit', 'BTC', 0.5, 5000000, 10000000, 's', now(), now(), now(), $3, 'unknown', '', 'release', 'released', $1, 'key:x')`,
    [transaction, customer, wallet],
  )
  const all = await miningNexus(auditor, miningFilter.parse({}))
  expect(all).toMatchObject({
    ok: true,
    value: {
      total: 1,
      rows: [
        {
          pool: 'Northern Pool',
          regions: ['RU'],
          regionSource: 'actorpack-regions 1',
          quantity: '0.5',
          customerName: '山田',
        },
      ],
      regions: [{ region: 'RU', payouts: 1, customers: 1 }],
    },
  })
  expect(await miningNexus(auditor, miningFilter.parse({ region: 'IR' }))).toMatchObject({
    ok: true,
    value: { total: 0 },
  })
  expect(await miningNexus(auditor, miningFilter.parse({ region: 'RU,IR' }))).toMatchObject({
    ok: true,
    value: { total: 1 },
  })
})

test('hygiene is counted by finding and paged', async () => {
  const found = await addressHygiene(auditor, hygieneFilter.parse({ code: 'look_alike' }))
  expect(found).toMatchObject({ ok: true, value: { total: 0, seen: 1, listed: 0 } })
})
