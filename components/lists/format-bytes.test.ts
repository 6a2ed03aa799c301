import { expect, it } from 'vitest'
import { formatBytes } from '#components/lists/format-bytes.ts'

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [4_928_307, '4.7 MB'],
  [3 * 1024 ** 4, '3072.0 GB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
