import { expect, test } from 'vitest'
import { southernHangul } from '#lib/core/names/southern-hangul.ts'

test.each([
  ['리', '이'],
  ['림', '임'],
  ['류', '유'],
  ['로', '노'],
  ['녀', '여'],
  ['라진', '나진'],
])('%s of the North is %s in the South', (north, south) => {
  expect(southernHangul(north)).toBe(south)
})

test.each(['김', '나', '이', '정은', 'Kim', '', '리'.normalize('NFD')])('%s stays as it is', (word) => {
  expect(southernHangul(word)).toBe(word)
})
