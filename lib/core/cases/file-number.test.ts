import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatAlertNumber,
  formatCaseNumber,
  formatReportNumber,
  parseAlertNumber,
  parseYearlyNumber,
} from '#lib/core/cases/file-number.ts'

const number = fc.integer({ min: 1, max: 999_999_999 })
const year = fc.integer({ min: 2000, max: 9999 })

test('every printed number reads back as itself', () => {
  fc.assert(
    fc.property(year, number, (y, n) => {
      expect(parseAlertNumber(formatAlertNumber(n))).toBe(n)
      expect(parseYearlyNumber(formatCaseNumber({ year: y, number: n }), 'C')).toEqual({ year: y, number: n })
      expect(parseYearlyNumber(formatReportNumber({ year: y, number: n }), 'S')).toEqual({
        year: y,
        number: n,
      })
    }),
  )
})

test('a case number is no report number, and words are no numbers', () => {
  expect(parseYearlyNumber('C-2026-000001', 'S')).toBeNull()
  expect(parseAlertNumber('A-12x')).toBeNull()
  expect(parseAlertNumber(' a-12 ')).toBe(12)
})
