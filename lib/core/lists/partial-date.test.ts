import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  composeDate,
  excelSerialDate,
  isPartialDate,
  parseEnglishDate,
} from '#lib/core/lists/partial-date.ts'

const day = (from: string, to = from, approximate = false) => ({ from, to, approximate })

describe('English dates as OFAC and the UN print them', () => {
  test.each([
    ['01 Dec 1963', day('1963-12-01')],
    ['1 Dec 1963', day('1963-12-01')],
    ['Sep 1958', day('1958-09')],
    ['September 1958', day('1958-09')],
    ['1946', day('1946')],
    ['circa 1951', day('1951', '1951', true)],
    ['circa 01 Jan 1960', day('1960-01-01', '1960-01-01', true)],
    ['1951 to 1953', day('1951', '1953')],
    ['01 Jan 1959 to 31 Dec 1960', day('1959-01-01', '1960-12-31')],
    ['1960s', day('1960', '1969', true)],
    ['Nov. 1973 ', day('1973-11')],
    ['Between Aug. and Sep. 1977', day('1977-08', '1977-09')],
  ])('%s', (text, date) => {
    expect(parseEnglishDate(text)).toEqual(date)
  })

  test.each([
    '',
    'unknown',
    '31 Feb 1990',
    '24/06/1402 (Hijri Calendar)',
    '30-35 years old',
    '1953 to 1951',
    '01 Foo 1990',
    '9999',
  ])('no date: %j', (text) => {
    expect(parseEnglishDate(text)).toBeNull()
  })
})

describe('Excel serial numbers', () => {
  test.each([
    [28_206, '1977-03-22'],
    [61, '1900-03-01'],
    [36_585, '2000-02-29'],
    [46_086, '2026-03-05'],
  ])('%i is %s', (serial, date) => {
    expect(excelSerialDate(serial)).toBe(date)
  })

  test('agrees with the calendar of the machine for every day from 1900 to 2199', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_574 }), (serial) => {
        const machine = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
        expect(excelSerialDate(serial)).toBe(machine)
      }),
    )
  })

  test.each([0, 60, 1.5, -1, 200_000])('%d is none', (serial) => {
    expect(excelSerialDate(serial)).toBeNull()
  })
})

test('a day that the calendar does not have is none', () => {
  expect(composeDate(2023, 2, 29)).toBeNull()
  expect(composeDate(2024, 2, 29)).toBe('2024-02-29')
  expect(composeDate(1900, 2, 29)).toBeNull()
  expect(composeDate(1402, 6, 24)).toBeNull()
  expect(composeDate(2000, 13)).toBeNull()
})

test.each([
  ['1977', true],
  ['1977-03', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['1990-13-45', false],
  ['1990-4', false],
  ['0000', false],
  ['', false],
  ['1977-03-25T00', false],
])('%j is a date known in part: %s', (text, expected) => {
  expect(isPartialDate(text)).toBe(expected)
})
