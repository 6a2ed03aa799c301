import { expect, test } from 'vitest'
import { alertEvidenceKinds, clearingCodesFor } from '#lib/core/alerts/clearing.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { CLEARING_CODES, reasonsWithoutEvidence } from '#lib/core/cases/reason-codes.ts'

const country = { code: 'country/regulated' } as Reason
const name = { code: 'name/possibly-listed' } as Reason

test('a code that nothing in the evidence supports is not offered for clearing', () => {
  expect(clearingCodesFor([country], true)).not.toContain('FM-NAME-ONLY')
  expect(clearingCodesFor([name], false)).toContain('FM-NAME-ONLY')
})

test('every offered code is one that clearing accepts, whatever the reasons', () => {
  for (const reasons of [[], [country], [name], [country, name]]) {
    for (const hasTransaction of [true, false]) {
      const offered = clearingCodesFor(reasons, hasTransaction)
      expect(reasonsWithoutEvidence(offered, alertEvidenceKinds(reasons, hasTransaction))).toEqual([])
      expect(CLEARING_CODES).toEqual(expect.arrayContaining([...offered]))
    }
  }
})
