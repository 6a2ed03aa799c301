import { describe, expect, it } from 'vitest'
import { diffEvidence, type Evidence, evidenceDigest, evidenceKinds } from '#lib/core/cases/evidence.ts'
import { reasonsWithoutEvidence } from '#lib/core/cases/reason-codes.ts'

const CUSTOMER = {
  id: 'c1',
  externalId: 'CU-1',
  version: 1,
  payloadHash: 'aa',
  status: 'active',
  riskRating: 'low',
  latestAlertNumber: 7,
}
const ALERT = {
  id: 'a1',
  number: 7,
  kind: 'country/regulated',
  severity: 'medium',
  reasons: [],
  screeningId: 's1',
  transactionId: null,
  createdAt: '2026-11-23T02:00:00.000Z',
} as const
const EMPTY: Evidence = {
  formatVersion: 1,
  customer: CUSTOMER,
  alerts: [ALERT],
  screenings: [],
  hits: [],
  rules: [],
  transactions: [],
  wallets: [],
  worksheet: null,
}

describe('the evidence of a case', () => {
  it('has one digest however its keys are ordered', () => {
    const { customer, ...rest } = EMPTY
    expect(evidenceDigest({ ...rest, customer })).toBe(evidenceDigest(EMPTY))
    expect(evidenceDigest(EMPTY)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('changes its digest with every fact', () => {
    expect(evidenceDigest({ ...EMPTY, customer: { ...CUSTOMER, version: 2 } })).not.toBe(
      evidenceDigest(EMPTY),
    )
  })

  it('differs from itself in nothing', () => {
    expect(diffEvidence(EMPTY, EMPTY)).toEqual([])
  })

  it('says what changed since, field by field, what came and what went', () => {
    const wallet = { id: 'w1', family: 'evm', canonical: '0x0', checksum: 'valid', tags: [] }
    const after: Evidence = {
      ...EMPTY,
      customer: { ...CUSTOMER, latestAlertNumber: 9 },
      alerts: [],
      wallets: [wallet],
      worksheet: { id: 'w', version: 1, suspicious: true },
    }
    expect(diffEvidence(EMPTY, after)).toEqual([
      {
        section: 'customer',
        change: 'changed',
        id: 'c1',
        fields: [{ name: 'latestAlertNumber', before: 7, after: 9 }],
      },
      { section: 'alerts', change: 'removed', id: 'a1', fields: [] },
      { section: 'wallets', change: 'added', id: 'w1', fields: [] },
      { section: 'worksheet', change: 'added', id: 'w', fields: [] },
    ])
  })

  it('bears only the reasons that it has something for', () => {
    const kinds = evidenceKinds(EMPTY)
    expect(reasonsWithoutEvidence(['NS-CONSISTENT', 'NS-EXPLAINED-DOC'], kinds)).toEqual([])
    expect(reasonsWithoutEvidence(['FM-DOB-MISMATCH', 'TM-LISTED-ADDRESS'], kinds)).toEqual([
      'FM-DOB-MISMATCH',
      'TM-LISTED-ADDRESS',
    ])
  })
})
