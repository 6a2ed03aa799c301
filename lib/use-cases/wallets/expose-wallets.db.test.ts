import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { exposeWallets } from '#lib/use-cases/wallets/expose-wallets.ts'
import { addCustomer, addPerson } from '#scripts/testing/desk-for-tests.ts'
import { CLEAN, PAID, PAID_BY_LISTED, payTo, takeTransfers } from '#scripts/testing/exposures-for-tests.ts'
import {
  LISTED_ADDRESSES,
  putTestListInForce,
  SDN_ROWS,
  testCaller,
} from '#scripts/testing/lists-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
const FAR = `0x${'6'.repeat(40)}`

let customer: { externalId: string }

const pay = (address: string) => payTo(address, customer)

async function rows(sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await database().pool.query(sql)).rows
}

const alerts = () =>
  rows(`SELECT a.kind, a.severity::text, r->'facts'->>'category' AS category, r->'facts'->>'reach' AS reach,
      (r->'facts'->>'share')::int AS share
    FROM alert a CROSS JOIN LATERAL jsonb_array_elements(a.reasons) r WHERE a.kind LIKE 'wallet/exposed%' ORDER BY 1, 4, 5`)

beforeAll(async () => {
  await putTestListInForce()
  customer = await addCustomer()
  await takeTransfers([
    ...PAID_BY_LISTED,
    { txHash: '0x03', from: PAID, to: FAR, value: '50', at: '2026-01-03T00:00:00Z' },
  ])
})
afterAll(closeIndex)

test('a wallet never seen before is let go by the policy and looked at afterwards', async () => {
  expect(await pay(PAID)).toMatchObject({ answer: 'release', alertNumber: null })
  expect(await pay(FAR)).toMatchObject({ answer: 'release' })
  expect(await pay(`0x${'8'.repeat(40)}`)).toMatchObject({ answer: 'release' })
  expect(await exposeWallets(worker)).toEqual({ ok: true, value: { wallets: 3, exposures: 3, alerts: 2 } })
  expect(await alerts()).toEqual([
    {
      kind: 'wallet/exposed-after-transfer',
      severity: 'critical',
      category: 'sanctions',
      reach: 'direct',
      share: 6_000,
    },
    {
      kind: 'wallet/exposed-after-transfer',
      severity: 'high',
      category: 'sanctions',
      reach: 'indirect',
      share: 6_000,
    },
  ])
})

test('what is computed is kept with its method, depth and versions', async () => {
  const [row] =
    await rows(`SELECT method, hops, total::text, shares, basis->'versions'->>'transfers' AS transfers,
      jsonb_array_length(basis->'versions'->'lists') AS lists, jsonb_array_length(result->'paths') AS paths
    FROM wallet_exposure WHERE canonical = '${PAID}' AND direction = 'in'`)
  expect(row).toEqual({
    ...{ method: 'haircut', hops: 3, total: '100', transfers: '1', lists: 1, paths: 2 },
    shares: [{ category: 'sanctions', direct: 6_000, indirect: 0 }],
  })
})

test('the gate meets a seen wallet by its kept exposure', async () => {
  expect(await pay(PAID)).toMatchObject({
    answer: 'hold',
    reasons: [
      { code: 'wallet/exposed', facts: { category: 'sanctions', reach: 'direct', share: 6_000, limit: 1 } },
    ],
  })
  expect(await pay(FAR)).toMatchObject({
    answer: 'release',
    reasons: [{ code: 'wallet/exposed', facts: { reach: 'indirect' } }],
    alertNumber: expect.any(Number),
  })
})

test('looking again without news does nothing; new transfers are looked at again', async () => {
  const before = await alerts()
  expect(await exposeWallets(worker)).toEqual({ ok: true, value: { wallets: 0, exposures: 0, alerts: 0 } })
  await takeTransfers([{ txHash: '0x04', from: CLEAN, to: PAID, value: '100', at: '2026-01-04T00:00:00Z' }])
  expect(await exposeWallets(worker)).toEqual({ ok: true, value: { wallets: 3, exposures: 1, alerts: 0 } })
  expect(await alerts()).toEqual(before)
})

test('an NFT that a listed party sends to a wallet is shown and followed up, and stops nobody', async () => {
  const given = `0x${'9'.repeat(40)}`
  const [listed] = PAID_BY_LISTED
  const token = 'erc721:0x06012c8cf97bead5deae237070f9587f8e7a266d/7'
  await takeTransfers([
    { txHash: '0x06', from: CLEAN, to: given, value: '100' },
    { txHash: '0x07', from: listed?.from, to: given, token, value: '1' },
  ])
  expect(await pay(given)).toMatchObject({ answer: 'release', reasons: [] })
  expect(await exposeWallets(worker)).toMatchObject({ ok: true, value: { alerts: 1 } })
  expect(
    await rows(`SELECT r->>'code' AS code, r->'facts'->>'why' AS why FROM alert a
      CROSS JOIN LATERAL jsonb_array_elements(a.reasons) r WHERE r->'facts'->>'token' = '${token}'`),
  ).toEqual([{ code: 'wallet/exposed-after-transfer', why: 'nft' }])
  expect(await pay(given)).toMatchObject({
    answer: 'release',
    reasons: [
      { code: 'wallet/received-unasked', facts: { why: 'nft', token, reach: 'direct', share: 10_000 } },
    ],
    alertNumber: expect.any(Number),
  })
})

test('a delisting takes the exposure away', async () => {
  const [first = '', ...others] = SDN_ROWS
  const without = first.replace(
    `ETH ${LISTED_ADDRESSES.ethereum}`,
    'ETC 0x0000000000000000000000000000000000000001',
  )
  await putTestListInForce('2024-02-01', [without, ...others])
  expect(await exposeWallets(worker)).toMatchObject({ ok: true, value: { wallets: 4, alerts: 0 } })
  expect(await pay(PAID)).toMatchObject({ answer: 'release', reasons: [] })
})

test('only who may screen may compute for everybody', async () => {
  await takeTransfers([{ txHash: '0x05', from: CLEAN, to: FAR, value: '1' }])
  const auditor = await addPerson('auditor')
  expect(await exposeWallets(auditor.caller)).toMatchObject({ error: { code: 'auth/not-allowed' } })
})
