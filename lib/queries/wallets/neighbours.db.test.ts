import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import {
  type MovementsAsked,
  movements,
  movementsAsked,
  neighbours,
} from '#lib/queries/wallets/neighbours.ts'

const analyst = { kind: 'staff', id: 'a', role: 'analyst' } as const
const ask = (more: Partial<MovementsAsked> & { canonical: string }): MovementsAsked =>
  movementsAsked.parse({ family: 'evm', ...more })

beforeAll(async () => {
  const { pool } = database()
  await pool.query(`
    INSERT INTO graph_asset (id, chain, token, symbol, decimals) VALUES
      (1, 'eip155:1', '', 'ETH', 18), (2, 'bip122:000000000019d6689c085ae165831e93', '', 'BTC', 8);
    INSERT INTO graph_address (id, family, canonical) VALUES
      (1, 'evm', 'a'), (2, 'evm', 'b'), (3, 'evm', 'c'), (11, 'bitcoin', 'p'), (12, 'bitcoin', 'q'), (13, 'bitcoin', 'r');
    INSERT INTO transfer (asset_id, tx_hash, ordinal, at, tx_index, from_id, to_id, value, fee, import_id) VALUES
      (1, 'x1', 0, '2026-01-01Z', 0, 2, 1, 100, 0, 1), (1, 'x2', 0, '2026-01-02Z', 0, 2, 1, 50, 0, 1),
      (1, 'x3', 0, '2026-01-03Z', 0, 1, 3, 120, 1, 1), (1, 'x4', 0, '2026-01-04Z', 0, 1, 1, 7, 0, 1),
      (1, 'x5', 0, '2026-01-05Z', 0, NULL, 1, 9, 0, 1);
    INSERT INTO coin_transaction (id, asset_id, tx_hash, at, tx_index, coinbase, import_id)
      VALUES (1, 2, 'y1', '2026-02-01Z', 0, false, 1);
    INSERT INTO coin_input (transaction_id, ordinal, address_id, value) VALUES (1, 0, 11, 60), (1, 1, 12, 40);
    INSERT INTO coin_output (transaction_id, ordinal, address_id, value) VALUES (1, 0, 13, 50), (1, 1, 11, 45);`)
})

describe('neighbours', () => {
  test('are counterparties with sums, counts and times; what an address sends to itself is none', async () => {
    const found = await neighbours(analyst, ask({ canonical: 'a' }))
    expect(found).toMatchObject({
      ok: true,
      value: {
        total: 3,
        complete: true,
        rows: [
          {
            canonical: 'b',
            direction: 'in',
            transfers: 2,
            value: '150',
            first: '2026-01-01T00:00:00.000Z',
            last: '2026-01-02T00:00:00.000Z',
          },
          { canonical: 'c', direction: 'out', transfers: 1, value: '120' },
          { canonical: null, direction: 'in', value: '9' },
        ],
      },
    })
  })

  test('can be narrowed by direction, time and value', async () => {
    const narrow = { canonical: 'a', direction: 'in', from: '2026-01-02T00:00:00Z', minValue: '10' } as const
    const found = await neighbours(analyst, ask(narrow))
    expect(found).toMatchObject({ value: { total: 1, rows: [{ canonical: 'b', value: '50' }] } })
  })

  test('on a chain of coins each input bears its share of each output', async () => {
    const paid = await neighbours(analyst, ask({ family: 'bitcoin', canonical: 'p' }))
    expect(paid).toMatchObject({
      value: {
        rows: [
          { canonical: 'r', direction: 'out', value: '30' },
          { canonical: 'q', direction: 'in', value: '18' },
        ],
      },
    })
  })

  test('an edge opens into its movements', async () => {
    const found = await movements(analyst, ask({ canonical: 'a', other: 'b' }))
    expect(found).toMatchObject({
      value: { total: 2, rows: [{ txHash: 'x2', value: '50', other: 'b' }, { txHash: 'x1' }] },
    })
  })

  test('are shown only to who may read wallets', async () => {
    const admin = { kind: 'staff', id: 'a', role: 'admin' } as const
    expect(await neighbours(admin, ask({ canonical: 'a' }))).toMatchObject({ ok: false })
    expect(await movements(admin, ask({ canonical: 'a' }))).toMatchObject({ ok: false })
  })
})
