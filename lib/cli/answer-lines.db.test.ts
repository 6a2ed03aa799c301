import { afterAll, expect, test } from 'vitest'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { LISTED_ADDRESSES, putTestListInForce, SDN_ROWS } from '#scripts/testing/lists-for-tests.ts'
import { runCli } from './main.ts'

/** The person also states a passport. */
const ROWS = SDN_ROWS.map((row) =>
  row.replace('"DOB 25 Mar 1977;', '"DOB 25 Mar 1977; Passport G1234567 (China);'),
)

async function* bytes(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? Buffer.from(text) : text
}

async function cli(args: readonly string[], input: string | Uint8Array) {
  const ran = { out: '', err: '' }
  const exit = await runCli({
    args: [...args, '--json'],
    input: bytes(input),
    open: async () => async () => {},
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
  })
  const lines = ran.out.split('\n').filter((line) => line !== '')
  return { exit, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>), err: ran.err }
}

afterAll(closeIndex)

test('without a list in force the command says so', async () => {
  const ran = await cli(['wallets', 'check'], `{"address":"x"}\n`)
  expect(ran).toMatchObject({ exit: 1, answers: [{ error: { code: 'screening/no-list-in-force' } }] })
})

test('wallets check says of each address what it is and who lists it', async () => {
  await putTestListInForce('2024-01-01', ROWS)
  const asked = [
    { address: LISTED_ADDRESSES.ethereum.toLowerCase(), chain: 'bsc' },
    { address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa' },
    { address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb' },
    { address: LISTED_ADDRESSES.bitcoin, chain: 'ethereum' },
    { address: 'hello' },
  ]
  const { exit, answers } = await cli(
    ['wallets', 'check'],
    asked.map((line) => JSON.stringify(line)).join('\n'),
  )
  expect(exit).toBe(0)
  expect(answers).toMatchObject([
    { valid: true, chains: ['bsc'], listed: [{ source: 'ofac-sdn', key: '25308' }], reasons: [] },
    { valid: true, chains: ['bitcoin', 'bitcoin-sv', 'bitcoin-cash'], listed: [] },
    { valid: false, reasons: ['wallet/checksum-broken'] },
    { valid: false, chains: [], reasons: ['wallet/wrong-chain'], listed: [{ key: '25308' }] },
    { valid: false, chains: [], reasons: ['wallet/unknown-format'] },
  ])
})

test('screen names answers line by line, and a line that is wrong by its error', async () => {
  const { exit, answers } = await cli(
    ['screen', 'names'],
    `{"id":"a","name":"Xiaobing YAN","schema":"Person","dob":"1977-03-25"}\nnonsense\n{"id":"b","name":"佐藤 花子"}\n`,
  )
  expect(exit).toBe(1)
  expect(answers).toMatchObject([
    { id: 'a', hits: [{ source: 'ofac-sdn', key: '25308', name: 'YAN, Xiaobing' }] },
    { line: 2, error: { code: 'input/not-json' } },
    { id: 'b', hits: [] },
  ])
})

test('screen names compares whoever bears one of the numbers, however little the names have in common', async () => {
  const asked = { name: 'Xiaobing', schema: 'Person' }
  const { exit, answers } = await cli(
    ['screen', 'names'],
    [
      { id: 'name', ...asked },
      { id: 'number', ...asked, identifiers: ['g 123-4567'] },
      { id: 'other', ...asked, identifiers: ['E 1234567'] },
      { id: 'wrong', ...asked, identifiers: 'G1234567' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  )
  expect(exit).toBe(1)
  expect(answers).toMatchObject([
    { id: 'name', hits: [] },
    { id: 'number', hits: [{ source: 'ofac-sdn', key: '25308' }] },
    { id: 'other', hits: [] },
    { id: 'wrong', line: 4, error: { code: 'input/invalid' } },
  ])
})

test('screen names answers hostile names and broken lines one by one, each with its id where it can be told', async () => {
  const asked = [
    { id: 'flood', name: `Xiaobing${'\u0301'.repeat(9_000)} YAN`, schema: 'Person' },
    { id: 'long', name: 'abcde '.repeat(1_600) },
    { id: 'bidi', name: '\u202EXiaobing\u2066 Y\u00ADAN\u2069', schema: 'Person', note: 'beside' },
    { id: 'signs', name: '、。・—…', dob: '', country: '' },
    { id: 'date', name: 'Xiaobing YAN', dob: '25.03.1977' },
  ]
  const { exit, answers } = await cli(
    ['screen', 'names'],
    [...asked.map((line) => JSON.stringify(line)), '{"id":"cut', '[]', ''].join('\n'),
  )
  expect(exit).toBe(1)
  expect(answers).toMatchObject([
    { id: 'flood', hits: [{ key: '25308' }] },
    { id: 'long', hits: [] },
    { id: 'bidi', hits: [{ key: '25308' }] },
    { id: 'signs', doubt: 'nothing', hits: [] },
    { id: 'date', line: 5, error: { code: 'input/invalid' } },
    { line: 6, error: { code: 'input/not-json' } },
    { line: 7, error: { code: 'input/invalid' } },
  ])
})

test('input that is not UTF-8 is refused', async () => {
  const ran = await cli(['screen', 'names'], Uint8Array.from([0x7b, 0xff, 0x0a]))
  expect(ran).toMatchObject({ exit: 1, answers: [{ error: { code: 'input/not-utf8' } }] })
})
