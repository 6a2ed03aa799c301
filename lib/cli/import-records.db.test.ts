import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { databaseOwnerUrl, databaseUrl } from '#lib/env.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { withdrawalJson } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce } from '#scripts/testing/lists-for-tests.ts'
import { runCli } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-import-'))
const ROWS_KILLED = 1_200

async function cli(
  ...args: string[]
): Promise<{ exit: number; value: Record<string, unknown>; err: string }> {
  const ran = { out: '', err: '' }
  const exit = await runCli({
    args: [...args, '--json'],
    open: async () => async () => {},
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
  })
  return { exit, value: JSON.parse(ran.out) as Record<string, unknown>, err: ran.err }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const ndjson = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

async function count(sql: string): Promise<number> {
  const found = await database().pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)
  return found.rows[0]?.n ?? -1
}

beforeAll(() => putTestListInForce())
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeIndex()
})

describe('customers import', () => {
  const columns = 'externalId,kind,names.kanji,names.latin,openedOn,kyc.residence,aliases'

  test('takes a CSV, records and screens each row, and says unchanged the second time', async () => {
    const path = file(
      'customers.csv',
      `\ufeff${columns}\r\nCU-1,person,佐藤 花子,,2025-01-10,JP,\r\nCU-2,person,,"YAN, Xiaobing",2025-01-10,JP,"[{""latin"":""X Y""}]"\r\n`,
    )
    expect(await cli('customers', 'import', '--file', path)).toMatchObject({
      exit: 0,
      value: { records: 2, created: 2, rejected: 0 },
    })
    expect(await count('alert')).toBe(1)
    expect((await cli('customers', 'import', '--file', path)).value).toMatchObject({ unchanged: 2 })
  })

  test('lists each rejected row with its line and its wrong fields', async () => {
    const path = file(
      'wrong.csv',
      `${columns}\nCU-3,robot,A,,2025-01-10,JP,\nCU-4,person,B,,soon,Japan,\nCU-5,person\nCU-6,person,C,,2025-01-10,JP,not json\n`,
    )
    const { exit, value } = await cli('customers', 'import', '--file', path)
    expect(exit).toBe(1)
    expect(value).toMatchObject({
      records: 4,
      rejected: 4,
      rejects: [
        { line: 2, fields: [{ pointer: '/kind' }] },
        { line: 3, fields: [{ pointer: '/openedOn' }, { pointer: '/kyc/residence' }] },
        { line: 4, fields: [{ code: 'wrong_columns' }] },
        { line: 5, code: 'input/not-json' },
      ],
    })
  })
})

describe('transactions import', () => {
  test('takes gzipped NDJSON through the gate, each row once', async () => {
    const rows = [
      withdrawalJson({ externalId: 'IM-1' }),
      withdrawalJson({ externalId: 'IM-2', counterparty: { address: LISTED_ADDRESSES.bitcoin } }),
    ]
    const path = file('tx.ndjson.gz', gzipSync(ndjson(rows)))
    expect(await cli('transactions', 'import', '--file', path)).toMatchObject({
      exit: 0,
      value: { records: 2, release: 1, hold: 1, rejected: 0 },
    })
    expect((await cli('transactions', 'import', '--file', path)).value).toMatchObject({ repeated: 2 })
  })

  test('takes CSV with dotted columns', async () => {
    const head =
      'externalId,customerExternalId,kind,asset,quantity,jpyRate,rateSource,rateAt,occurredAt,counterparty.address'
    const at = '2026-11-22T02:00:00Z'
    const path = file(
      'tx.csv',
      `${head}\nIM-3,CU-1,deposit,BTC,0.01,15000000,house,${at},${at},${LISTED_ADDRESSES.bitcoin}\n`,
    )
    expect((await cli('transactions', 'import', '--file', path)).value).toMatchObject({ records: 1, hold: 1 })
  })

  test.each([
    ['no file', () => join(folder, 'nowhere.csv'), 'missing'],
    [
      'a truncated gzip',
      () => file('cut.gz', gzipSync(ndjson([withdrawalJson()]).repeat(50)).subarray(0, -20)),
      'gzip-damaged',
    ],
    ['bytes that are not UTF-8', () => file('latin1.csv', Buffer.from([0x61, 0xff, 0xfe, 0x0a])), 'not-utf8'],
    ['an unknown column', () => file('column.csv', 'externalId,password\nA,B\n'), 'unknown-column: password'],
    ['a quote that never ends', () => file('quote.csv', 'externalId,kind\n"A,deposit\n'), 'csv-damaged'],
  ])('%s ends in one clear error', async (_what, path, reason) => {
    expect(await cli('transactions', 'import', '--file', path())).toMatchObject({
      exit: 1,
      value: { error: { code: 'transaction/bad-file', facts: { reason } } },
    })
  })

  test('a line that is not JSON, too long or of wrong fields is rejected, the others are taken', async () => {
    const path = file(
      'mixed.ndjson',
      `${JSON.stringify(withdrawalJson({ externalId: 'IM-4' }))}\n{"half":\n${'{'.padEnd(300_000)}}\n\n${JSON.stringify(withdrawalJson({ externalId: 'IM-5', quantity: '-1' }))}\n`,
    )
    const { value } = await cli('transactions', 'import', '--file', path)
    expect(value).toMatchObject({
      records: 4,
      release: 1,
      rejects: [
        { line: 2, code: 'input/not-json' },
        { line: 3, code: 'input/too-large' },
        { line: 5, code: 'input/invalid', fields: [{ pointer: '/quantity', code: 'positive_decimal' }] },
      ],
    })
  })

  test('a run killed in the middle leaves whole transactions only, and a second run makes up the rest', async () => {
    const rows = Array.from({ length: ROWS_KILLED }, (_, nth) =>
      withdrawalJson({ externalId: `KILL-${nth}` }),
    )
    const path = file('kill.ndjson', ndjson(rows))
    const child = spawn(process.execPath, ['scripts/cli.ts', 'transactions', 'import', '--file', path], {
      stdio: 'ignore',
      env: { ...process.env, DATABASE_URL: databaseUrl(), DATABASE_OWNER_URL: databaseOwnerUrl() },
    })
    const ended = new Promise((done) => child.once('exit', done))
    const killed = `"transaction" WHERE external_id LIKE 'KILL-%'`
    while ((await count(killed)) < 50 && child.exitCode === null) await sleep(5)
    child.kill('SIGKILL')
    await ended
    const before = await count(killed)
    expect(before).toBeGreaterThanOrEqual(50)
    expect(before).toBeLessThan(ROWS_KILLED)
    expect(
      await count(`${killed} AND NOT EXISTS (SELECT 1 FROM audit_event e
      WHERE e.type = 'transaction.received' AND e.subject_id = "transaction".id::text)`),
    ).toBe(0)
    const again = await cli('transactions', 'import', '--file', path)
    expect(again).toMatchObject({ exit: 0, value: { records: ROWS_KILLED, repeated: before } })
    expect(await count(killed)).toBe(ROWS_KILLED)
    expect(
      await count(`audit_event WHERE type = 'transaction.received' AND facts->>'externalId' LIKE 'KILL-%'`),
    ).toBe(ROWS_KILLED)
  }, 60_000)
})
