import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatAlertNumber,
  formatCaseNumber,
  formatReportNumber,
  readFileNumber,
  readYearlyNumber,
} from '#lib/core/cases/file-number.ts'

const number = fc.integer({ min: 1, max: 999_999_999 })
const year = fc.integer({ min: 2000, max: 9999 })

test('every printed number reads back as itself', () => {
  fc.assert(
    fc.property(year, number, (y, n) => {
      expect(readFileNumber(formatAlertNumber(n), 'A')).toEqual({ year: null, number: n })
      expect(readYearlyNumber(formatCaseNumber({ year: y, number: n }), 'C')).toEqual({ year: y, number: n })
      expect(readYearlyNumber(formatReportNumber({ year: y, number: n }), 'S')).toEqual({
        year: y,
        number: n,
      })
    }),
  )
})

test('a case number is no report number, and words are no numbers', () => {
  expect(readYearlyNumber('C-2026-000001', 'S')).toBeNull()
  expect(readFileNumber('A-12x', 'A')).toBeNull()
  expect(readFileNumber(' ａ-12 ', 'A')).toEqual({ year: null, number: 12 })
  expect(readYearlyNumber('C-000001', 'C')).toBeNull()
})
