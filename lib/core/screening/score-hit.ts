import type { NameKind } from '#lib/core/lists/listed-entity.ts'
import { pointsOf, scoreOfPoints } from '#lib/core/screening/calibration.ts'
import type { NameComparison } from '#lib/core/screening/compare-names.ts'
import { bonusMax, nameFeatures, partyFeatures } from '#lib/core/screening/features.ts'
import type { HitFeature, NameHit, NameQuery, ScreenedEntry } from '#lib/core/screening/hit.ts'
import { POLICY, type ScreeningPolicy, thresholdsOf } from '#lib/core/screening/policy.ts'

export interface ScoringInput {
  readonly entry: ScreenedEntry
  /** The listed name as written, and what kind of name it is. */
  readonly listed: string
  readonly listedKind: NameKind
  /** The asked name as written. */
  readonly asked: string
  /** How the two compare. */
  readonly compared: NameComparison
  readonly query: NameQuery
}

/** Scores one asked name against one listed name with all features, and says why; null beneath the policy's alert threshold. */
export function scoreHit(input: ScoringInput, policy: ScreeningPolicy = POLICY): NameHit | null {
  const { entry, listed, listedKind, asked, compared, query } = input
  const { entity, entryVersionId, listVersionId, sourceId } = entry
  const { alert } = thresholdsOf(policy, { sourceId, measure: entity.measure })
  const { identifiers: numbers = [] } = query
  if (numbers.length === 0 && scoreOfPoints(compared.points + bonusMax(query)) < alert) return null
  const seen = [
    ...nameFeatures(compared.features),
    ...partyFeatures(query, entry, listedKind === 'weak' ? listed : null),
  ]
  const features = numbers.length === 0 ? seen : withNumber(seen, policy)
  const score = total(features, listedKind === 'weak' ? policy.weakAliasCeiling : 1)
  if (score < alert) return null
  return {
    kind: 'name',
    entryVersionId,
    listVersionId,
    sourceId,
    entityKey: entity.key,
    entityKind: entity.kind,
    score,
    measure: entity.measure,
    programmes: entity.programmes,
    primaryName: primaryNameOf(entry),
    matched: {
      query: asked,
      candidate: listed,
      candidateKind: listedKind,
      tokens: compared.tokens,
    },
    features,
  }
}

/** The name the authority puts first, else any. */
export function primaryNameOf({ entity }: ScreenedEntry): string {
  return (entity.names.find((name) => name.kind === 'primary') ?? entity.names[0])?.full ?? entity.key
}

/** Where a number is the same and the names speak so much against it, what lifts the points to the policy's floor. */
function withNumber(features: readonly HitFeature[], { sameNumberFloor }: ScreeningPolicy): HitFeature[] {
  const same = features.find(({ code }) => code === 'identifier_agrees')
  const nameless = !features.some(({ code }) => code === 'base')
  const lift = pointsOf(sameNumberFloor) - sumOf(features)
  // of names of which nothing can be compared, only the number speaks
  if (same === undefined || (lift <= 0 && !nameless)) return [...features]
  return [...features, { code: 'identifier_alone', score: 1, weight: lift, detail: same.detail }]
}

function sumOf(features: readonly HitFeature[]): number {
  return features.reduce((sum, { score, weight }) => sum + score * weight, 0)
}

function total(features: readonly HitFeature[], ceiling: number): number {
  return Math.min(ceiling, scoreOfPoints(sumOf(features)))
}
