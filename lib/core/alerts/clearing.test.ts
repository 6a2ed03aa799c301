import { expect, test } from 'vitest'
import { alertEvidenceKinds, clearingCodesFor } from '#lib/core/alerts/clearing.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { CLEARING_CODES, reasonsWithoutEvidence } from '#lib/core/cases/reason-codes.ts'

const country = { code: 'country/regulated' } as Reason
const name = { code: 'name/possibly-listed' } as Reason

test('a code that nothing in the evidence supports is not offered for clearing', () => {
  const alert = { hasTransaction: true, delisted: false }
  expect(clearingCodesFor({ ...alert, reasons: [country] })).not.toContain('FM-NAME-ONLY')
  expect(clearingCodesFor({ ...alert, reasons: [name] })).toContain('FM-NAME-ONLY')
})

test('that a party was delisted is a reason only where the list says so', () => {
  const alert = { reasons: [name], hasTransaction: true }
  expect(clearingCodesFor({ ...alert, delisted: false })).not.toContain('FM-DELISTED')
  expect(clearingCodesFor({ ...alert, delisted: true })).toContain('FM-DELISTED')
})

test('every offered code is one that clearing accepts, whatever the reasons', () => {
  for (const reasons of [[], [country], [name], [country, name]]) {
    for (const [hasTransaction, delisted] of [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ] as const) {
      const alert = { reasons, hasTransaction, delisted }
      const offered = clearingCodesFor(alert)
      expect(reasonsWithoutEvidence(offered, alertEvidenceKinds(alert))).toEqual([])
      expect(CLEARING_CODES).toEqual(expect.arrayContaining([...offered]))
    }
  }
})
