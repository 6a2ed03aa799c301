import { expect, test } from 'vitest'
import { mayApproveReport } from '#lib/core/reports/second-person.ts'

test('a report is approved by neither its submitter nor the writer of its words', () => {
  const hands = { revision: 2, savedBy: 'staff:writer', submittedBy: 'submitter' }
  expect(mayApproveReport(hands, 'third')).toBe(true)
  expect(mayApproveReport(hands, 'submitter')).toBe(false)
  expect(mayApproveReport(hands, 'writer')).toBe(false)
  expect(mayApproveReport({ ...hands, submittedBy: null }, 'third')).toBe(false)
})

test('whoever approved the decision may approve the first revision, which the desk drafted from it', () => {
  const hands = { revision: 1, savedBy: 'staff:supervisor', submittedBy: 'submitter' }
  expect(mayApproveReport(hands, 'supervisor')).toBe(true)
})
