import { expect, test } from 'vitest'
import { changedFields } from '#lib/core/lists/changed-fields.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'

const before: ListedEntity = {
  key: '1',
  kind: 'person',
  names: [{ full: 'A', kind: 'primary', script: 'latn' }],
  births: [],
  birthPlaces: [],
  nationalities: [],
  identifiers: [],
  addresses: [],
  wallets: [],
  programmes: ['P'],
  measure: 'freeze',
  reference: '1',
  listedOn: null,
  remarks: null,
}

test('says which parts differ, and which names and wallets came or went', () => {
  const wallet = { raw: '0x00', label: 'ETH' }
  const after: ListedEntity = {
    ...before,
    names: [{ full: 'B', kind: 'primary', script: 'latn' }],
    wallets: [wallet],
    details: [],
  }
  expect(changedFields(before, after)).toEqual({
    fields: ['details', 'names', 'wallets'],
    namesAdded: after.names,
    namesRemoved: before.names,
    walletsAdded: [wallet],
    walletsRemoved: [],
  })
  expect(changedFields(before, before).fields).toEqual([])
})
