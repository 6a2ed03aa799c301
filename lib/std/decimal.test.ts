import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUnits, isDecimal, jpyValue, normaliseDecimal, toUnits } from '#lib/std/decimal.ts'

const units = fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n })

describe('decimal', () => {
  test('every number of smallest units survives being written and read', () => {
    fc.assert(fc.property(units, (value) => toUnits(fromUnits(value)) === value))
  })

  test('floats, exponents, signs and stray zeros are no decimals', () => {
    for (const text of ['1e3', '+1', '.5', '1.', '01', '1,000', 'NaN', '', ' 1', '1.0000000000000000001']) {
      expect(isDecimal(text), text).toBe(false)
    }
  })

  test('trailing zeros go, minus zero goes', () => {
    expect(normaliseDecimal('1.500')).toBe('1.5')
    expect(normaliseDecimal('-0.0')).toBe('0')
  })

  test('yen are rounded half up, exactly where floats would drift', () => {
    expect(jpyValue('0.31204', '15422061.4')).toBe(4812300n)
    expect(jpyValue('0.5', '1')).toBe(1n)
    expect(jpyValue('0.499999999999999999', '1')).toBe(0n)
    expect(jpyValue('1234567.89', '10.01')).toBe(12358025n)
  })
})
