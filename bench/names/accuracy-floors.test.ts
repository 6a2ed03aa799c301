import { describe, expect, test } from 'vitest'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { POLICY } from '#lib/core/screening/policy.ts'
import { accuracyAt, bestF1, tieShare } from './accuracy.ts'
import {
  crossScript,
  entityBench,
  isTunedOn,
  japanesePairs,
  type LabelledPair,
  type LabelledSet,
  ministryPairs,
  nameBench,
} from './labelled-sets.ts'
import { retrieve } from './whole-retrieval.ts'

/**
 * Floors a little under the figures of docs/names.md on pairs that nothing was fitted on: a change of the matcher that
 * loses accuracy fails here. A set that is not at hand is skipped.
 */
const { alert } = POLICY.thresholds
const SECONDS_30 = 30_000

function judged(pairs: readonly LabelledPair[]) {
  return pairs.map(({ name1, name2, kind, match }) => ({
    score: compareNames(prepareName(name1, kind), prepareName(name2, kind)).score,
    match,
    key: [name1, name2].sort().join('|'),
  }))
}

/** Every so many of the large sets is enough for a floor, and quick. */
const STEP = 6

const sampled = (pairs: readonly LabelledPair[]) => pairs.filter((_, at) => at % STEP === 0)
const heldOut = ({ pairs }: LabelledSet) => pairs.filter((pair) => !isTunedOn(pair))
const ofKind = ({ pairs }: LabelledSet, kind: string) => pairs.filter((pair) => pair.kind === kind)

describe.each([
  ['the half of the name bench that is not tuned on', heldOut(nameBench()), { best: 0.89, f1: 0.88 }],
  ['the entity bench by its names', entityBench().pairs, { best: 0.85, f1: 0.84 }],
  ['the Japanese name pairs', japanesePairs().pairs, { best: 0.98, f1: 0.98 }],
  [
    'persons of the Ministry of Finance’s list',
    sampled(ofKind(ministryPairs(), 'person')),
    { best: 0.965, f1: 0.96 },
  ],
  ['its organisations', sampled(ofKind(ministryPairs(), 'organisation')), { best: 0.94, f1: 0.9 }],
  [
    'persons of the UK’s list across scripts',
    sampled(ofKind(crossScript(), 'person')),
    { best: 0.955, f1: 0.92 },
  ],
  ['its entities', sampled(ofKind(crossScript(), 'organisation')), { best: 0.87, f1: 0.77 }],
] as const)('%s', (_, pairs, floor) => {
  test.skipIf(pairs.length === 0)(
    pairs.length === 0 ? 'skipped: the labelled pairs are not at hand' : 'keep their F1',
    { timeout: SECONDS_30 },
    () => {
      const scored = judged(pairs)
      expect(bestF1(scored).f1).toBeGreaterThanOrEqual(floor.best)
      expect(accuracyAt(scored, alert).f1).toBeGreaterThanOrEqual(floor.f1)
      expect(tieShare(scored, 0.9)).toBeLessThanOrEqual(0.05)
    },
  )
})

const MOF_QUERIES = 40

describe.each(['person', 'organisation'] as const)('a %s of the Ministry of Finance’s list', (kind) => {
  const pairs = ofKind(ministryPairs(), kind).filter(({ match }) => match)
  const floor = kind === 'person' ? 0.96 : 0.9

  test.skipIf(pairs.length === 0)(
    'is among the first three of the names in the other script, either way',
    { timeout: SECONDS_30 },
    () => {
      for (const [of, among] of [['name1', 'name2'] as const, ['name2', 'name1'] as const]) {
        const { queries, top } = retrieve(pairs, { of, among, queriesMax: MOF_QUERIES })
        expect(top / queries).toBeGreaterThanOrEqual(floor)
      }
    },
  )
})
