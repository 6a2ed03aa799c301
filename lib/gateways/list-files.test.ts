import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import {
  decodeListText,
  LIST_FILE_MAX_BYTES,
  LIST_FILE_UNFOLDED_MAX_BYTES,
  readListFile,
  readListSheets,
  unfoldListFile,
} from '#lib/gateways/list-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-list-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

function put(name: string, bytes: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function unfold(name: string, bytes: Buffer) {
  const file = unfoldListFile(name, bytes)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}

describe('reading a list file', () => {
  test('plain and gzip give the same text, name and digest', async () => {
    const plain = await readListFile(put('sdn.csv', 'abc'))
    const folded = await readListFile(put('sdn.csv.gz', gzipSync('abc')))
    expect(plain).toEqual(folded)
    expect(plain).toMatchObject({
      ok: true,
      value: { name: 'sdn.csv', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    })
  })

  test.each([
    ['a gzip that was cut off', gzipSync('x'.repeat(100_000)).subarray(0, 60)],
    [
      'a gzip with a flipped byte',
      Buffer.from(gzipSync('hello world').map((byte, at) => (at === 14 ? byte ^ 0xff : byte))),
    ],
    ['plain text that calls itself gzip', Buffer.from('no gzip')],
  ])('%s is refused', async (_, bytes) => {
    expect(await readListFile(put('bad.csv.gz', bytes))).toMatchObject({
      ok: false,
      error: { code: 'list/gzip-damaged' },
    })
  })

  test('a missing file and a folder are refused', async () => {
    const error = { code: 'list/file-missing', facts: { file: 'nowhere.csv' } }
    expect(await readListFile(join(folder, 'nowhere.csv'))).toEqual({ ok: false, error })
    expect(await readListFile(folder)).toMatchObject({ ok: false, error: { code: 'list/file-missing' } })
  })

  test('a file beyond the limit, and a bomb that unfolds beyond its limit, are refused', () => {
    expect(unfoldListFile('big.csv', Buffer.alloc(LIST_FILE_MAX_BYTES + 1))).toMatchObject({
      ok: false,
      error: { code: 'list/file-too-large' },
    })
    const bomb = gzipSync(Buffer.alloc(LIST_FILE_UNFOLDED_MAX_BYTES + 1), { level: 1 })
    expect(unfoldListFile('bomb.csv.gz', bomb)).toMatchObject({
      ok: false,
      error: { code: 'list/file-too-large', facts: { maxBytes: LIST_FILE_UNFOLDED_MAX_BYTES } },
    })
  })
})

describe('the text of a list file', () => {
  test.each([
    [
      'a byte that UTF-8 does not have',
      Buffer.concat([Buffer.from('ab日'), Buffer.from([0xff]), Buffer.from('c')]),
      5,
    ],
    ['a character that was cut off', Buffer.from('日本').subarray(0, 5), 4],
    ['Shift_JIS', Buffer.from([0x8d, 0x90, 0x8e, 0xa6]), 0],
    ['UTF-16', Buffer.from('ab', 'utf16le'), 1],
  ])('%s is refused with its place', (_, bytes, offset) => {
    const read = decodeListText(unfold('x.csv', bytes))
    expect(read).toMatchObject({ ok: false, error: { code: 'list/not-utf8', facts: { file: 'x.csv' } } })
    expect(!read.ok && Number(read.error.facts.offset)).toBeLessThanOrEqual(offset)
  })

  test('a byte order mark is no part of the text', () => {
    expect(decodeListText(unfold('x.csv', Buffer.from('\ufeff番号')))).toEqual({ ok: true, value: '番号' })
  })
})

test.each([
  ['text', Buffer.from('no workbook')],
  ['nothing', Buffer.alloc(0)],
  ['an empty container', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  [
    'a container that points outside itself',
    Buffer.from('504b050600000000010001002e000000ffffff7f0000', 'hex'),
  ],
])('%s is no workbook', (_, bytes) => {
  expect(readListSheets(unfold('x.xlsx', bytes))).toMatchObject({
    ok: false,
    error: { code: 'list/not-xlsx' },
  })
})
