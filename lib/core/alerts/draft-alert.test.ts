import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftAlert } from '#lib/core/alerts/draft-alert.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { DUE_MINUTES, SEVERITIES, strongestSeverity } from '#lib/core/alerts/severity.ts'

const country = (severity: Reason['severity'], answer: Reason['answer']): Reason => ({
  code: 'country/regulated',
  facts: { country: 'RU', field: 'ip' },
  severity,
  answer,
  rule: { id: 'specified-country', version: 1 },
})
const frozen: Reason = {
  code: 'customer/frozen',
  facts: { transactionKind: 'withdrawal' },
  severity: 'critical',
  answer: 'reject',
  rule: null,
}

test('raises nothing without a reason', () => {
  expect(draftAlert({ reasons: [], raisedAt: '2026-11-23T02:00:00Z' })).toBeNull()
})

test('is named for its strongest reason and due in the time of its severity', () => {
  const draft = draftAlert({
    reasons: [country('low', 'release'), frozen],
    raisedAt: '2026-11-23T23:30:00.000Z',
  })
  expect(draft).toEqual({
    kind: 'customer/frozen',
    severity: 'critical',
    reasons: [frozen, country('low', 'release')],
    dueInMinutes: 60,
    dueAt: '2026-11-24T00:30:00.000Z',
  })
})

test('the more severe, the sooner it is due', () => {
  const minutes = SEVERITIES.map((severity) => DUE_MINUTES[severity])
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
})

test('is as severe as its most severe reason, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SEVERITIES), { minLength: 1 }), (severities) => {
      const reasons = severities.map((severity) => country(severity, 'release'))
      const draft = draftAlert({ reasons, raisedAt: '2026-11-23' })
      expect(draft?.severity).toBe(strongestSeverity(severities))
      expect(
        severities.every((each) => SEVERITIES.indexOf(each) >= SEVERITIES.indexOf(draft?.severity ?? 'low')),
      ).toBe(true)
    }),
  )
})
