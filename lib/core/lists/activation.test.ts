import { expect, test } from 'vitest'
import {
  DEFAULT_ACTIVATION_POLICY,
  needsConfirmation,
  type PreviewBasis,
  staleReasons,
} from '#lib/core/lists/activation.ts'

const AT = '2026-11-23T00:00:00.000Z'
const HOUR_MS = 3_600_000
const basis: PreviewBasis = { inForceIds: ['a', 'b'], matcherVersion: '4.0.0', policyVersion: '2.0.0' }
const seen = (customers: number) => ({ ...basis, startedAt: AT, requestedAt: AT, figures: { customers } })
const now = { ...basis, customersChanged: 0, atMs: Date.parse(AT) + HOUR_MS }
const stale = (more: Partial<typeof now>, customers = 50) =>
  staleReasons(seen(customers), { ...now, ...more }, DEFAULT_ACTIVATION_POLICY)

/** What is so now, of how many customers, and why the preview may not be acted on. */
type Row = readonly [what: Partial<typeof now>, customers: number, reasons: readonly string[]]

test.each<[string, Row]>([
  ['nothing changed', [{}, 50, []]],
  ['another version came into force', [{ inForceIds: ['a', 'c'] }, 50, ['lists']]],
  ['another source came into force', [{ inForceIds: ['a', 'b', 'c'] }, 50, ['lists']]],
  ['the matcher is another', [{ matcherVersion: '4.0.1' }, 50, ['matcher']]],
  ['its policy is another', [{ policyVersion: '2.0.1' }, 50, ['matcher']]],
  ['its hours are just over', [{ atMs: Date.parse(AT) + 24 * HOUR_MS }, 50, []]],
  ['its hours are over', [{ atMs: Date.parse(AT) + 24 * HOUR_MS + 1 }, 50, ['age']]],
  ['a hundred customers changed', [{ customersChanged: 100 }, 50, []]],
  ['more than a hundred did', [{ customersChanged: 101 }, 50, ['customers']]],
  ['one in a hundred of very many did', [{ customersChanged: 500 }, 50_000, []]],
  ['more than that', [{ customersChanged: 501 }, 50_000, ['customers']]],
  [
    'all at once',
    [
      { inForceIds: [], matcherVersion: 'x', customersChanged: 999, atMs: Date.parse(AT) + 25 * HOUR_MS },
      50,
      ['lists', 'matcher', 'age', 'customers'],
    ],
  ],
])('a preview is out of date when it must be: %s', (_, [more, customers, reasons]) => {
  expect(stale(more, customers)).toEqual(reasons)
})

test('the name is typed when the guards complained, or from so many new hits on', () => {
  const { confirmNewHits } = DEFAULT_ACTIVATION_POLICY
  const types = (findings: readonly unknown[], newHits: number) =>
    needsConfirmation({ findings }, newHits, DEFAULT_ACTIVATION_POLICY)
  expect(types([], confirmNewHits - 1)).toBe(false)
  expect(types([], confirmNewHits)).toBe(true)
  expect(types([{}], 0)).toBe(true)
})
