import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName, NAME_TOKENS_MAX, nameTokens } from '#lib/core/names/fold-name.ts'

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

describe('nameTokens', () => {
  test.each([
    ['サトウ ハナコ', ['sato', 'hanako']],
    ['おおの　ゆうこ', ['ono', 'yuko']],
    ['ホンマ シンペイ', ['homma', 'shimpei']],
    ['ハッチョウ ケッカ', ['hatcho', 'kekka']],
    ['ウラジーミル・プーチン', ['urajimiru', 'puchin']],
    ['ヴァレリー', ['bareri']],
    ['バレリー', ['bareri']],
    ['Владимир Путин', ['vladimir', 'putin']],
    ['Αλέξης Τσίπρας', ['alexis', 'tsipras']],
    ['김정은', ['gimjeongeun']],
    ['Łukasz Straße', ['lukasz', 'strasse']],
    ['Мaria', ['maria']],
    ['金 正恩', ['金正恩']],
    ['محمد علي', ['محمد', 'علي']],
    ['・・・', []],
  ])('reads %s as %j', (text, tokens) => {
    expect(nameTokens(text)).toEqual(tokens)
  })

  test('never throws, never gives an empty part, and stays within its bound', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const tokens = nameTokens(text)
        expect(tokens.length).toBeLessThanOrEqual(NAME_TOKENS_MAX)
        expect(tokens.every((token) => token !== '')).toBe(true)
      }),
    )
  }, 30_000)
})
