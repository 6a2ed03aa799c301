import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { type GateReply, ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

async function pass(more: Record<string, unknown> = {}): Promise<GateReply> {
  const done = await ingestTransaction(testCaller(), withdrawalInput({ externalId: v7(), ...more }))
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

async function rows(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  return (await database().pool.query(sql, [...values])).rows
}

async function addCustomer(externalId: string, more: Record<string, unknown> = {}): Promise<string> {
  const done = await recordCustomer(testCaller(), { externalId, customer: personInput(more) })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.customerId
}

const listed = (address: string) => ({ address, class: 'unhosted' })

beforeAll(async () => {
  await putTestListInForce()
  await addCustomer('CU-1')
})
afterAll(closeIndex)

test('twenty parallel posts of one id make one row and get one answer', async () => {
  const more = { externalId: 'PAR-1', counterparty: listed(LISTED_ADDRESSES.bitcoin) }
  const replies = await Promise.all(Array.from({ length: 20 }, () => pass(more)))
  expect(new Set(replies.map(({ transactionId }) => transactionId)).size).toBe(1)
  expect(replies.filter(({ repeated }) => !repeated)).toHaveLength(1)
  expect(await rows(`SELECT count(*)::int AS n FROM "transaction" WHERE external_id = 'PAR-1'`)).toEqual([
    { n: 1 },
  ])
})

test('parallel posts of one id by two customers make one row; the others are refused', async () => {
  await addCustomer('CU-a')
  await addCustomer('CU-b')
  const done = await Promise.all(
    Array.from({ length: 10 }, (_, nth) =>
      ingestTransaction(
        testCaller(),
        withdrawalInput({ externalId: 'PAR-2', customerExternalId: nth % 2 === 0 ? 'CU-a' : 'CU-b' }),
      ),
    ),
  )
  expect(done.filter((one) => one.ok)).toHaveLength(5)
  expect(done.filter((one) => !one.ok && one.error.code === 'transaction/payload-changed')).toHaveLength(5)
})

test('whatever the kind, asset, chain, spelling and place, a listed address is never released', async () => {
  const evm = LISTED_ADDRESSES.ethereum
  const sent = fc.oneof(
    fc.record({
      asset: fc.constant('BTC'),
      chain: fc.constant('bitcoin'),
      address: fc.constant(LISTED_ADDRESSES.bitcoin),
    }),
    fc.record({
      asset: fc.constant('USDT'),
      chain: fc.constantFrom('ethereum', 'bsc', 'polygon', 'arbitrum'),
      address: fc.constantFrom(evm, evm.toLowerCase(), `0x${evm.slice(2).toUpperCase()}`, ` ${evm}\t`),
    }),
    fc.record({
      asset: fc.constantFrom('USDT', 'TRX'),
      chain: fc.constant('tron'),
      address: fc.constant(LISTED_ADDRESSES.tron),
    }),
  )
  const kind = fc.constantFrom('withdrawal', 'deposit', 'trade')
  const more = fc.record({
    kind,
    sent,
    name: fc.string({ maxLength: 20 }),
    jpyRate: fc.constantFrom('0.001', '1', '90000'),
  })
  await fc.assert(
    fc.asyncProperty(more, async ({ kind, sent: { asset, ...where }, name, jpyRate }) => {
      const named = name.trim() === '' ? {} : { name: name.replaceAll('\u0000', '') || 'x' }
      const reply = await pass({
        kind,
        asset,
        quantity: '1',
        jpyRate,
        side: 'buy',
        counterparty: { ...where, ...named },
      })
      expect(reply.answer).not.toBe('release')
      expect(reply.alertNumber).not.toBeNull()
    }),
    { numRuns: 60 },
  )
})
