import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from '#lib/core/names/fold-name.ts'

describe('foldName', () => {
  test.each([
    ['ﾀﾅｶ ﾀﾛｳ', 'タナカ タロウ'],
    ['たなか　たろう', 'タナカ タロウ'],
    ['ｶﾞｷﾞ', 'ガギ'],
    ['髙橋 﨑', '高橋 崎'],
    ['渡邊・渡邉', '渡辺 渡辺'],
    ['ジャン＝クロード・デュバリエ', 'ジャン クロード デュバリエ'],
    ['Müller, Ñandú', 'muller nandu'],
    ['O’Brien Al-Tikrītī', 'obrien al tikriti'],
    ['ＡＢＣ　Ｌｔｄ．', 'abc ltd'],
  ])('brings %s to %s', (text, folded) => {
    expect(foldName(text)).toBe(folded)
  })

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldName(foldName(text)) === foldName(text)),
    )
  })
})
