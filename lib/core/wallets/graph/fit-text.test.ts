import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText, textWidth } from '#lib/core/wallets/graph/fit-text.ts'

const ROOM = { width: 144, size: 12 }

test('whatever the text, it stays within its room and is the beginning of what was said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const fitted = fitText(text, ROOM)
      expect(textWidth(fitted, ROOM.size)).toBeLessThanOrEqual(ROOM.width)
      if (fitted !== text) expect(text.startsWith(fitted.slice(0, -1))).toBe(true)
    }),
  )
})

test('a shortened address stands whole, a row of wide letters is cut sooner than one of narrow letters', () => {
  expect(fitText('0x02de9f…cd94cc', ROOM)).toBe('0x02de9f…cd94cc')
  expect(fitText('株式会社東京資産管理', ROOM)).toBe('株式会社東京資産管理')
  expect(fitText('W'.repeat(40), ROOM).length).toBeLessThan(fitText('i'.repeat(40), ROOM).length)
})
