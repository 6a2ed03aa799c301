import { expect, test } from 'vitest'
import { isStale } from '#lib/core/lists/freshness.ts'

const HOUR = 3_600_000
const now = 1_000 * 24 * HOUR
const facts = {
  publishedAtMs: now - 300 * 24 * HOUR,
  checkedAtMs: now - 24 * HOUR,
  snapshot: false,
  staleAfterHours: 24,
}

test('an old publication that was fetched lately is fresh: authorities do not publish daily', () => {
  expect(isStale(facts, now)).toBe(false)
  expect(isStale(facts, now + 1)).toBe(true)
})

test('a snapshot is as old as its publication, however lately it was loaded', () => {
  expect(isStale({ ...facts, snapshot: true, checkedAtMs: now }, now)).toBe(true)
})
