import { expect, test } from 'vitest'
import { unusableText } from '#lib/std/unusable-text.ts'

test('ordinary text, also outside the basic plane, is usable', () => {
  expect(unusableText({ name: '髙橋 𠮷男', list: ['a', 1, null, true] })).toEqual([])
})

test('a NUL and half a surrogate pair are named by their pointers', () => {
  expect(unusableText({ a: { 'b/c': 'x\u0000' }, d: ['ok', '\ud842'] })).toEqual(['/a/b~1c', '/d/1'])
})

test('a member whose key is unusable is named by its parent', () => {
  expect(unusableText({ a: { 'k\u0000': 1 } })).toEqual(['/a'])
})
