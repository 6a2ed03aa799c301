import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import { addressDetail } from '#lib/queries/wallets/address-detail.ts'
import { addressHygiene, hygieneFilter } from '#lib/queries/wallets/address-hygiene.ts'
import { storedExposure } from '#lib/queries/wallets/stored-exposure.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { exposeWallets } from '#lib/use-cases/wallets/expose-wallets.ts'
import { addCustomer, addPerson, codeOf, must, type Person } from '#scripts/testing/desk-for-tests.ts'
import { CLEAN, PAID, PAID_BY_LISTED, payTo, takeTransfers } from '#scripts/testing/exposures-for-tests.ts'
import {
  LISTED_ADDRESSES,
  putTestListInForce,
  SDN_ROWS,
  testCaller,
} from '#scripts/testing/lists-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
let officer: Person

async function kept(direction: ExposureDirection = 'in') {
  return must(await storedExposure(officer.actor, { address: PAID, chain: 'ethereum', direction }))
}

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  const customer = await addCustomer()
  await takeTransfers(PAID_BY_LISTED)
  await payTo(PAID, customer)
})
afterAll(closeIndex)

describe('the kept exposure of a wallet', () => {
  test('is none before it was computed, and current then', async () => {
    expect(await kept()).toEqual({ assets: [], moments: [] })
    must(await exposeWallets(worker))
    expect(await kept()).toMatchObject({
      assets: [
        {
          ...{ token: '', state: 'current', changed: [], checkedAt: null },
          basis: { settings: { method: 'haircut', hops: 3, minValue: '0' } },
          result: { total: '100', categories: [{ category: 'sanctions', direct: '60', indirect: '0' }] },
        },
      ],
      moments: [{ token: '', shares: [{ category: 'sanctions', direct: 6_000, indirect: 0 }] }],
    })
    expect(await kept('out')).toEqual({ assets: [], moments: [] })
  })

  test('is outdated once transfers came in, until a check finds its shares again', async () => {
    await takeTransfers([{ txHash: '0x03', from: CLEAN, to: `0x${'9'.repeat(40)}`, value: '1' }])
    expect(await kept()).toMatchObject({ assets: [{ state: 'outdated', changed: ['transfers'] }] })
    must(await exposeWallets(worker))
    expect(await kept()).toMatchObject({
      assets: [{ state: 'confirmed', changed: ['transfers'], checkedAt: expect.any(String) }],
    })
  })

  test('is the newest of those kept, and the others stand behind it', async () => {
    await takeTransfers([{ txHash: '0x04', from: CLEAN, to: PAID, value: '100', at: '2026-01-04T00:00:00Z' }])
    must(await exposeWallets(worker))
    const { assets, moments } = await kept()
    expect(assets).toMatchObject([{ state: 'current', result: { total: '200' } }])
    expect(moments.map(({ shares }) => shares[0]?.direct)).toEqual([3_000, 6_000])
  })

  test('is not shown to who may not read wallets, nor asked on a chain that is none', async () => {
    const admin = await addPerson('admin')
    const asked = { address: PAID, chain: 'ethereum', direction: 'in' } as const
    expect(codeOf(await storedExposure(admin.actor, asked))).toBe('auth/not-allowed')
    expect(codeOf(await storedExposure(officer.actor, { ...asked, chain: 'nowhere' }))).toBe(
      'transfer/unknown-chain',
    )
    expect(codeOf(await storedExposure(officer.actor, { ...asked, chain: 'bitcoin' }))).toBe(
      'transfer/address-not-on-chain',
    )
    expect(codeOf(await addressDetail(admin.actor, { address: PAID }))).toBe('auth/not-allowed')
  })
})

describe('an address that no customer dealt with', () => {
  test('is told with its validity, list entries and transfers', async () => {
    const found = must(await addressDetail(officer.actor, { address: LISTED_ADDRESSES.ethereum }))
    expect(found).toMatchObject({
      ...{ family: 'evm', walletId: null, answer: { valid: true }, transfers: { in: 0, out: 1 } },
      transferRows: [{ direction: 'out', quantity: '0.00000000000000006', other: { canonical: PAID } }],
    })
    expect(found.listings).toHaveLength(1)
    expect(must(await addressDetail(officer.actor, { address: PAID })).walletId).not.toBeNull()
  })

  test('is read as the chain that is chosen, where it may be of several', async () => {
    const address = '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'
    const found = must(await addressDetail(officer.actor, { address }))
    expect(found.answer.readings.length).toBeGreaterThan(1)
    expect(must(await addressDetail(officer.actor, { address, family: 'litecoin' })).family).toBe('litecoin')
  })

  test('that is none is said to be none', async () => {
    expect(must(await addressDetail(officer.actor, { address: 'someone.eth' }))).toMatchObject({
      ...{ family: 'unknown', canonical: 'someone.eth', listings: [], transferRows: [] },
      answer: { valid: false, reasons: ['wallet/name-not-address'] },
    })
  })
})

test('hygiene is looked over again when a list changes', async () => {
  const look = async () => must(await addressHygiene(officer.actor, hygieneFilter.parse({})))
  const before = await look()
  expect(await look()).toEqual(before)
  const [first = '', ...others] = SDN_ROWS
  const broken = 'ETH 0x52908400098527886E0F7030069857D2E4169Ee7'
  await putTestListInForce('2024-02-01', [
    first.replace(`ETH ${LISTED_ADDRESSES.ethereum}`, broken),
    ...others,
  ])
  expect((await look()).counts.checksum_broken).toBe(before.counts.checksum_broken + 1)
})
