import { describe, expect, test } from 'vitest'
import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { askedReading, compareAsked } from '#lib/core/screening/compare-asked.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { HEARD_ONLY_WEIGHT } from '#lib/core/screening/features.ts'
import { POLICY } from '#lib/core/screening/policy.ts'

const { alert, hold } = POLICY.thresholds

type Named = readonly [name: string, kind: EntityKind]

function score([asked, kind]: Named, [listed, as]: Named): number {
  return compareAsked(askedReading(asked, kind, as), prepareName(listed, as)).score
}

describe('a name of whoever it may be', () => {
  test.each([
    ['サトウ アオイ', 'SIDAR COMPANY', 'organisation'],
    ['チャン ウェイ', 'WEE TIONG PTE LTD', 'organisation'],
    ['ヤマモト カズコ', 'Kazakh Jama’at', 'organisation'],
    ['イトウ アヤカ', 'TOUSKA', 'vessel'],
    ['リン ウトウ', 'LINDA', 'vessel'],
  ] as const)('%s only sounds like %s: no hit', (asked, listed, as) => {
    expect(score([asked, 'unknown'], [listed, as])).toBeLessThan(alert)
  })

  test.each([
    ['チャン ウェイ', 'WEE TIONG PTE LTD'],
    ['ヤマモト カズコ', 'Kazakh Jama’at'],
  ])('%s and %s would be one as words of two companies: the doubt is told', (asked, listed) => {
    const [one, other] = [asked, listed].map((name) => prepareName(name, 'organisation'))
    if (one === undefined || other === undefined) throw new Error('two names')
    expect(compareNames(one, other).score).toBeGreaterThanOrEqual(alert)
    const { features, points } = compareAsked(askedReading(asked, 'unknown', 'organisation'), other)
    expect(features.at(-1)).toEqual({ code: 'heard_only', score: 1, weight: HEARD_ONLY_WEIGHT })
    expect(features.reduce((sum, each) => sum + each.score * each.weight, 0)).toBeCloseTo(points, 9)
  })

  test.each([
    ['Hydra Market', 'HYDRA MARKET', 'organisation'],
    ['ズベルバンク', 'ズベルバンク', 'organisation'],
    ['Tornado Cash', 'TORNADO CASH', 'organisation'],
  ] as const)('%s written as listed keeps its whole score', (asked, listed, as) => {
    expect(score([asked, 'unknown'], [listed, as])).toBe(score([asked, as], [listed, as]))
    expect(score([asked, 'unknown'], [listed, as])).toBeGreaterThanOrEqual(hold)
  })

  test('that states a form of enterprise is judged as an enterprise’s, by ear too', () => {
    const [asked, listed] = ['株式会社ズベルバンク', 'SBERBANK']
    expect(score([asked, 'unknown'], [listed, 'organisation'])).toBe(
      score([asked, 'organisation'], [listed, 'organisation']),
    )
  })

  test('known to be an enterprise is compared as one', () => {
    const listed = prepareName('WEE TIONG PTE LTD', 'organisation')
    const asked = prepareName('チャン ウェイ', 'organisation')
    expect(score(['チャン ウェイ', 'organisation'], ['WEE TIONG PTE LTD', 'organisation'])).toBe(
      compareNames(asked, listed).score,
    )
  })
})
