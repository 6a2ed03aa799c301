import { expect, test } from 'vitest'
import { dismissedEntryVersions, type JudgedBasis } from '#lib/core/screening/dismissed-entries.ts'

const NOW: JudgedBasis = { inputHash: 'a', matcherVersion: 'names-1', policyVersion: 'policy-1' }

function entry(entryVersionId: string, clearedCode: string | null, basis: JudgedBasis | null = NOW) {
  return { entryVersionId, standing: clearedCode === null, clearedCode, basis }
}

test('only a clearing that tells two parties apart dismisses an entry', () => {
  const alerted = [
    entry('false', 'FM-DOB-MISMATCH'),
    entry('harmless', 'NS-DUST'),
    entry('address', 'FM-ADDR-CHECKSUM'),
    entry('standing', null),
    entry('unknown code', 'XX-OLD'),
  ]
  expect(dismissedEntryVersions(alerted, NOW)).toEqual(['false'])
})

test('a dismissal ends with the data, the matcher and the policy it was judged on', () => {
  const alerted = [
    entry('other data', 'FM-NAME-ONLY', { ...NOW, inputHash: 'b' }),
    entry('other matcher', 'FM-NAME-ONLY', { ...NOW, matcherVersion: 'names-0' }),
    entry('other policy', 'FM-NAME-ONLY', { ...NOW, policyVersion: 'policy-0' }),
    entry('unknown basis', 'FM-NAME-ONLY', null),
    entry('same', 'FM-NAME-ONLY'),
  ]
  expect(dismissedEntryVersions(alerted, NOW)).toEqual(['same'])
})
