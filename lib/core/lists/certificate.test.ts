import { expect, test } from 'vitest'
import { type CertificateFacts, certificateAlarm, certificateVerdict } from '#lib/core/lists/certificate.ts'

const AT = '2026-11-23T00:00:00.000Z'
const whole: CertificateFacts = {
  customersExpected: 3,
  customersScreened: 3,
  customersMissing: 0,
  customersFinishedAt: AT,
  walletsExpected: 2,
  walletsChecked: 2,
  walletsFinishedAt: AT,
  failures: 0,
  records: 5,
}

test('everybody screened and every address checked is complete', () => {
  expect(certificateVerdict(whole)).toBe('complete')
  expect(certificateVerdict({ ...whole, walletsChecked: 4 })).toBe('complete')
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
])('%j is not', (facts, verdict) => {
  expect(certificateVerdict({ ...whole, ...facts })).toBe(verdict)
})

const hoursAfter = (hours: number) => Date.parse(AT) + hours * 3_600_000

test.each<[string, Partial<CertificateFacts> | null, string | null, number, string | null]>([
  ['a whole one in time', {}, null, 71, null],
  ['one that nobody signs', {}, null, 73, 'unsigned'],
  ['a signed one', {}, AT, 1_000, null],
  ['one under way', { customersFinishedAt: null, customersMissing: null }, null, 3, null],
  ['one that does not end', { walletsFinishedAt: null }, null, 5, 'unfinished'],
  ['one that has not begun', null, null, 5, 'unfinished'],
  ['one that may still begin', null, null, 1, null],
  ['one over nobody', { customersExpected: 0, customersScreened: 0 }, null, 0, 'nobody'],
  ['one that missed somebody', { customersScreened: 2, customersMissing: 1 }, AT, 0, 'missing'],
  ['one that missed addresses', { walletsChecked: 1 }, AT, 0, 'missing'],
  ['one with failures', { customersScreened: 2, failures: 1 }, null, 0, 'failures'],
  ['one with failures that a person has seen', { customersScreened: 2, failures: 1 }, AT, 1_000, null],
])('%s', (_, facts, signedAt, hours, alarm) => {
  const state = { facts: facts === null ? null : { ...whole, ...facts }, activatedAt: AT, signedAt }
  expect(certificateAlarm(state, hoursAfter(hours))).toBe(alarm)
})
