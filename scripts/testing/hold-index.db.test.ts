import { afterAll, beforeAll, expect, test } from 'vitest'
import { type IndexHolder, startHolder } from '#scripts/testing/hold-index.ts'
import { putTestListInForce, SDN_ROWS } from '#scripts/testing/lists-for-tests.ts'

let holders: readonly IndexHolder[]
beforeAll(async () => {
  await putTestListInForce()
  holders = [startHolder(), startHolder()]
})
afterAll(async () => {
  await Promise.all(holders.map((holder) => holder.stop()))
})

test('every process takes up a version that is put in force, told by the activation alone', async () => {
  await Promise.all(holders.map((holder) => holder.holds(SDN_ROWS.length)))
  await putTestListInForce('2024-02-01', SDN_ROWS.slice(0, 2))
  // Nobody tells them but the activation: without its news they would hold the old list for ever.
  await Promise.all(holders.map((holder) => holder.holds(2)))
  await putTestListInForce('2024-03-01', SDN_ROWS.slice(0, 1))
  const held = await Promise.all(holders.map((holder) => holder.holds(1)))
  expect(held.map(({ entries }) => entries)).toEqual([1, 1])
})
