import { expect, test } from 'vitest'
import { type CertificateFacts, certificateAlarm, certificateVerdict } from '#lib/core/lists/certificate.ts'

const AT = '2026-11-23T00:00:00.000Z'
const whole: CertificateFacts = {
  customersExpected: 3,
  customersBefore: 3,
  customersScreened: 3,
  customersMissing: 0,
  customersFinishedAt: AT,
  walletsExpected: 2,
  walletsChecked: 2,
  walletsFinishedAt: AT,
  destinationsExpected: 4,
  destinationsChecked: 4,
  failures: 0,
  records: 5,
}

test('everybody screened and every address checked is complete', () => {
  expect(certificateVerdict(whole)).toBe('complete')
  expect(certificateVerdict({ ...whole, walletsChecked: 4 })).toBe('complete')
})

test('of a house without a customer, nobody of nobody is complete and raises no alarm; once there were some it does', () => {
  const none = { ...whole, customersExpected: 0, customersScreened: 0, customersBefore: 0 }
  const state = { activatedAt: AT, signedAt: null }
  expect(certificateVerdict(none)).toBe('complete')
  expect(certificateAlarm({ ...state, facts: none }, hoursAfter(1))).toBeNull()
  expect(certificateAlarm({ ...state, facts: none }, hoursAfter(73))).toBe('unsigned')
  const vanished = { ...none, customersBefore: 1 }
  expect(certificateVerdict(vanished)).toBe('alarm')
  expect(certificateAlarm({ ...state, facts: vanished }, hoursAfter(1))).toBe('nobody')
  expect(certificateVerdict({ ...none, records: 0 })).toBe('alarm')
})

test.each<[Partial<CertificateFacts>, string]>([
  [{ customersFinishedAt: null, customersMissing: null }, 'running'],
  [{ walletsFinishedAt: null }, 'running'],
  [{ customersExpected: 0, customersScreened: 0 }, 'alarm'],
  [{ customersScreened: 0, customersMissing: 3 }, 'alarm'],
  [{ records: 0 }, 'alarm'],
  [{ customersScreened: 2, customersMissing: 1 }, 'failed'],
  [{ customersScreened: 2, failures: 1 }, 'failed'],
  [{ walletsChecked: 1 }, 'failed'],
  [{ destinationsChecked: 3 }, 'failed'],
])('%j is not', (facts, verdict) => {
  expect(certificateVerdict({ ...whole, ...facts })).toBe(verdict)
})

const hoursAfter = (hours: number) => Date.parse(AT) + hours * 3_600_000

interface Standing {
  readonly facts: Partial<CertificateFacts> | null
  readonly signed?: boolean
  readonly hours: number
}

test.each<[string, Standing, string | null]>([
  ['a whole one in time', { facts: {}, hours: 71 }, null],
  ['one that nobody signs', { facts: {}, hours: 73 }, 'unsigned'],
  ['a signed one', { facts: {}, signed: true, hours: 1_000 }, null],
  ['one under way', { facts: { customersFinishedAt: null, customersMissing: null }, hours: 3 }, null],
  ['one that does not end', { facts: { walletsFinishedAt: null }, hours: 5 }, 'unfinished'],
  ['one that has not begun', { facts: null, hours: 5 }, 'unfinished'],
  ['one that may still begin', { facts: null, hours: 1 }, null],
  ['one over nobody', { facts: { customersExpected: 0, customersScreened: 0 }, hours: 0 }, 'nobody'],
  [
    'one that missed somebody',
    { facts: { customersScreened: 2, customersMissing: 1 }, signed: true, hours: 0 },
    'missing',
  ],
  ['one that missed addresses', { facts: { walletsChecked: 1 }, signed: true, hours: 0 }, 'missing'],
  [
    'one that missed registered destinations',
    { facts: { destinationsChecked: 3 }, signed: true, hours: 0 },
    'missing',
  ],
  ['one with failures', { facts: { customersScreened: 2, failures: 1 }, hours: 0 }, 'failures'],
  [
    'one with failures that a person has seen',
    { facts: { customersScreened: 2, failures: 1 }, signed: true, hours: 1_000 },
    null,
  ],
])('%s', (_, { facts, signed, hours }, alarm) => {
  const known = facts === null ? null : { ...whole, ...facts }
  const state = { facts: known, activatedAt: AT, signedAt: signed ? AT : null }
  expect(certificateAlarm(state, hoursAfter(hours))).toBe(alarm)
})
