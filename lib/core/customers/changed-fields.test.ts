import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedFields } from '#lib/core/customers/changed-fields.ts'

test('names each changed leaf with what stood there before and after', () => {
  const before = { kyc: { residence: 'JP', purpose: 'savings' }, aliases: [{ latin: 'A' }], 'a/b': 1 }
  const after = { kyc: { residence: 'US' }, aliases: [{ latin: 'A' }, { latin: 'B' }], 'a/b': 2 }
  expect(changedFields(before, after)).toEqual([
    { pointer: '/a~1b', before: 1, after: 2 },
    { pointer: '/aliases', before: [{ latin: 'A' }], after: [{ latin: 'A' }, { latin: 'B' }] },
    { pointer: '/kyc/purpose', before: 'savings', after: null },
    { pointer: '/kyc/residence', before: 'JP', after: 'US' },
  ])
})

test('finds nothing between equal payloads, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (payload) => {
      const reversed = Object.fromEntries(Object.entries(payload).toReversed())
      expect(changedFields(payload, reversed)).toEqual([])
    }),
  )
})
