import { expect, it } from 'vitest'
import { fieldDifference } from '#lib/core/lists/field-difference.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'

const entry: ListedEntity = {
  key: '36',
  kind: 'organisation',
  names: [{ full: 'AEROCARIBBEAN AIRLINES', kind: 'primary', script: 'latn' }],
  births: [],
  birthPlaces: [],
  nationalities: ['CU'],
  identifiers: [{ type: 'Tax ID No.', value: '1', country: null }],
  addresses: ['Havana', 'Varadero'],
  wallets: [],
  programmes: ['CUBA'],
  measure: 'freeze',
  reference: '36',
  listedOn: null,
  remarks: null,
}

it('tells which lines of a part came and went, whatever their order', () => {
  const after = { ...entry, addresses: ['Varadero', 'Santiago'] }
  expect(fieldDifference(entry, after, 'addresses')).toEqual({ removed: ['Havana'], added: ['Santiago'] })
})

it('shows single values, and a part that was not there before', () => {
  expect(fieldDifference(entry, { ...entry, measure: 'sectoral' }, 'measure')).toEqual({
    removed: ['freeze'],
    added: ['sectoral'],
  })
  expect(fieldDifference(entry, { ...entry, remarks: 'Linked to X.' }, 'remarks')).toEqual({
    removed: [],
    added: ['Linked to X.'],
  })
})

it('writes structured lines as their values', () => {
  const after = { ...entry, identifiers: [{ type: 'Tax ID No.', value: '2', country: 'CU' }] }
  expect(fieldDifference(entry, after, 'identifiers')).toEqual({
    removed: ['Tax ID No. · 1'],
    added: ['Tax ID No. · 2 · CU'],
  })
  const born = { ...entry, births: [{ from: '1980', to: '1980', approximate: false }] }
  expect(fieldDifference(entry, born, 'births')).toEqual({ removed: [], added: ['1980'] })
})
