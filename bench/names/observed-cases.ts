import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { NAME_OBSERVATIONS, type NameObservation } from '#lib/core/screening/observe-names.ts'
import type { Case } from './fit-weights.ts'
import type { LabelledPair } from './labelled-sets.ts'

/** A labelled pair as the figures that were observed of it. */
export interface ObservedCase extends Case {
  readonly person: boolean
  readonly pair: LabelledPair
}

/** Observes every pair; each counts `weight`. Pairs of which nothing can be compared are left out. */
export function observeCases(pairs: readonly LabelledPair[], weight: number): ObservedCase[] {
  return pairs.flatMap((pair): ObservedCase[] => {
    const [a, b] = [prepareName(pair.name1, pair.kind), prepareName(pair.name2, pair.kind)]
    const { features, person } = compareNames(a, b)
    if (features.length === 0) return []
    const found = new Map(features.map(({ code, score }): [string, number] => [code, score]))
    const values = NAME_OBSERVATIONS.map((code: NameObservation) => found.get(code) ?? 0)
    return [{ pair, values, match: pair.match, weight, person }]
  })
}
