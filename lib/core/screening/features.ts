import type { NameFeature } from '#lib/core/screening/compare-names.ts'
import type { HitFeature, NameQuery, PartyFeature, ScreenedEntry } from '#lib/core/screening/hit.ts'
import { partyObservations } from '#lib/core/screening/observe-party.ts'

/**
 * THE TABLE of what each fact about a party is worth beside its name, in points (logarithms of odds). What a name is
 * worth stands in `name-weights.ts`, fitted to labelled pairs; these are judgements, for no public set labels enough of
 * them. A change here is a change of `POLICY.version`.
 */
const PARTY_WEIGHTS: Readonly<Record<PartyFeature, number>> = {
  /** The list itself calls the alias too weak to identify anybody (確定に十分でない別名). */
  weak_alias: -1,
  /** A person asked about, a company or vessel listed, or the other way round. */
  kind_differs: -0.9,
  /** The same number of a passport, identity card or register. */
  identifier_agrees: 4,
  birth_agrees: 1.2,
  /** Day and month changed about, as forms of different countries do. */
  birth_turned: 0.5,
  birth_month_agrees: 0.7,
  birth_year_agrees: 0.4,
  birth_contradicts: -1.3,
  /** Asked, but the list states no date. */
  birth_unknown: -0.05,
  country_agrees: 0.2,
  country_differs: -0.25,
  gender_agrees: 0.05,
  gender_differs: -1.5,
}

/** A name of nobody knows whom meets an enterprise or a ship, and not one word of it is written alike. */
export const HEARD_ONLY_WEIGHT = -1

/** The most that facts can add to a party's points, given what is known of it. */
export function bonusMax({ dateOfBirth, country, gender, identifiers }: Omit<NameQuery, 'names'>): number {
  return (
    (dateOfBirth ? PARTY_WEIGHTS.birth_agrees : 0) +
    (country ? PARTY_WEIGHTS.country_agrees : 0) +
    (gender ? PARTY_WEIGHTS.gender_agrees : 0) +
    (identifiers?.length ? PARTY_WEIGHTS.identifier_agrees : 0)
  )
}

/** The most that facts can add with one entry, whatever the party's date of birth, country and gender are where it has any. */
export function factsMax(
  { kind, dateOfBirth, country, gender }: Omit<NameQuery, 'names'>,
  { entity }: ScreenedEntry,
  weakAlias: boolean,
): number {
  const known = kind !== 'unknown' && entity.kind !== 'unknown'
  return (
    (dateOfBirth && entity.births.length > 0 ? PARTY_WEIGHTS.birth_agrees : 0) +
    (country && entity.nationalities.length > 0 ? PARTY_WEIGHTS.country_agrees : 0) +
    (gender ? PARTY_WEIGHTS.gender_agrees : 0) +
    (known && kind !== entity.kind ? PARTY_WEIGHTS.kind_differs : 0) +
    (weakAlias ? PARTY_WEIGHTS.weak_alias : 0)
  )
}

/** The lines of the points that the names gave. */
export function nameFeatures(features: readonly NameFeature[]): HitFeature[] {
  return features.map(({ code, score, weight }) => ({ code, score, weight, detail: NO_DETAIL }))
}
const NO_DETAIL = { query: null, candidate: null }

/** What the facts say about whether the two are one party. Order is that of the table. */
export function partyFeatures(
  query: NameQuery,
  entry: ScreenedEntry,
  weakAlias: string | null,
): HitFeature[] {
  const weak =
    weakAlias === null ? [] : [{ code: 'weak_alias' as const, detail: { query: null, candidate: weakAlias } }]
  return [...weak, ...partyObservations(query, entry)].map(({ code, detail }) => ({
    code,
    score: 1,
    weight: PARTY_WEIGHTS[code],
    detail,
  }))
}
