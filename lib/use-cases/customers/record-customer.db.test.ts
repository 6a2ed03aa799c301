import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

const LISTED = { names: { latin: 'Xiaobing YAN' }, dateOfBirth: '1977-03-25' }

async function put(externalId: string, more: Record<string, unknown> = {}) {
  const done = await recordCustomer(testCaller(), { externalId, customer: personInput(more) })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

async function rows(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  return (await database().pool.query(sql, [...values])).rows
}

afterAll(closeIndex)

test('without a list in force no customer is taken unscreened', async () => {
  const done = await recordCustomer(testCaller(), { externalId: 'CU-0', customer: personInput() })
  expect(done).toMatchObject({ ok: false, error: { code: 'screening/no-list-in-force' } })
  expect(await rows('SELECT id FROM customer')).toEqual([])
})

describe('with a list in force', () => {
  beforeAll(() => putTestListInForce())

  test('a new customer is kept with its names and screened', async () => {
    const done = await put('CU-1')
    expect(done).toMatchObject({ version: 1, created: true, changed: true, hits: 0 })
    expect(
      await rows(
        'SELECT display_name, kana_name, latin_name, last_screening_id::text FROM customer WHERE id = $1',
        [done.customerId],
      ),
    ).toEqual([
      {
        display_name: '佐藤 花子',
        kana_name: 'サトウ ハナコ',
        latin_name: 'SATO HANAKO',
        last_screening_id: done.screeningId,
      },
    ])
    expect(
      await rows('SELECT script, role FROM customer_name WHERE customer_id = $1 ORDER BY id', [
        done.customerId,
      ]),
    ).toEqual(['kanji', 'kana', 'latin'].map((script) => ({ script, role: 'customer' })))
  })

  test('the same record again makes no version, only an event', async () => {
    const done = await put('CU-1')
    expect(done).toMatchObject({ version: 1, created: false, changed: false, hits: 0 })
    expect(
      await rows('SELECT type FROM audit_event WHERE subject_id = $1 ORDER BY position', [done.customerId]),
    ).toEqual([{ type: 'customer.recorded' }, { type: 'customer.unchanged' }])
  })

  test('a change makes a version, replaces the names and keeps the history', async () => {
    const done = await put('CU-1', { names: { kanji: '田中 花子' } })
    expect(done).toMatchObject({ version: 2, created: false, changed: true })
    const id = [done.customerId]
    expect(await rows('SELECT "full" FROM customer_name WHERE customer_id = $1', id)).toEqual([
      { full: '田中 花子' },
    ])
    expect(
      await rows(
        `SELECT version, payload->'names'->>'kanji' AS kanji FROM customer_version WHERE customer_id = $1 ORDER BY 1`,
        id,
      ),
    ).toEqual([
      { version: 1, kanji: '佐藤 花子' },
      { version: 2, kanji: '田中 花子' },
    ])
    expect(
      await rows(`SELECT id FROM screening WHERE subject = 'customer' AND subject_id = $1`, id),
    ).toHaveLength(2)
  })

  test('a listed name raises one alert, and no second one while that stands', async () => {
    const first = await put('CU-2', LISTED)
    expect(first.hits).toBe(1)
    const id = [first.customerId]
    expect(await rows('SELECT kind, severity, transaction_id FROM alert WHERE customer_id = $1', id)).toEqual(
      [{ kind: 'name/listed', severity: 'high', transaction_id: null }],
    )
    const second = await put('CU-2', { ...LISTED, openedOn: '2025-01-11' })
    expect(second.hits).toBe(1)
    expect(await rows('SELECT id FROM alert WHERE customer_id = $1', id)).toHaveLength(1)
  })

  test('beneficial owners and aliases of a corporation are screened as what they are', async () => {
    const done = await recordCustomer(testCaller(), {
      externalId: 'CO-1',
      customer: {
        kind: 'corporation',
        names: { kanji: '株式会社さくら' },
        aliases: [{ latin: 'GARANTEX EUROPE OU' }],
        openedOn: '2025-01-10',
        beneficialOwners: [{ names: { latin: 'YAN Xiaobing' }, ownershipPercent: 33.34 }],
        kyc: { residence: 'JP', riskRating: 'medium', identityDocuments: [] },
      },
    })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    expect(
      await rows('SELECT part FROM screening_hit WHERE screening_id = $1 ORDER BY part', [
        done.value.screeningId,
      ]),
    ).toEqual([{ part: 'alias' }, { part: 'beneficial_owner' }])
    expect(
      await rows(
        'SELECT ordinal, ownership_percent::text AS share FROM beneficial_owner WHERE customer_id = $1',
        [done.value.customerId],
      ),
    ).toEqual([{ ordinal: 0, share: '33.34' }])
  })

  test('ten parallel records of a new customer make one customer and every different record a version', async () => {
    const done = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => put('CU-par', { openedOn: `2025-01-1${nth % 2}` })),
    )
    expect(done.filter(({ created }) => created)).toHaveLength(1)
    expect(new Set(done.map(({ customerId }) => customerId)).size).toBe(1)
    const versions = await rows('SELECT version FROM customer_version WHERE customer_id = $1 ORDER BY 1', [
      done[0]?.customerId,
    ])
    expect(versions).toEqual(versions.map((_, at) => ({ version: at + 1 })))
  })

  test('a caller without the permission is refused', async () => {
    const caller = testCaller({ kind: 'key', id: v7(), scopes: ['transactions:write'] })
    expect(await recordCustomer(caller, { externalId: 'CU-9', customer: personInput() })).toMatchObject({
      ok: false,
      error: { code: 'auth/not-allowed' },
    })
  })
})
