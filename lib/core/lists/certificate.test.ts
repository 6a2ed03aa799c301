import { expect, test } from 'vitest'
import { type CertificateFacts, certificateVerdict } from '#lib/core/lists/certificate.ts'

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
