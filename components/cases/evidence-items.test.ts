import { expect, it } from 'vitest'
import { evidenceItems } from '#components/cases/evidence-items.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { Evidence, EvidenceHit } from '#lib/core/cases/evidence.ts'

const listed: Reason = {
  code: 'wallet/listed',
  severity: 'critical',
  answer: 'hold',
  rule: { id: 'listed-wallet', version: 1 },
  facts: {
    entryVersionId: 'e1',
    listVersionId: 'l1',
    sourceId: 'ofac-sdn',
    primaryName: 'GARANTEX EUROPE OU',
    programmes: ['RUSSIA-EO14024'],
    measure: 'freeze',
    address: 'a',
    label: 'XBT',
    transactionKind: 'withdrawal',
  },
}
const large: Reason = {
  code: 'amount/large-without-source-of-funds',
  severity: 'medium',
  answer: 'release',
  rule: { id: 'large', version: 2 },
  facts: { jpyValue: '3000000', thresholdJpy: '2000000', confirmedOn: null, freshDays: 365 },
}
const hit = (id: string, entryVersionId: string, screeningId: string) =>
  ({
    id,
    screeningId,
    kind: 'wallet',
    part: 'wallet',
    sourceId: 'ofac-sdn',
    entryKey: '36025',
    entryVersionId,
    listVersionId: 'l1',
    listVersionNumber: 3,
    publishedOn: '2026-01-01',
    snapshot: true,
    inForce: true,
    score: '1.0000',
    measure: 'freeze',
    explanation: {
      entityKind: 'entity',
      primaryName: 'GARANTEX EUROPE OU',
      programmes: [],
      features: [],
      matched: { query: 'a', candidate: 'a', tokens: [], families: [], label: null, basis: 'canonical' },
    },
  }) as unknown as EvidenceHit

const evidence: Evidence = {
  formatVersion: 1,
  customer: {
    id: 'c1',
    externalId: 'CU-1',
    version: 2,
    payloadHash: 'x',
    status: 'active',
    riskRating: 'high',
    latestAlertNumber: 2,
  },
  alerts: [1, 2].map((number) => ({
    id: `a${number}`,
    number,
    kind: 'wallet/listed',
    severity: 'critical',
    reasons: number === 1 ? [large, listed] : [listed],
    screeningId: `s${number}`,
    transactionId: null,
    createdAt: '2026-01-02T00:00:00.000Z',
  })),
  screenings: [1, 2].map((n) => ({
    id: `s${n}`,
    inputHash: 'h',
    listVersionIds: ['l1'],
    matcherVersion: '1.0.0',
    policyVersion: '1',
    at: '2026-01-02T00:00:00.000Z',
  })),
  hits: [hit('h1', 'e1', 's1'), hit('h2', 'e1', 's2'), hit('h3', 'e2', 's2')],
  rules: [],
  transactions: [],
  wallets: [{ id: 'w1', family: 'bitcoin', canonical: 'a', checksum: 'valid', tags: [] }],
  worksheet: null,
}

it('shows a reason that several alerts gave once, with all their numbers', () => {
  const [first] = evidenceItems(evidence)
  expect(first).toMatchObject({ kind: 'reason', alertNumbers: [1, 2], hit: { id: 'h1' } })
})

it('puts the strongest reason first, then hits no reason names, wallets and the customer', () => {
  expect(evidenceItems(evidence).map((item) => [item.kind, item.key === 'e2 a'])).toEqual([
    ['reason', false],
    ['reason', false],
    ['hit', true],
    ['wallet', false],
    ['customer', false],
  ])
})

it('names the screening that gave each reason', () => {
  expect(evidenceItems(evidence)[1]).toMatchObject({ screening: { id: 's1' }, hit: null })
})
