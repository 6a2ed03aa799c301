import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { BASE_POINTS, CALIBRATION, NAME_WEIGHTS } from '#lib/core/screening/name-weights.ts'
import { NAME_OBSERVATIONS } from '#lib/core/screening/observe-names.ts'
import { POLICY } from '#lib/core/screening/policy.ts'

const compare = (a: string, b: string, kind: EntityKind = 'person') =>
  compareNames(prepareName(a, kind), prepareName(b, kind))
const score = (a: string, b: string, kind: EntityKind = 'person') => compare(a, b, kind).score
const { alert } = POLICY.thresholds

const PARTS =
  'vladimir putin sergei ivanovich lavrov muhammad abd al rahman bin ali kim jong un de la cruz sato hanako 佐藤 太郎 キム 関所 о ооо ltd 株式会社 trading bank ii 7 j'
const name = fc
  .array(fc.constantFrom(...PARTS.split(' ')), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
const kinds = fc.constantFrom<EntityKind>('person', 'organisation', 'vessel', 'unknown')

describe('compareNames', () => {
  test('is symmetric: the same score, points and features whichever name comes first', () => {
    fc.assert(
      fc.property(name, name, kinds, (a, b, kind) => {
        const [one, other] = [compare(a, b, kind), compare(b, a, kind)]
        expect(other.score).toBe(one.score)
        expect(other.features).toEqual(one.features)
      }),
    )
  })

  test('gives no other name a higher score than the name itself', () => {
    fc.assert(
      fc.property(name, name, kinds, (a, b, kind) => {
        expect(score(a, b, kind)).toBeLessThanOrEqual(Math.max(score(a, a, kind), score(b, b, kind)) + 1e-6)
      }),
    )
  })

  test('scores between 0 and 1, and its points are the table times what was observed', () => {
    fc.assert(
      fc.property(name, name, kinds, (a, b, kind) => {
        const compared = compare(a, b, kind)
        if (compared.features.length === 0) return
        const side = compared.person ? 'person' : 'other'
        let points = 0
        for (const { code, score: observed, weight } of compared.features) {
          const row = code === 'base' || code === 'heard_only' ? BASE_POINTS : NAME_WEIGHTS[code]
          expect([code, weight]).toEqual([code, row[side]])
          points += observed * weight
        }
        const odds = CALIBRATION.slope * points + CALIBRATION.shift
        expect(compared.points).toBeCloseTo(points, 9)
        expect(compared.score).toBeCloseTo(1 / (1 + Math.exp(-odds)), 6)
        expect(compared.score >= 0 && compared.score <= 1).toBe(true)
      }),
    )
  })

  test('accounts for every word of either name exactly once', () => {
    fc.assert(
      fc.property(name, name, kinds, (a, b, kind) => {
        const [one, other] = [prepareName(a, kind), prepareName(b, kind)]
        const { tokens } = compareNames(one, other)
        if (tokens.length === 0) return
        const told = (side: 'query' | 'candidate') =>
          tokens
            .flatMap((token) => token[side].split(' '))
            .filter((word) => word !== '')
            .sort()
        const words = ({ words: own, aside }: typeof one) =>
          [...own.map(({ token }) => token.text), ...aside.flatMap(({ text }) => text.split(' '))].sort()
        expect(told('query')).toEqual(words(one))
        expect(told('candidate')).toEqual(words(other))
      }),
    )
  })

  test('hardly minds the order of a person’s words', () => {
    for (const full of ['Vladimir Putin', 'Muhammad Ali Hassan', 'Sato Hanako']) {
      const turned = full.split(' ').toReversed().join(' ')
      expect(score(full, full) - score(full, turned)).toBeLessThan(0.02)
    }
  })

  test.each([
    ['OOO Gidra', 'ООО Гидра'],
    ['株式会社関所商事', '関所商事(株)'],
    ['Siemens Aktiengesellschaft', 'Siemens AG'],
    ['Hydra Trading LLC', 'Hydra Trading Limited'],
    ['Pro Traffic SRL', 'Societatea cu Raspundere Limitata PRO TRAFFIC'],
  ])('takes %s and %s for one: the form of enterprise is left out and told', (a, b) => {
    const compared = compare(a, b, 'organisation')
    expect(compared.score).toBeGreaterThan(0.85)
    expect(compared.tokens.some(({ reason }) => reason === 'form_ignored')).toBe(true)
  })

  test.each<[string, string]>([
    ['Vladimir Putin', 'PUTIN, Vladimir Vladimirovich'],
    ['Wladimir Putin', 'Vladimir Putin'],
    ['J.-C. Juncker', 'Jean-Claude Juncker'],
    ['Abdul Rahman Hassan', 'Hassan Abdulrahman'],
    ['SergeiLavrov', 'Sergei Lavrov'],
    ['サトウ ハナコ', 'Hanako Sato'],
    ['ウラジーミル・プーチン', 'Vladimir Putin'],
    ['大村心乃葉', '大村 心乃葉'],
  ])('finds %s in %s', (a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(alert)
  })

  test.each<[string, string]>([
    ['Sergey Viktorovich Lavrov', 'Sergey Borisovich Lavrov'],
    ['Ahmad bin Hasan al-Ubaidi', 'Hasan bin Ahmad al-Ubaidi'],
    ['William G. Frost', 'William W. Frost'],
    ['Roman Fico', 'Robert Fico'],
    ['高石早苗', '高市早苗'],
    ['タカダ ハナコ', 'タケダ ハナコ'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(score(a, b)).toBeLessThan(alert)
  })

  test('names why: an initial, a missing patronymic, words written together', () => {
    const reasons = (a: string, b: string) => compare(a, b).tokens.map(({ reason }) => reason)
    expect(reasons('V. Putin', 'Vladimir Putin')).toContain('initial')
    expect(reasons('Vladimir Putin', 'Vladimir Vladimirovich Putin')).toContain('missing_patronymic')
    expect(reasons('Abdul Rahman Hassan', 'Abdulrahman Hassan')).toContain('joined')
    expect(NAME_OBSERVATIONS.length).toBe(new Set(NAME_OBSERVATIONS).size)
  })
})

describe('hostile names', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    'ten thousand letters': 'abcde fghij '.repeat(900),
    'one word of ten thousand letters': 'x'.repeat(10_000),
    'a flood of combining marks': `Putin${'\u0301\u0323'.repeat(5000)} Vladimir`,
    'direction marks and joiners': '\u202EVladi\u200Dmir\u2066 Pu\u00ADtin\u2069',
    'look-alike letters': 'Vlаdimir Рutin',
    'signs only': '、。・—…',
    'a lone half of a pair': '\uD83D Putin',
    nothing: '',
  }

  test.each(Object.entries(HOSTILE))(
    '%s has a score between 0 and 1 and no more words than a name may have',
    (_, text) => {
      for (const kind of ['person', 'organisation'] as const) {
        const compared = compare(text, 'Vladimir Putin', kind)
        expect(compared.score >= 0 && compared.score <= 1).toBe(true)
        expect(prepareName(text, kind).words.length).toBeLessThanOrEqual(16)
      }
    },
  )

  test('what cannot be seen changes nothing; what is empty after folding scores 0 without features', () => {
    expect(score(HOSTILE['direction marks and joiners'] ?? '', 'Vladimir Putin')).toBeGreaterThanOrEqual(
      alert,
    )
    expect(score(HOSTILE['look-alike letters'] ?? '', 'Vladimir Putin')).toBeGreaterThanOrEqual(alert)
    expect(compare('、。・—…', 'Vladimir Putin')).toMatchObject({ score: 0, features: [], tokens: [] })
  })
})

describe('names in Han characters and the syllables of their romanisation', () => {
  test.each([
    ['陳水扁', 'Chen Shui-bian'],
    ['蔡英文', 'Tsai Ing-wen'],
    ['朴槿惠', 'Park Geun-hye'],
    ['朴槿恵', 'Park Geun-hye'],
    ['文在寅', 'Moon Jae-in'],
    ['李在明', 'Lee Jae-myung'],
    ['李明博', 'Lee Myung-bak'],
    ['尹錫悅', 'Yoon Suk Yeol'],
    ['崔龍海', 'Choe Ryong Hae'],
    ['金與正', 'Kim Yo Jong'],
  ])('%s is %s, whichever reading is its longest', (han, latin) => {
    expect(score(han, latin)).toBeGreaterThanOrEqual(alert)
    expect(score(latin, han)).toBe(score(han, latin))
  })

  test.each([
    ['陳水扁', 'Chen Shui-lian'],
    ['李在明', 'Lee Jae-sung'],
    ['朴槿惠', 'Park Min-ji'],
    ['田中 花子', 'Tana Kahanako'],
  ])('%s is not %s', (han, latin) => {
    expect(score(han, latin)).toBeLessThan(alert)
  })

  test.each([
    ['眞鍋 淑郞', '真鍋 淑郎'],
    ['豊田 喜一郎', '豐田 喜一郞'],
    ['鷗 外太', '鴎 外太'],
    ['澤 將來', '沢 将来'],
  ])('%s and %s are one name in two shapes of its kanji', (one, other) => {
    expect(prepareName(one, 'person').words.map(({ token }) => token.text)).toEqual(
      prepareName(other, 'person').words.map(({ token }) => token.text),
    )
  })
})

test('three words are not written together because their shortest readings would fit one', () => {
  const names = [
    'アブド・アル・ラティフ・ビン・アブダッラー・サーリハ・ムハンマド・アル・カワリ',
    'ABD AL-LATIF BIN ABDALLAH SALIH MUHAMMAD AL-KAWARI',
  ] as const
  const [one, other] = names.map((name) => prepareName(name, 'person'))
  if (one === undefined || other === undefined) throw new Error('no names')
  expect(compareNames(one, other).score).toBeGreaterThan(0.9)
})

describe('short forms of given names', () => {
  test.each([
    ['Bill Clinton', 'CLINTON, William Jefferson'],
    ['Саша Петров', 'Aleksandr Petrov'],
    ['Pepe García López', 'José García López'],
  ])('%s may be %s, and the explanation says so', (a, b) => {
    const { score: found, tokens } = compare(a, b)
    expect(found).toBeGreaterThan(alert)
    expect(found).toBeLessThan(score(b, b))
    expect(tokens).toContainEqual(expect.objectContaining({ reason: 'short_form', score: 0.9 }))
  })

  test('a family name, another short form and an enterprise are no such likeness', () => {
    expect(compare('Bill, John', 'William, John').tokens.map(({ reason }) => reason)).not.toContain(
      'short_form',
    )
    expect(score('Bill Smith', 'Robert Smith')).toBeLessThan(alert)
    expect(score('Bill Trading', 'William Trading', 'organisation')).toBeLessThan(alert)
  })
})

test('one word that meets another of its alphabet by what it means holds nobody; a translation may', () => {
  const { hold } = POLICY.thresholds
  for (const [a, b] of [
    ['Metal', 'Metallurg LLC'],
    ['Brigade', 'Battalion'],
  ] as const) {
    expect(compare(a, b, 'organisation').features.map(({ code }) => code)).toContain('meaning_alone')
    expect(score(a, b, 'organisation')).toBeLessThan(hold)
  }
  const translated = compare('Металлург', 'Metallurg', 'organisation')
  expect(translated.features.map(({ code }) => code)).not.toContain('meaning_alone')
  expect(score('Banque Alpha', 'Alpha Bank', 'organisation')).toBeGreaterThanOrEqual(hold)
})
