import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { addCustomer, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { UNLISTED_BITCOIN } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce } from '#scripts/testing/lists-for-tests.ts'
import { runCli } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-destinations-'))
let customer = ''

beforeAll(async () => {
  await putTestListInForce()
  customer = (await addCustomer()).externalId
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeIndex()
})

async function cli(...args: string[]): Promise<{ exit: number; value: Record<string, unknown> }> {
  let out = ''
  const exit = await runCli({
    args: ['destinations', ...args, '--json'],
    open: async () => async () => {},
    out: (text) => {
      out += text
    },
    err: () => {},
  })
  return { exit, value: JSON.parse(out) as Record<string, unknown> }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('NDJSON is taken row by row, and the same file again changes nothing; wrong rows are listed with their fields', async () => {
  const base = { customerExternalId: customer, asset: 'BTC', receiver: { relation: 'self' } }
  const rows = [
    { ...base, externalId: 'N-1', address: UNLISTED_BITCOIN },
    { ...base, externalId: 'N-2', address: LISTED_ADDRESSES.bitcoin },
    { ...base, externalId: 'N-3', address: LISTED_ADDRESSES.tron },
    { ...base, externalId: 'N-4', address: UNLISTED_BITCOIN, customerExternalId: 'CU-NOBODY' },
    { ...base, externalId: 'N-5', address: UNLISTED_BITCOIN, colour: 'red' },
  ]
  const path = file('book.ndjson', rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  expect(await cli('import', '--file', path)).toMatchObject({
    exit: 1,
    value: {
      ...{ records: 5, created: 1, held: 1, rejected: 3 },
      rejects: [
        {
          line: 3,
          code: 'destination/wrong-fields',
          fields: [{ pointer: '/address', code: 'wallet/wrong-chain' }],
        },
        { line: 4, code: 'customer/not-found' },
        { line: 5, code: 'input/invalid', fields: [{ pointer: '/colour' }] },
      ],
    },
  })
  expect(await cli('import', '--file', path)).toMatchObject({ value: { unchanged: 2, rejected: 3 } })
  expect(await rowsOf(`SELECT external_id AS id, current_version AS v FROM destination ORDER BY 1`)).toEqual([
    { id: 'N-1', v: 1 },
    { id: 'N-2', v: 1 },
  ])
})

test('CSV with a receiver of its own is taken, and a file with an unknown column is refused whole', async () => {
  const head =
    'customerExternalId,externalId,asset,chain,address,tag,receiver.relation,receiver.names.kanji,receiver.country'
  const row = `${customer},C-1,XRP,,rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh,77,third_party,例示 花子,JP`
  expect(await cli('import', '--file', file('book.csv', `${head}\r\n${row}\r\n`))).toMatchObject({
    exit: 0,
    value: { created: 1, rejected: 0 },
  })
  expect(
    await rowsOf(`SELECT chain, tag, receiver_name AS name FROM destination WHERE external_id = 'C-1'`),
  ).toEqual([{ chain: 'xrpl', tag: '77', name: '例示 花子' }])
  expect(await cli('import', '--file', file('wrong.csv', `${head},colour\r\n`))).toMatchObject({
    exit: 1,
    value: { error: { code: 'destination/bad-file' } },
  })
})

test('a book is listed in pages with its decisions, and an entry is removed', async () => {
  expect(await cli('remove', '--customer', customer, '--id', 'C-1')).toMatchObject({
    exit: 0,
    value: { version: 2, changed: true },
  })
  const listed = await cli('list', '--customer', customer)
  expect(listed).toMatchObject({ exit: 0, value: { page: 1, pageSize: 50, total: 3 } })
  expect(listed.value.rows).toMatchObject([
    { externalId: 'C-1', status: 'removed' },
    { externalId: 'N-2', decision: 'held' },
    { externalId: 'N-1', decision: 'accepted' },
  ])
  expect(await cli('list', '--customer', customer, '--status', 'removed')).toMatchObject({
    value: { total: 1 },
  })
  expect(await cli('list', '--customer', 'CU-NOBODY')).toMatchObject({ exit: 1 })
  expect(await cli('remove', '--customer', customer, '--id', 'NEVER')).toMatchObject({ exit: 1 })
})
