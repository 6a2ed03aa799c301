import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client.ts'
import { databaseOwnerUrl, databaseUrl } from '#lib/env.ts'
import { runCli } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'transfers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const A = `0x${'a'.repeat(40)}`
const B = `0x${'b'.repeat(40)}`
const HEAD = 'txHash,ordinal,at,block,from,to,token,value,fee\n'
const BITCOIN = '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'

async function load(name: string, content: string | Uint8Array, chain = 'ethereum') {
  const file = join(folder, name)
  writeFileSync(file, content)
  let out = ''
  const exit = await runCli({
    args: ['transfers', 'import', '--file', file, '--chain', chain, '--json'],
    open: async () => async () => {},
    out: (text) => {
      out += text
    },
    err: () => undefined,
  })
  return { exit, value: JSON.parse(out) as Record<string, unknown> }
}
const count = async (table: string) =>
  Number((await database().pool.query(`SELECT count(*) FROM ${table}`)).rows[0]?.count)

/** More than go to the database at once, so that the kill meets a part that was written. */
const KILLED_ROWS = 52_000

/** True while a change of another connection has written rows of the table that nobody else can see yet. */
async function isWritten(table: string): Promise<boolean> {
  const held = await database().pool.query(
    `SELECT 1 FROM pg_locks WHERE relation = $1::regclass AND mode = 'RowExclusiveLock' AND granted`,
    [table],
  )
  return held.rows.length > 0
}

describe('transfers import', () => {
  const two = `${HEAD}0xAA,0,2026-01-01T00:00:00Z,1,${A},${B},,100,2\n0xaa,1,1767225600,1,${B},${A},erc20:0xCc,5,\n`

  it('takes over what is new and tells its version', async () => {
    expect(await load('a.csv', two)).toMatchObject({
      exit: 0,
      value: { chain: 'eip155:1', read: 2, added: 2, known: 0, rejected: 0, version: expect.any(Number) },
    })
    const rows = await database().pool.query(
      `SELECT s.token, t.tx_hash, f.canonical AS sender, t.value::text, t.fee::text, t.at
       FROM transfer t JOIN graph_asset s ON s.id = t.asset_id JOIN graph_address f ON f.id = t.from_id ORDER BY t.ordinal`,
    )
    expect(rows.rows).toEqual([
      { token: '', tx_hash: '0xaa', sender: A, value: '100', fee: '2', at: new Date('2026-01-01') },
      { token: 'erc20:0xcc', tx_hash: '0xaa', sender: B, value: '5', fee: '0', at: new Date('2026-01-01') },
    ])
  })

  it('changes nothing the second time, gzip or not', async () => {
    expect(await load('a.csv', two)).toMatchObject({ exit: 0, value: { added: 0, known: 2, version: null } })
    expect(await load('a.csv.gz', gzipSync(two))).toMatchObject({ value: { added: 0, version: null } })
    expect(await count('transfer_import')).toBe(1)
  })

  it('adds only what an overlapping file has more, as NDJSON too', async () => {
    const lines = [
      { txHash: '0xaa', at: '2026-01-01T00:00:00Z', block: 1, from: A, to: B, value: '100', fee: 2 },
      { txHash: '0xab', at: '2026-01-02T00:00:00Z', block: 2, from: A, to: B, value: 7 },
    ]
    const text = lines.map((line) => JSON.stringify(line)).join('\n')
    expect(await load('b.ndjson', text)).toMatchObject({ value: { read: 2, added: 1, known: 1 } })
  })

  it('counts and shows each row that cannot be taken, and one that contradicts what is stored', async () => {
    const bad = `${HEAD}0xaa,0,2026-01-01T00:00:00Z,1,${A},${B},,101,2
0xac,0,2026-01-01T00:00:00Z,1,nobody,${B},,1,
0xad,0,yesterday,1,${A},${B},,-1,
0xae,0,2026-01-01T00:00:00Z,1,,,,1,
0xaf,0,2026-01-01T00:00:00Z,1,${A},${B},,1,
short,row
`
    const { exit, value } = await load('bad.csv', bad)
    expect({ exit, ...value }).toMatchObject({ exit: 1, read: 6, added: 1, known: 0, rejected: 5 })
    expect(value.rejects).toEqual([
      { line: 2, code: 'transfer/contradicts', fields: [] },
      { line: 3, code: 'input/invalid', fields: [{ pointer: '/from', code: 'wallet/wrong-chain' }] },
      {
        line: 4,
        code: 'input/invalid',
        fields: [
          { pointer: '/at', code: 'moment' },
          { pointer: '/value', code: 'smallest_units' },
        ],
      },
      { line: 5, code: 'input/invalid', fields: [{ pointer: '/from', code: 'transfer_without_ends' }] },
      { line: 7, code: 'input/wrong-columns', fields: [] },
    ])
  })

  it('writes nothing of a file that breaks off', async () => {
    const before = await count('transfer')
    const whole = gzipSync(`${HEAD}0xb0,0,2026-01-01T00:00:00Z,1,${A},${B},,1,\n`.repeat(2_000))
    expect(await load('torn.csv.gz', whole.subarray(0, whole.length - 20))).toMatchObject({
      exit: 1,
      value: { error: { code: 'transfer/bad-file', facts: { reason: 'gzip-damaged' } } },
    })
    expect(await count('transfer')).toBe(before)
  })

  it('killed in the middle (kill -9) leaves nothing, and the same file is then taken over whole', async () => {
    const lines = Array.from({ length: KILLED_ROWS }, (_, nth) => {
      const day = `2026-01-01T00:00:${String(nth % 60).padStart(2, '0')}Z`
      return `0xc${nth},0,${day},1,0x${nth.toString(16).padStart(40, '0')},${B},,1,\n`
    })
    const path = join(folder, 'killed.csv')
    writeFileSync(path, HEAD + lines.join(''))
    const tables = ['transfer', 'graph_address', 'graph_asset', 'transfer_import', 'audit_event']
    const counts = async () => await Promise.all(tables.map(count))
    const before = await counts()
    const child = spawn(
      process.execPath,
      ['scripts/cli.ts', 'transfers', 'import', '--file', path, '--chain', 'ethereum'],
      {
        stdio: 'ignore',
        env: { ...process.env, DATABASE_URL: databaseUrl(), DATABASE_OWNER_URL: databaseOwnerUrl() },
      },
    )
    const ended = once(child, 'exit')
    while (!(await isWritten('transfer')) && child.exitCode === null) await sleep(5)
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    while (await isWritten('transfer')) await sleep(20)
    expect(await counts()).toEqual(before)
    expect(await load('killed.csv', HEAD + lines.join(''))).toMatchObject({
      exit: 0,
      value: { read: KILLED_ROWS, added: KILLED_ROWS, known: 0, version: expect.any(Number) },
    })
  }, 60_000)

  it('reads coins as rows of ends or as whole transactions, and refuses outputs above the inputs', async () => {
    const head = 'txHash,at,side,address,value,spentHash,spentOrdinal,coinbase\n'
    const made = `aa,2026-01-01T00:00:00Z,output,${BITCOIN},50,,,true\n`
    const spent = `bb,2026-01-02T00:00:00Z,input,${BITCOIN},50,aa,0,\nbb,2026-01-02T00:00:00Z,output,,45,,,\n`
    expect(await load('c.csv', head + made + spent, 'bitcoin')).toMatchObject({
      exit: 0,
      value: { added: 2 },
    })
    const whole = { txHash: 'BB', at: '2026-01-02T00:00:00Z', inputs: [], outputs: [{ value: '45' }] }
    expect(await load('d.ndjson', JSON.stringify(whole), 'bitcoin')).toMatchObject({
      exit: 1,
      value: {
        rejects: [{ fields: [{ pointer: '/inputs', code: 'inputs_below_outputs' }] }],
      },
    })
    const other = { ...whole, inputs: [{ value: '60' }], outputs: [{ value: '44' }] }
    expect(await load('e.ndjson', JSON.stringify(other), 'bitcoin')).toMatchObject({
      value: { rejects: [{ line: 1, code: 'transfer/contradicts' }] },
    })
    const ends = await database().pool.query('SELECT ordinal, value::text, spent_hash FROM coin_input')
    expect(ends.rows).toEqual([{ ordinal: 0, value: '50', spent_hash: 'aa' }])
  })

  it('knows no chain by another name', async () => {
    expect(await load('x.csv', HEAD, 'nowhere')).toMatchObject({
      exit: 1,
      value: { error: { code: 'transfer/unknown-chain' } },
    })
    expect(await load('missing-column.csv', 'nonsense\n1\n')).toMatchObject({
      value: { error: { facts: { reason: 'unknown-column: nonsense' } } },
    })
  })
})
