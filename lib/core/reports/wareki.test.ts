import { describe, expect, it } from 'vitest'
import { wareki } from '#lib/core/reports/wareki.ts'

describe('dates in Japanese eras', () => {
  it.each([
    ['2026-11-23', '令和8年11月23日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1900-01-01', '明治33年1月1日'],
    ['1800-02-03', '西暦1800年2月3日'],
  ])('writes %s as %s', (day, text) => {
    expect(wareki(day)).toBe(text)
  })
})
