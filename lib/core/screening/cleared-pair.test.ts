import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ClearedPair,
  judgedMatch,
  type MetName,
  partyHash,
  type Recalled,
  recall,
} from '#lib/core/screening/cleared-pair.ts'
import type { HitFeature, NameHit } from '#lib/core/screening/hit.ts'

const NOW = { matcherVersion: 'names-2', policyVersion: 'policy-2', at: '2026-11-27T00:00:00.000Z' }
const PARTY = partyHash({ names: ['YAN XIAOBING'], kind: 'person' })

function featureOf(code: HitFeature['code'], weight: number): HitFeature {
  return { code, score: 1, weight, detail: { query: null, candidate: null } }
}

function nameHit(more: Partial<NameHit> = {}): NameHit {
  return {
    ...{
      kind: 'name',
      entryVersionId: 'ev-1',
      listVersionId: 'lv-1',
      sourceId: 'ofac-sdn',
      entityKey: '25308',
    },
    ...{
      entityKind: 'person',
      score: 0.85,
      measure: 'freeze',
      programmes: ['SDNTK'],
      primaryName: 'YAN, Xiaobing',
    },
    matched: { query: 'YAN XIAOBING', candidate: 'YAN, Xiaobing', candidateKind: 'primary', tokens: [] },
    features: [featureOf('name', 1), featureOf('birth_contradicts', -0.15)],
    ...more,
  }
}

function clearing(hit: NameHit, more: Partial<ClearedPair> = {}): ClearedPair {
  return {
    ...{ id: 'p', party: 'customer', partyHash: PARTY, sourceId: 'ofac-sdn', entryKey: '25308' },
    ...{
      entryVersionIds: ['ev-1'],
      matcherVersion: 'names-1',
      policyVersion: 'policy-1',
      judged: judgedMatch(hit),
    },
    ...{ expiresAt: '2027-01-01T00:00:00.000Z', ...more },
  }
}

function ask(hit: NameHit, pair: ClearedPair, more: Partial<MetName> = {}): Recalled {
  const met: MetName = { subject: 'customer', hit, partyHashes: [PARTY], ...more }
  return recall({ met: [met], record: [PARTY], pairs: [pair] }, NOW)
}

const lapsesOf = ({ lapsed }: Recalled) => lapsed.flatMap(({ lapses }) => lapses)

test('a newer matcher that only scores otherwise keeps what was told apart', () => {
  const scores = fc.double({ min: 0.8, max: 0.8999, noNaN: true })
  fc.assert(
    fc.property(scores, scores, (before, after) => {
      const recalled = ask(nameHit({ score: after }), clearing(nameHit({ score: before })))
      expect(recalled).toEqual({ dismissed: ['ev-1'], lapsed: [] })
    }),
  )
})

test('a newer matcher that finds it graver, sees new support or loses a contradiction asks again', () => {
  const judged = clearing(nameHit())
  expect(lapsesOf(ask(nameHit({ score: 0.95 }), judged))).toEqual(['matcher'])
  const supported = [...nameHit().features, featureOf('country_agrees', 0.02)]
  expect(lapsesOf(ask(nameHit({ features: supported }), judged))).toEqual(['matcher'])
  expect(lapsesOf(ask(nameHit({ features: [featureOf('name', 1)] }), judged))).toEqual(['matcher'])
})

test('under the same matcher and policy nothing but data and time is asked', () => {
  const same = clearing(nameHit(), { matcherVersion: 'names-2', policyVersion: 'policy-2' })
  expect(ask(nameHit(), same).dismissed).toEqual(['ev-1'])
  expect(lapsesOf(ask(nameHit({ entryVersionId: 'ev-2' }), same))).toEqual(['entry'])
  expect(lapsesOf(ask(nameHit(), { ...same, expiresAt: NOW.at }))).toEqual(['expired'])
})

test('an entry that was listed again word for word stays cleared', () => {
  const pair = clearing(nameHit(), { entryVersionIds: ['ev-1', 'ev-9'] })
  expect(ask(nameHit({ entryVersionId: 'ev-9' }), pair).dismissed).toEqual(['ev-9'])
})

test('a clearing of one party of the record says nothing of another that meets the same entry', () => {
  const pair = clearing(nameHit())
  const owner: MetName = { subject: 'beneficial_owner', hit: nameHit(), partyHashes: ['owner'] }
  const own: MetName = { subject: 'alias', hit: nameHit(), partyHashes: [PARTY] }
  const both = recall({ met: [own, owner], record: [PARTY, 'owner'], pairs: [pair] }, NOW)
  expect(both).toEqual({ dismissed: [], lapsed: [] })
  expect(recall({ met: [own], record: [PARTY, 'owner'], pairs: [pair] }, NOW).dismissed).toEqual(['ev-1'])
})

test('a clearing of a party that the record holds no more has lapsed whoever is met', () => {
  const recalled = recall({ met: [], record: ['other'], pairs: [clearing(nameHit())] }, NOW)
  expect(lapsesOf(recalled)).toEqual(['customer'])
})

test('the other side of a transaction is never spared', () => {
  expect(ask(nameHit(), clearing(nameHit()), { subject: 'counterparty' }).dismissed).toEqual([])
})

test('what is not known of a party does not change its digest', () => {
  const known = { names: ['A'], kind: 'person' as const }
  expect(partyHash({ ...known, dateOfBirth: null, country: undefined })).toBe(partyHash(known))
  expect(partyHash({ ...known, country: 'JP' })).not.toBe(partyHash(known))
})

test('a document that was renewed ends no clearing, a number that is the listed party’s does', () => {
  const query = { names: ['YAN XIAOBING'], kind: 'person' } as const
  expect(partyHash({ ...query, identifiers: ['TR1234567'] })).toBe(PARTY)
  const pair = clearing(nameHit(), { matcherVersion: NOW.matcherVersion, policyVersion: NOW.policyVersion })
  const numbered = nameHit({ features: [...nameHit().features, featureOf('identifier_agrees', 4)] })
  expect(lapsesOf(ask(nameHit(), pair))).toEqual([])
  expect(lapsesOf(ask(numbered, pair))).toEqual(['customer'])
  expect(lapsesOf(ask(numbered, { ...pair, judged: judgedMatch(numbered) }))).toEqual([])
})
