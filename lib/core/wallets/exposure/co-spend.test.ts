import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coSpendClusters, isCoinJoin } from '#lib/core/wallets/exposure/co-spend.ts'
import type { CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'

const FIXTURES = '../shared/data/tx_graph/graphsense_fixtures/utxo'

function transaction(
  inputs: readonly string[],
  values: readonly number[],
  coinjoin: boolean | null = null,
): CoinTransaction {
  return {
    ...{ txHash: 'x', at: 0, coinbase: false, coinjoin },
    inputs: inputs.map((address) => ({ address, value: 100n, spends: null })),
    outputs: values.map((value, at) => ({ address: `o${at}`, value: BigInt(value) })),
  }
}

describe('a CoinJoin', () => {
  test.each([
    ['equal outputs for each of its parties', ['a', 'b'], [50, 50, 20], true],
    ['five parties with change', ['a', 'b', 'c', 'd', 'e'], [9, 9, 9, 9, 9, 1, 2, 3, 4], true],
    ['a payment with change', ['a', 'b'], [120, 80], false],
    ['one owner who pays in equal parts', ['a', 'a'], [50, 50, 20], false],
    ['different outputs', ['a', 'b'], [50, 40, 20], false],
  ])('%s', (...[, inputs, values, expected]) => {
    expect(isCoinJoin(transaction(inputs, values))).toBe(expected)
  })

  test('is what its source says it is', () => {
    expect(isCoinJoin(transaction(['a'], [1], true))).toBe(true)
    expect(isCoinJoin(transaction(['a', 'b'], [50, 50, 20], false))).toBe(false)
  })
})

test('addresses that spend together, in whatever order, have one owner', () => {
  const all = [transaction(['a', 'b'], [1]), transaction(['c', 'd'], [1]), transaction(['d', 'b'], [1])]
  const expected = [['a', 'b', 'c', 'd'], ['o0']]
  expect(coSpendClusters(all, { joinCoinJoins: false })).toEqual(expected)
  expect(coSpendClusters(all.toReversed(), { joinCoinJoins: false })).toEqual(expected)
})

describe.skipIf(!existsSync(FIXTURES))('the reference clusters of GraphSense', () => {
  const lines = <T>(name: string) =>
    readFileSync(`${FIXTURES}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T)
  // An output of several addresses (bare multisig) has no one owner, so it joins nobody.
  const single = (addresses: readonly string[]) => (addresses.length === 1 ? (addresses[0] ?? null) : null)
  const transactions = () =>
    lines<{
      txHash: string
      timestamp: number
      coinbase: boolean
      coinjoin: boolean
      inputs: { address: string[]; value: number }[]
      outputs: { address: string[]; value: number }[]
    }>('test_txs.json').map(
      ({ txHash, timestamp, coinbase, coinjoin, inputs, outputs }): CoinTransaction => ({
        ...{ txHash, at: timestamp * 1_000, coinbase, coinjoin },
        inputs: inputs.map(({ address, value }) => ({
          ...{ address: single(address), value: BigInt(value), spends: null },
        })),
        outputs: outputs.map(({ address, value }) => ({ address: single(address), value: BigInt(value) })),
      }),
    )

  test.each([
    ['address_cluster.json', false],
    ['address_cluster_with_coinjoin.json', true],
  ])('come out equal: %s', (file, joinCoinJoins) => {
    const ids = new Map(
      lines<{ addressId: number; address: string }>('reference/address_ids.json').map(
        ({ addressId, address }) => [addressId, address],
      ),
    )
    const expected = [
      ...Map.groupBy(
        lines<{ addressId: number; clusterId: number }>(`reference/${file}`),
        ({ clusterId }) => clusterId,
      ).values(),
    ].map((rows) => rows.map(({ addressId }) => ids.get(addressId) ?? '').toSorted())
    const found = coSpendClusters(transactions(), { joinCoinJoins })
    const known = expected.filter((cluster) => !cluster.includes('coinbase'))
    expect(found.map((cluster) => cluster.join())).toEqual(known.map((cluster) => cluster.join()).toSorted())
  })
})
