import { isLightWord } from '#lib/core/names/light-words.ts'
import { coverName } from '#lib/core/screening/cover-name.ts'
import { bonusMax, feature, partyFeatures } from '#lib/core/screening/features.ts'
import type { HitFeature, IndexInput, NameHit, NameQuery, TokenMatch } from '#lib/core/screening/hit.ts'
import type { IndexedName, NameIndex } from '#lib/core/screening/name-index.ts'
import { ALERT_THRESHOLD, WEAK_ALIAS_CEILING } from '#lib/core/screening/policy.ts'
import type { PreparedQuery } from '#lib/core/screening/prepare-query.ts'

/** What two names reach that are letter for letter the same once spaces go. */
const COMPACT_SCORE = 0.98

export interface ScoringInput {
  readonly index: NameIndex
  readonly entry: IndexInput
  readonly name: IndexedName
  readonly prepared: PreparedQuery
  readonly query: NameQuery
  /** The names are equal when run together. */
  readonly compact: boolean
}

/** Scores one asked name against one listed name with all features, and says why; null beneath the alert threshold. */
export function scoreHit(input: ScoringInput): NameHit | null {
  const { entry, name, prepared, query } = input
  const { score, tokens } = comparison(input)
  if (score + bonusMax(query) < ALERT_THRESHOLD) return null
  const features = [
    feature('name', rounded(score), { query: prepared.text, candidate: name.text }),
    ...oneWordFeatures(input, tokens.length),
    ...(name.kind === 'weak' ? [feature('weak_alias', 1, { query: null, candidate: name.text })] : []),
    ...partyFeatures(query, entry),
  ]
  const sum = total(features, name.kind === 'weak' ? WEAK_ALIAS_CEILING : 1)
  if (sum < ALERT_THRESHOLD) return null
  const { entity, entryVersionId, listVersionId, sourceId } = entry
  return {
    kind: 'name',
    entryVersionId,
    listVersionId,
    sourceId,
    entityKey: entity.key,
    entityKind: entity.kind,
    score: sum,
    measure: entity.measure,
    programmes: entity.programmes,
    primaryName: primaryNameOf(entry),
    matched: { query: prepared.text, candidate: name.text, candidateKind: name.kind, tokens },
    features,
  }
}

/** The name the authority puts first, else any. */
export function primaryNameOf({ entity }: IndexInput): string {
  return (entity.names.find((name) => name.kind === 'primary') ?? entity.names[0])?.full ?? entity.key
}

interface Explained {
  readonly score: number
  readonly tokens: readonly TokenMatch[]
}

function comparison({ index, name, prepared, compact }: ScoringInput): Explained {
  const { score, pairs } = coverName(prepared, name, index.vocabulary)
  const words = name.words.map((id) => index.vocabulary.words[id]?.word ?? '')
  if (compact && score < COMPACT_SCORE) {
    const [query, candidate] = [prepared.words.join(' '), words.join(' ')]
    return { score: COMPACT_SCORE, tokens: [{ query, candidate, score: COMPACT_SCORE, reason: 'compact' }] }
  }
  const at = (texts: readonly string[], places: readonly number[]) =>
    places.map((place) => texts[place] ?? '').join(' ')
  const tokens = pairs.map((pair) => ({
    query: at(prepared.words, pair.query),
    candidate: at(words, pair.candidate),
    score: rounded(pair.score),
    reason: pair.reason,
  }))
  return { score, tokens }
}

function oneWordFeatures({ index, name, prepared, compact }: ScoringInput, met: number): HitFeature[] {
  const telling = (words: readonly string[]) =>
    words.filter((word) => word.length > 1 && !isLightWord(word)).length
  const ofName = telling(name.words.map((id) => index.vocabulary.words[id]?.word ?? ''))
  const longer = Math.max(telling(prepared.words), ofName)
  if (compact || met > 1 || longer <= 1) return []
  return [feature('single_token', 1, { query: prepared.text, candidate: name.text })]
}

function total(features: readonly HitFeature[], ceiling: number): number {
  const sum = features.reduce((score, each) => score + each.score * each.weight, 0)
  return rounded(Math.min(ceiling, Math.max(0, sum)))
}

function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4
}
