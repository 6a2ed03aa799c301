import { expect, test } from 'vitest'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { customerParties } from '#lib/core/customers/customer-parties.ts'
import { findCustomer } from '#lib/db/customers.ts'
import { readEntryDelta } from '#lib/db/entry-deltas.ts'
import { findLatestListVersion } from '#lib/db/lists.ts'
import { listCustomerPartiesOf, listNamedCustomersAfter } from '#lib/db/party-records.ts'
import { withTx } from '#lib/db/tx.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const [yan, aero, garantex] = SDN_ROWS
const COMPANY = customerInputSchema.parse({
  kind: 'corporation',
  names: { kanji: '株式会社見本', latin: 'Mihon K.K.' },
  beneficialOwners: [{ names: { latin: 'YAN Xiaobing' }, dateOfBirth: '1977-03-25', nationality: 'CN' }],
  openedOn: '2025-01-10',
  kyc: { residence: 'JP' },
})

const latest = async () => {
  const version = await withTx((tx) => findLatestListVersion(tx, 'ofac-sdn'))
  if (version === null) throw new Error('no version')
  return version
}

test('the entries that read otherwise in two versions, in either direction and over versions between', async () => {
  await putTestListInForce('2024-01-01', [yan, aero])
  const first = await latest()
  await putTestListInForce('2024-01-02', [yan, aero.replace('CUBA', 'CUBA2'), garantex])
  const second = await latest()
  await putTestListInForce('2024-01-03', [aero, garantex])
  const third = await latest()
  const keys = async (from: typeof first | null, to: typeof first) => {
    const delta = await readEntryDelta('pool', { sourceId: 'ofac-sdn', from, to })
    const of = (list: typeof delta.before) => list.map(({ entity }) => entity.key).sort()
    return [of(delta.before), of(delta.after)]
  }
  expect(await keys(null, first)).toEqual([[], ['25308', '36']])
  expect(await keys(first, second)).toEqual([['36'], ['2681', '36']])
  expect(await keys(second, third)).toEqual([['25308', '36'], ['36']])
  // 36 reads as it did at first: over both steps nothing of it has changed.
  expect(await keys(first, third)).toEqual([['25308'], ['2681']])
  expect(await keys(third, first)).toEqual([['2681'], ['25308']])
})

test('everybody is read in order of ids with exactly what is screened of them', async () => {
  for (const [externalId, customer] of [
    ['P-1', personInput({ aliases: [{ latin: 'HANAKO SATOU' }] })],
    ['P-2', COMPANY],
  ] as const) {
    const done = await recordCustomer(testCaller(), { externalId, customer })
    if (!done.ok) throw new Error(done.error.code)
  }
  const first = await listNamedCustomersAfter(null, 1)
  const rest = await listNamedCustomersAfter(first[0]?.id ?? null, 10)
  const named = [...first, ...rest]
  expect(named.map(({ owners }) => owners).sort()).toEqual([0, 1])
  const all = await listCustomerPartiesOf(
    'pool',
    named.map(({ id }) => id),
  )
  expect(all.map(({ externalId }) => externalId).sort()).toEqual(['P-1', 'P-2'])
  expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted())
  for (const { id, record } of all) {
    const whole = await withTx((tx) => findCustomer(tx, id))
    if (whole === null) throw new Error('no customer')
    expect(customerParties(record)).toEqual(customerParties(whole.payload))
    const names = customerParties(record).flatMap(({ query }) =>
      query.names.map((full) => `${query.kind} ${full}`),
    )
    const read = named.find((one) => one.id === id)?.names.map(({ kind, full }) => `${kind} ${full}`)
    expect(read?.toSorted()).toEqual(names.toSorted())
  }
})
