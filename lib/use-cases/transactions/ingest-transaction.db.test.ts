import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { type GateReply, ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import {
  LISTED_ADDRESSES,
  putTestListInForce,
  SDN_ROWS,
  testCaller,
} from '#scripts/testing/lists-for-tests.ts'

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

afterAll(closeIndex)

test('without a list in force nothing is answered and nothing is recorded', async () => {
  const done = await ingestTransaction(testCaller(), withdrawalInput())
  expect(done).toMatchObject({ ok: false, error: { code: 'screening/no-list-in-force' } })
  expect(await rows('SELECT count(*)::int AS n FROM "transaction"')).toEqual([{ n: 0 }])
})

describe('with a list in force', () => {
  beforeAll(async () => {
    await putTestListInForce()
    await addCustomer('CU-1')
  })

  test('an ordinary withdrawal is released, and its screening says which lists it met', async () => {
    const reply = await pass()
    expect(reply).toMatchObject({ answer: 'release', reasons: [], alertNumber: null, repeated: false })
    const [screening] = await rows(
      `SELECT s.subject::text, s.subject_id::text, s.hit_count, array_length(l.version_ids, 1) AS lists
       FROM screening s JOIN list_version_set l ON l.id = s.list_version_set_id WHERE s.id = $1`,
      [reply.screeningId],
    )
    expect(screening).toEqual({
      subject: 'transaction',
      subject_id: reply.transactionId,
      hit_count: 0,
      lists: 1,
    })
  })

  test('a withdrawal to a listed address is held, with hit, rule hit, hold, alert and events', async () => {
    const reply = await pass({ counterparty: listed(LISTED_ADDRESSES.bitcoin) })
    expect(reply).toMatchObject({ answer: 'hold', reasons: [{ code: 'wallet/listed' }] })
    expect(reply.alertNumber).toBeGreaterThan(0)
    const id = [reply.transactionId]
    expect(await rows('SELECT answer, status FROM "transaction" WHERE id = $1', id)).toEqual([
      { answer: 'hold', status: 'held' },
    ])
    expect(await rows('SELECT kind, reason_code, ended_at FROM hold WHERE transaction_id = $1', id)).toEqual([
      { kind: 'transaction', reason_code: 'wallet/listed', ended_at: null },
    ])
    expect(await rows('SELECT kind, severity, status FROM alert WHERE transaction_id = $1', id)).toEqual([
      { kind: 'wallet/listed', severity: 'critical', status: 'open' },
    ])
    expect(await rows('SELECT severity FROM rule_hit WHERE transaction_id = $1', id)).toHaveLength(1)
    expect(
      await rows('SELECT kind, part, score::float FROM screening_hit WHERE screening_id = $1', [
        reply.screeningId,
      ]),
    ).toEqual([{ kind: 'wallet', part: 'wallet', score: 1 }])
    const events = await rows('SELECT type FROM audit_event WHERE subject_id = $1 ORDER BY position', id)
    expect(events).toEqual([{ type: 'transaction.received' }, { type: 'hold.placed' }])
  })

  test.each([
    ['an Ethereum address on another EVM chain', 'USDC/polygon', LISTED_ADDRESSES.ethereum.toLowerCase()],
    ['an Ethereum address that the list files as ETH', 'ETH/ethereum', LISTED_ADDRESSES.ethereum],
    ['a TRON address that the list files under USDT', 'TRX/tron', LISTED_ADDRESSES.tron],
  ])('%s is held', async (_what, place, address) => {
    const [asset, chain] = place.split('/')
    const reply = await pass({ asset, quantity: '1', counterparty: { ...listed(address), chain } })
    expect(reply.answer).toBe('hold')
  })

  test.each([
    ['the tag', { tag: LISTED_ADDRESSES.bitcoin }],
    ['the name', { name: `受取 ${LISTED_ADDRESSES.bitcoin}` }],
  ])('a listed address pasted into %s is held', async (_where, counterparty) => {
    const reply = await pass({
      counterparty: { address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', ...counterparty },
    })
    expect(reply.answer).toBe('hold')
  })

  test('a listed address in the stated purpose is held', async () => {
    expect((await pass({ purpose: `payment to ${LISTED_ADDRESSES.ethereum}` })).answer).toBe('hold')
  })

  test.each([
    ['as a payment link', `bitcoin:${LISTED_ADDRESSES.bitcoin}?amount=1`],
    ['in capitals, as a link', `ethereum:0X${LISTED_ADDRESSES.ethereum.slice(2).toUpperCase()}@1`],
    ['with a dot behind it', `${LISTED_ADDRESSES.tron}.`],
    [
      'in full width',
      LISTED_ADDRESSES.bitcoin.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])('a listed address in the purpose is held, written %s', async (_how, purpose) => {
    expect((await pass({ purpose })).answer).toBe('hold')
  })

  test('a counterparty with a listed name is held', async () => {
    const reply = await pass({
      counterparty: { address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', name: 'Xiaobing Yan' },
    })
    expect(reply).toMatchObject({ answer: 'hold', reasons: [{ code: 'name/listed' }] })
  })

  test('every transaction of a customer with a listed name is held, from the hits of its own screening', async () => {
    await addCustomer('CU-listed', { names: { latin: 'YAN XIAOBING' }, dateOfBirth: '1977-03-25' })
    const reply = await pass({ customerExternalId: 'CU-listed' })
    expect(reply).toMatchObject({
      answer: 'hold',
      reasons: [{ code: 'name/listed', facts: { subject: 'customer' } }],
    })
    expect(await rows('SELECT part FROM screening_hit WHERE screening_id = $1', [reply.screeningId])).toEqual(
      [{ part: 'customer' }],
    )
  })

  test('a frozen customer is rejected on the way out and held on the way in', async () => {
    const id = await addCustomer('CU-frozen')
    await aroundGuards(`UPDATE customer SET status = 'frozen' WHERE id = $1`, [id])
    const out = await pass({ customerExternalId: 'CU-frozen' })
    const into = await pass({ customerExternalId: 'CU-frozen', kind: 'deposit' })
    expect([out.answer, into.answer]).toEqual(['reject', 'hold'])
    expect(out.reasons).toMatchObject([{ code: 'customer/frozen' }])
    expect(await rows('SELECT status FROM "transaction" WHERE id = $1', [out.transactionId])).toEqual([
      { status: 'rejected' },
    ])
  })

  test('the third payment just below a threshold raises an alert that names all three', async () => {
    await addCustomer('CU-small')
    const small = { customerExternalId: 'CU-small', quantity: '0.0065' }
    const first = await pass({ ...small, externalId: 'SM-1', occurredAt: '2026-11-22T01:00:00Z' })
    const second = await pass({ ...small, externalId: 'SM-2', occurredAt: '2026-11-22T02:00:00Z' })
    const third = await pass({ ...small, externalId: 'SM-3', occurredAt: '2026-11-22T03:00:00Z' })
    expect([first.alertNumber, second.alertNumber]).toEqual([null, null])
    expect(third).toMatchObject({
      answer: 'release',
      reasons: [{ code: 'amount/just-below-threshold', facts: { externalIds: ['SM-1', 'SM-2', 'SM-3'] } }],
    })
    expect(third.alertNumber).not.toBeNull()
  })

  test('a repeat gets the first answer with its reasons, and only an event is added', async () => {
    const more = { externalId: 'RP-1', counterparty: listed(LISTED_ADDRESSES.bitcoin) }
    const first = await pass(more)
    const again = await pass(more)
    expect(again).toEqual({ ...first, repeated: true })
    expect(await rows(`SELECT count(*)::int AS n FROM "transaction" WHERE external_id = 'RP-1'`)).toEqual([
      { n: 1 },
    ])
    expect(
      await rows(`SELECT type FROM audit_event WHERE subject_id = $1 AND type = 'transaction.repeated'`, [
        first.transactionId,
      ]),
    ).toHaveLength(1)
  })

  test('a changed payload under a known id is refused and changes nothing', async () => {
    await pass({ externalId: 'CH-1' })
    const done = await ingestTransaction(
      testCaller(),
      withdrawalInput({ externalId: 'CH-1', quantity: '0.02' }),
    )
    expect(done).toMatchObject({ ok: false, error: { code: 'transaction/payload-changed' } })
    expect(await rows(`SELECT quantity::float FROM "transaction" WHERE external_id = 'CH-1'`)).toEqual([
      { quantity: 0.01 },
    ])
  })

  test('a known id under another customer is a changed payload too', async () => {
    await addCustomer('CU-other')
    await pass({ externalId: 'CH-2' })
    const input = withdrawalInput({ externalId: 'CH-2', customerExternalId: 'CU-other' })
    expect(await ingestTransaction(testCaller(), input)).toMatchObject({
      ok: false,
      error: { code: 'transaction/payload-changed' },
    })
  })

  test('an unknown customer is refused, naming the field', async () => {
    const done = await ingestTransaction(testCaller(), withdrawalInput({ customerExternalId: 'CU-nobody' }))
    expect(done).toMatchObject({
      ok: false,
      error: { code: 'transaction/unknown-customer', fields: [{ pointer: '/customerExternalId' }] },
    })
  })

  test('fields that contradict one another are refused, naming each', async () => {
    const done = await ingestTransaction(
      testCaller(),
      withdrawalInput({
        quantity: '0.000000001',
        counterparty: listed('12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9i'),
      }),
    )
    expect(done).toMatchObject({
      ok: false,
      error: {
        code: 'transaction/wrong-fields',
        fields: [
          { pointer: '/quantity' },
          { pointer: '/counterparty/address', code: 'wallet/checksum-broken' },
        ],
      },
    })
  })

  test('a caller without the permission is refused, and the try is recorded', async () => {
    const caller = testCaller({ kind: 'key', id: v7(), scopes: ['customers:write'] })
    expect(await ingestTransaction(caller, withdrawalInput({ externalId: 'NO-1' }))).toMatchObject({
      ok: false,
      error: { code: 'auth/not-allowed' },
    })
    expect(await rows(`SELECT type FROM audit_event WHERE actor_id = $1`, [caller.actor.id])).toEqual([
      { type: 'staff.access-refused' },
    ])
  })

  test('the very next transaction after an activation meets the new list', async () => {
    const fresh = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'
    expect((await pass({ counterparty: listed(fresh) })).answer).toBe('release')
    const row = `777,"NEWLY LISTED",-0- ,"SDGT",${'-0- ,'.repeat(6)}-0- ,"Digital Currency Address - XBT ${fresh}."`
    await putTestListInForce('2024-02-01', [...SDN_ROWS, row])
    expect((await pass({ counterparty: listed(fresh) })).answer).toBe('hold')
  })
})
