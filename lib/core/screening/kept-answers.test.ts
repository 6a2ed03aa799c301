import { expect, test } from 'vitest'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import type { IndexInput, NameQuery } from '#lib/core/screening/hit.ts'
import { screenAgain } from '#lib/core/screening/kept-answers.ts'

function listed(key: string, full: string, passport: string): IndexInput {
  const entity = {
    ...{ key, kind: 'person' as const, names: [{ full, kind: 'primary' as const, script: 'latn' as const }] },
    ...{ births: [{ from: '1977-03-25', to: '1977-03-25', approximate: false }], birthPlaces: [] },
    ...{ nationalities: ['CN'], identifiers: [{ type: 'Passport', value: passport, country: null }] },
    ...{ addresses: [], wallets: [], programmes: [], measure: 'freeze' as const },
    ...{ reference: key, listedOn: null, remarks: null, details: [] },
  }
  return { entryVersionId: `ev-${key}`, listVersionId: 'lv', sourceId: 'test', entity }
}

const ONE = compileIndex([listed('1', 'YAN, Xiaobing', 'G1234567')])
const OTHER = compileIndex([listed('2', 'YAN, Xiaobing', 'H7654321')])

test('asked again, a party gets what it got before, by all that was said of it and of each index its own', () => {
  const queries: NameQuery[] = [
    { names: ['Xiaobing Yan'], kind: 'person' },
    { names: ['Xiaobing Yan'], kind: 'unknown' },
    { names: ['Xiaobing Yan'], kind: 'person', dateOfBirth: '1977-03-25' },
    { names: ['Xiaobing Yan'], kind: 'person', dateOfBirth: '1950-01-01' },
    { names: ['Xiaobing Yan'], kind: 'person', country: 'JP' },
    { names: ['Xiaobing Yan'], kind: 'person', gender: 'male' },
    { names: ['Xiaobing'], kind: 'person', identifiers: ['G1234567'] },
    { names: ['Xiaobing'], kind: 'person' },
    { names: ['Xiaobing', 'Yan'], kind: 'person' },
  ]
  for (const index of [ONE, OTHER, ONE, OTHER]) {
    for (const query of queries) expect(screenAgain(index, query)).toEqual(screenName(index, query))
  }
  const [query] = queries
  if (query !== undefined) expect(screenAgain(ONE, query)).toBe(screenAgain(ONE, query))
})

test('keeps a bounded number of answers, and answers rightly past it', () => {
  for (let nth = 0; nth < 5_100; nth++) screenAgain(ONE, { names: [`#${nth}`], kind: 'person' })
  const query: NameQuery = { names: ['Xiaobing Yan'], kind: 'person' }
  expect(screenAgain(ONE, query)).toEqual(screenName(ONE, query))
})
