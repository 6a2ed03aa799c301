import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffVersions } from '#lib/core/lists/diff-versions.ts'

test('added, changed, removed and unchanged entries', () => {
  const before = [
    { key: 'a', payloadHash: '1' },
    { key: 'b', payloadHash: '1' },
    { key: 'c', payloadHash: '1' },
  ]
  const after = [
    { key: 'b', payloadHash: '2' },
    { key: 'c', payloadHash: '1' },
    { key: 'd', payloadHash: '1' },
  ]
  expect(diffVersions(before, after)).toEqual({
    added: [after[2]],
    changed: [{ before: before[1], after: after[0] }],
    removed: [before[0]],
    unchanged: 1,
  })
})

const version = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.constantFrom('1', '2', '3'))
  .map((entries) => Object.entries(entries).map(([key, payloadHash]) => ({ key, payloadHash })))

test('applying a difference to the old version gives the new one', () => {
  fc.assert(
    fc.property(version, version, (before, after) => {
      const diff = diffVersions(before, after)
      const result = new Map(before.map((entry) => [entry.key, entry.payloadHash]))
      for (const entry of diff.removed) result.delete(entry.key)
      for (const { after: entry } of diff.changed) result.set(entry.key, entry.payloadHash)
      for (const entry of diff.added) result.set(entry.key, entry.payloadHash)
      expect(result).toEqual(new Map(after.map((entry) => [entry.key, entry.payloadHash])))
      expect(diff.unchanged + diff.added.length + diff.changed.length).toBe(after.length)
    }),
  )
})
