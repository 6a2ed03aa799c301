import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LINE_CHARS_MAX, type NumberedLine, readLines } from './read-lines.ts'

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(bytes: AsyncIterable<Uint8Array>): Promise<NumberedLine[]> {
  const lines: NumberedLine[] = []
  for await (const line of readLines(bytes)) lines.push(line)
  return lines
}

async function read(text: string, size = 7): Promise<NumberedLine[]> {
  return await all(chunks(Buffer.from(text), size))
}

test('lines come whole, however the bytes are cut', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll(/[\r\n]/g, ''))
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const found = await read(lines.map((text) => `${text}\r\n`).join(''), size)
      expect(found).toEqual(lines.map((text, at) => ({ line: at + 1, text })))
    }),
  )
})

test('a last line without an end is a line', async () => {
  expect(await read('a\nb')).toEqual([
    { line: 1, text: 'a' },
    { line: 2, text: 'b' },
  ])
})

test('a line past the limit is skipped and the next one read', async () => {
  const found = await read(`${'x'.repeat(LINE_CHARS_MAX + 1)}\nnext\n`, 65_536)
  expect(found).toEqual([
    { line: 1, text: null },
    { line: 2, text: 'next' },
  ])
})

test('bytes that are not UTF-8 end the reading', async () => {
  await expect(all(chunks(Uint8Array.from([0x61, 0xff]), 1))).rejects.toThrow(TypeError)
})
