import { expect, test } from 'vitest'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { partyHash } from '#lib/core/screening/cleared-pair.ts'
import { type ComparedStates, pairChanges } from '#lib/core/screening/pair-changes.ts'

const ENTITY: ListedEntity = {
  ...{ key: '25308', kind: 'person', births: [], birthPlaces: [], nationalities: [], identifiers: [] },
  names: [{ full: 'YAN, Xiaobing', kind: 'primary', script: 'latn' }],
  ...{ addresses: [], wallets: [], programmes: ['SDNTK'], measure: 'freeze', reference: '25308' },
  ...{ listedOn: null, remarks: null },
}
const QUERY = { names: ['YAN XIAOBING'], kind: 'person' as const, dateOfBirth: '1988-04-02' }
const VERSIONS = { matcherVersion: 'names-1', policyVersion: 'policy-1' }
const PAIR = { party: 'customer' as const, partyHash: partyHash(QUERY), entryKey: '25308' }

function states(more: Partial<ComparedStates> = {}): ComparedStates {
  const parties = [{ part: 'customer', query: QUERY }]
  return {
    ...{ entryBefore: ENTITY, entryNow: ENTITY, partiesBefore: parties, partiesNow: parties },
    ...{ matcherBefore: VERSIONS, matcherNow: VERSIONS },
    ...more,
  }
}

test('what is as it was shows no change', () => {
  expect(pairChanges(PAIR, states())).toEqual([])
})

test('every side shows its changed fields with both values', () => {
  const entryNow = { ...ENTITY, programmes: ['SDNTK', 'IRAN'] }
  const partiesNow = [{ part: 'customer', query: { ...QUERY, dateOfBirth: '1989-04-02', country: 'JP' } }]
  const matcherNow = { ...VERSIONS, matcherVersion: 'names-2' }
  expect(pairChanges(PAIR, states({ entryNow, partiesNow, matcherNow }))).toEqual([
    { side: 'entry', field: 'programmes', before: ['SDNTK'], after: ['SDNTK', 'IRAN'] },
    { side: 'customer', field: 'country', before: null, after: 'JP' },
    { side: 'customer', field: 'dateOfBirth', before: '1988-04-02', after: '1989-04-02' },
    { side: 'matcher', field: 'matcherVersion', before: 'names-1', after: 'names-2' },
  ])
})

test('a delisted entry and an owner who left the record are one change each', () => {
  expect(pairChanges(PAIR, states({ entryNow: null }))).toEqual([
    { side: 'entry', field: 'listed', before: true, after: false },
  ])
  const before = [{ part: 'beneficial_owner', query: QUERY }]
  const now = [{ part: 'beneficial_owner', query: { names: ['SATO'], kind: 'person' as const } }]
  const owner = { ...PAIR, party: 'beneficial_owner' as const }
  expect(pairChanges(owner, states({ partiesBefore: before, partiesNow: now }))).toEqual([
    { side: 'customer', field: 'inRecord', before: true, after: false },
  ])
})
