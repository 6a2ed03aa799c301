import { expect, test } from 'vitest'
import { countryCode, countryCodeOrText } from '#lib/core/lists/country-code.ts'

test.each([
  ['Iran', 'IR'],
  ['Korea, North', 'KP'],
  ["Democratic People's Republic of Korea", 'KP'],
  ['Democratic People’s Republic of Korea', 'KP'],
  ['Congo, Democratic Republic of the', 'CD'],
  ['Russian Federation', 'RU'],
  ['RU', 'RU'],
  ['アフガニスタン', 'AF'],
  ['ロシア連邦', 'RU'],
  ['ルワンダ共和国', 'RW'],
  ['コンゴ民主共和国', 'CD'],
  ['中央アフリカ共和国', 'CF'],
  ['サウディ・アラビア', 'SA'],
  ['北朝鮮', 'KP'],
  ['中国', 'CN'],
])('%s is %s', (printed, code) => {
  expect(countryCode(printed)).toBe(code)
})

test('a place that is no country stays as printed', () => {
  expect(countryCode('Jalisco')).toBeNull()
  expect(countryCode('no')).toBeNull()
  expect(countryCodeOrText(' former Soviet Union ')).toBe('former Soviet Union')
})
