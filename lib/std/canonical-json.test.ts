import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#lib/std/canonical-json.ts'

describe('canonicalJson', () => {
  test('the order in which keys were written does not show', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse())
        return canonicalJson(record) === canonicalJson(turned)
      }),
    )
  })

  test('what it writes parses back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('the example of RFC 8785 section 3.2.3 sorts by UTF-16 code unit', () => {
    const value = {
      '€': 'Euro',
      '\r': 'CR',
      \ufb33: 'Hebrew',
      '1': 'One',
      '😀': 'Smile',
      '\u0080': 'Control',
      ö: 'O',
    }
    expect(Object.keys(JSON.parse(canonicalJson(value)))).toHaveLength(7)
    expect(canonicalJson(value)).toBe(
      '{"\\r":"CR","1":"One","\u0080":"Control","ö":"O","€":"Euro","😀":"Smile","\ufb33":"Hebrew"}',
    )
  })

  test('what JSON cannot carry is refused, not bent', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow()
    expect(() => canonicalJson({ a: 1n })).toThrow()
  })
})
