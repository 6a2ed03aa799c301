import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { destinationInputSchema } from '#lib/core/customers/destination.ts'
import { alertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { type RecordedDestination, recordDestination } from '#lib/use-cases/customers/record-destination.ts'
import { removeDestination } from '#lib/use-cases/customers/remove-destination.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { judgeHit } from '#lib/use-cases/screening/judge-hit.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import { addCustomer, addPerson, codeOf, must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { UNLISTED_BITCOIN, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

let customer: { id: string; externalId: string }
let nth = 0

beforeAll(async () => {
  await putTestListInForce()
  customer = await addCustomer()
})
afterAll(closeIndex)

const thirdParty = (latin: string) => ({ relation: 'third_party', kind: 'person', names: { latin } })
const entryOf = (more: Record<string, unknown> = {}) =>
  destinationInputSchema.parse({
    asset: 'BTC',
    address: UNLISTED_BITCOIN,
    receiver: { relation: 'self' },
    class: 'unhosted',
    ...more,
  })

async function put(externalId: string, more: Record<string, unknown> = {}, owner = customer) {
  const asked = { customerExternalId: owner.externalId, externalId, destination: entryOf(more) }
  return await recordDestination(testCaller(), asked)
}

async function withdraw(more: Record<string, unknown> = {}, owner = customer) {
  const externalId = `TX-BOOK-${nth++}`
  const input = withdrawalInput({ externalId, customerExternalId: owner.externalId, ...more })
  return must(await ingestTransaction(testCaller(), input))
}

const versions = (id: string) =>
  rowsOf(
    `SELECT version, status::text FROM destination_version WHERE destination_id = '${id}' ORDER BY version`,
  )
const events = async (id: string) =>
  (await rowsOf(`SELECT type FROM audit_event WHERE subject_id = '${id}' ORDER BY position`)).map(
    ({ type }) => type,
  )

test('an entry is registered, its repeat changes nothing, a change is a version, a removal one too', async () => {
  const first = must(await put('D-1', { label: '自宅' }))
  expect(first).toMatchObject({ version: 1, created: true, changed: true, decision: 'accepted', reasons: [] })
  const id = first.destinationId
  expect(must(await put('D-1', { label: '自宅' }))).toEqual({ ...first, created: false, changed: false })
  expect(must(await put('D-1', { label: '別宅' }))).toMatchObject({
    version: 2,
    created: false,
    changed: true,
  })
  const removal = { customerExternalId: customer.externalId, externalId: 'D-1' }
  expect(must(await removeDestination(testCaller(), removal))).toEqual({
    ...{ destinationId: id, version: 3, changed: true },
  })
  expect(must(await removeDestination(testCaller(), removal))).toMatchObject({ version: 3, changed: false })
  expect(must(await put('D-1', { label: '別宅' }))).toMatchObject({
    version: 4,
    created: false,
    changed: true,
  })
  expect(await versions(id)).toEqual(
    ['registered', 'registered', 'removed', 'registered'].map((status, at) => ({ version: at + 1, status })),
  )
  expect(await events(id)).toEqual([
    ...['destination.registered', 'destination.unchanged', 'destination.changed', 'destination.removed'],
    ...['destination.unchanged', 'destination.registered'],
  ])
  expect(
    await rowsOf(`SELECT w.canonical, s.subject::text FROM destination d JOIN wallet w ON w.id = d.wallet_id
      JOIN screening s ON s.id = d.last_screening_id AND s.subject_id = d.id WHERE d.id = '${id}'`),
  ).toEqual([{ canonical: UNLISTED_BITCOIN, subject: 'destination' }])
})

test.each<[string, Record<string, unknown>, string]>([
  ['of another chain', { address: LISTED_ADDRESSES.ethereum }, '/address'],
  ['with a broken checksum', { address: `${UNLISTED_BITCOIN.slice(0, -1)}b` }, '/address'],
  [
    'without the chain that the asset leaves open',
    { asset: 'USDT', address: LISTED_ADDRESSES.tron },
    '/chain',
  ],
  ['for yen', { asset: 'JPY' }, '/address'],
])('an address %s is refused, and nothing is recorded', async (_, more, pointer) => {
  const done = await put('D-WRONG', more)
  expect(done).toMatchObject({
    ok: false,
    error: { code: 'destination/wrong-fields', fields: [{ pointer }] },
  })
  expect(await rowsOf(`SELECT id FROM destination WHERE external_id = 'D-WRONG'`)).toEqual([])
})

test('an unknown customer or entry, and more entries than a customer may have, are refused', async () => {
  expect(codeOf(await put('D-2', {}, { id: '', externalId: 'NOBODY' }))).toBe('customer/not-found')
  const nowhere = { customerExternalId: customer.externalId, externalId: 'D-NEVER' }
  expect(codeOf(await removeDestination(testCaller(), nowhere))).toBe('destination/not-found')
  expect(codeOf(await removeDestination(testCaller(), { ...nowhere, customerExternalId: 'NOBODY' }))).toBe(
    'customer/not-found',
  )
  const full = await addCustomer()
  must(await put('D-0', {}, full))
  await aroundGuards(
    `INSERT INTO destination SELECT gen_random_uuid(), customer_id, 'D-' || n, status, wallet_id, asset, chain, address, tag,
       label, receiver, receiver_name, counterparty_class, vasp, current_version, payload_hash, last_screening_id,
       registered_at, removed_at, created_at, updated_at FROM destination, generate_series(1, 499) n
     WHERE customer_id = $1`,
    [full.id],
  )
  expect(codeOf(await put('D-500', {}, full))).toBe('destination/too-many')
  must(await put('D-0', { label: 'changed' }, full))
})

async function alertsOf(owner: { id: string }) {
  return await rowsOf(`SELECT a.id::text, a.kind, a.severity::text, a.number, a.reasons->0->'facts'->>'subject' AS subject
    FROM alert a WHERE a.customer_id = '${owner.id}' ORDER BY number`)
}

test('a listed address is held with one alert on the customer, and no withdrawal goes there', async () => {
  const owner = await addCustomer()
  const held = must(await put('D-L', { address: LISTED_ADDRESSES.bitcoin }, owner))
  expect(held).toMatchObject({ decision: 'held', reasons: [{ code: 'wallet/listed-destination' }] })
  expect(await alertsOf(owner)).toMatchObject([{ kind: 'wallet/listed-destination', severity: 'critical' }])
  expect(must(await put('D-L', { address: LISTED_ADDRESSES.bitcoin }, owner)).decision).toBe('held')
  expect(must(await put('D-L', { address: LISTED_ADDRESSES.bitcoin, label: 'x' }, owner)).version).toBe(2)
  expect(await alertsOf(owner)).toHaveLength(1)
})

test('a listed address in a text of the entry is found like the address itself', async () => {
  const owner = await addCustomer()
  const done = must(await put('D-T', { label: `to ${LISTED_ADDRESSES.ethereum}` }, owner))
  expect(done).toMatchObject({ decision: 'held', reasons: [{ code: 'wallet/listed-destination' }] })
})

test('a withdrawal to an entry whose receiver is under alert is held until the alert is judged, and the removed entry holds nothing', async () => {
  const owner = await addCustomer()
  // Near enough to be looked at, and not so near that it needs a case.
  const more = { receiver: thirdParty('Xiaobin YANG'), label: '取引先' }
  const done: RecordedDestination = must(await put('D-R', more, owner))
  expect(done).toMatchObject({ decision: 'held', reasons: [{ code: 'name/possibly-listed' }] })
  const [alert] = await alertsOf(owner)
  expect(alert).toMatchObject({ subject: 'receiver' })
  const stopped = await withdraw({}, owner)
  expect(stopped).toMatchObject({
    answer: 'hold',
    reasons: [{ code: 'destination/under-alert', facts: { destination: 'D-R', alertNumber: alert?.number } }],
  })
  // Where it goes to counts, not under which name or to which registrant.
  expect((await withdraw()).answer).toBe('release')
  expect((await withdraw({ kind: 'deposit' }, owner)).answer).toBe('release')
  const officer = await addPerson('analyst')
  // The hit is judged like any other; what is said of somebody else is not remembered of the customer.
  const [hit] = await rowsOf(`SELECT id::text FROM screening_hit WHERE screening_id = '${done.screeningId}'`)
  const verdict = { verdict: 'different', reasonCode: 'FM-NAME-ONLY', note: '別人である。' } as const
  const judging = { hitId: String(hit?.id), seenAt: null, alertId: String(alert?.id), ...verdict }
  expect(must(await judgeHit(officer.caller, judging))).toMatchObject({ remembered: 0 })
  const detail = must(await alertDetail(officer.actor, String(alert?.id), new Date()))
  expect(detail.destination).toMatchObject({
    externalId: 'D-R',
    label: '取引先',
    receiverName: 'Xiaobin YANG',
  })
  const clearing = {
    alertId: String(alert?.id),
    code: 'FM-NAME-ONLY' as const,
    note: '氏名のみの類似である。',
  }
  must(await clearAlert(officer.caller, clearing))
  expect((await withdraw({}, owner)).answer).toBe('release')
  expect(must(await put('D-R', more, owner)).decision).toBe('accepted')
  // The clearing answers for the same name and the same entry, whatever else of the registration changes.
  expect(must(await put('D-R', { ...more, label: '別名' }, owner)).decision).toBe('accepted')
  // Another name asks anew; once the entry is removed nothing is held by it, and the alert stays.
  expect(must(await put('D-R', { ...more, receiver: thirdParty('YAN Xiaobing') }, owner)).decision).toBe(
    'held',
  )
  expect((await withdraw({}, owner)).answer).toBe('hold')
  must(await removeDestination(testCaller(), { customerExternalId: owner.externalId, externalId: 'D-R' }))
  expect((await withdraw({}, owner)).answer).toBe('release')
  expect(await alertsOf(owner)).toHaveLength(4)
})

test('ten parallel registrations of one entry make one entry, and every different one a version', async () => {
  const owner = await addCustomer()
  const done = await Promise.all(
    Array.from({ length: 10 }, async (_, at) => must(await put('D-P', { label: `label ${at % 2}` }, owner))),
  )
  expect(new Set(done.map(({ destinationId }) => destinationId)).size).toBe(1)
  expect(done.filter(({ created }) => created)).toHaveLength(1)
  const kept = await versions(done[0]?.destinationId ?? '')
  expect(kept.map(({ version }) => version)).toEqual(kept.map((_, at) => at + 1))
})

test('whatever is registered, changed and removed in whatever order, the book shows the last word and keeps every earlier one', async () => {
  const step = fc.oneof(
    fc.record({ id: fc.constantFrom('P-1', 'P-2'), label: fc.constantFrom('a', 'b') }),
    fc.record({ id: fc.constantFrom('P-1', 'P-2'), label: fc.constant(null) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const owner = await addCustomer()
      const last = new Map<string, string | null>()
      const kept = new Map<string, number>()
      for (const { id, label } of steps) {
        const known = last.get(id)
        if (label === null)
          await removeDestination(testCaller(), { customerExternalId: owner.externalId, externalId: id })
        else must(await put(id, { label }, owner))
        if (label === known || (label === null && known === undefined)) continue
        last.set(id, label)
        kept.set(id, (kept.get(id) ?? 0) + 1)
      }
      const rows =
        await rowsOf(`SELECT external_id AS id, CASE WHEN status = 'registered' THEN label END AS label,
        (SELECT count(*)::int FROM destination_version v WHERE v.destination_id = d.id) AS n
        FROM destination d WHERE customer_id = '${owner.id}' ORDER BY 1`)
      expect(rows).toEqual([...last].toSorted().map(([id, label]) => ({ id, label, n: kept.get(id) })))
    }),
    { numRuns: 12 },
  )
})

test.each([
  [
    'be moved to another customer',
    `SET customer_id = (SELECT id FROM customer WHERE id <> customer_id LIMIT 1)`,
  ],
  ['change without a version', `SET label = 'rewritten'`],
  ['come back without a trace', `SET status = 'removed', removed_at = now()`],
  ['take a version that is not kept', `SET current_version = current_version + 1, label = 'rewritten'`],
])('the database does not let an entry %s', async (_, change) => {
  const sql = `UPDATE destination ${change} WHERE external_id = 'D-1'`
  await expect(rowsOf(sql)).rejects.toThrow(/version|evidence|audit trail/)
})

test('who may not register destinations is refused', async () => {
  const analyst = await addPerson('analyst')
  const asked = { customerExternalId: customer.externalId, externalId: 'D-9' }
  expect(codeOf(await recordDestination(analyst.caller, { ...asked, destination: entryOf() }))).toBe(
    'auth/not-allowed',
  )
  expect(codeOf(await removeDestination(analyst.caller, asked))).toBe('auth/not-allowed')
})
