import type { PartialDate } from '#lib/core/lists/listed-entity.ts'
import type { FeatureCode, HitFeature, IndexInput, NameQuery } from '#lib/core/screening/hit.ts'

/**
 * THE TABLE of weighted features: what each adds to (or takes from) the score when fully present. The name itself
 * carries the score; the rest tell namesakes apart. A change here is a change of `POLICY_VERSION`.
 */
const FEATURES: Readonly<Record<FeatureCode, number>> = {
  /** How alike the names are, 0..1. */
  name: 1,
  /** Only one word met, while either name has more to say. */
  single_token: -0.12,
  /** The list itself calls the alias too weak to identify anybody (確定に十分でない別名). */
  weak_alias: -0.1,
  birth_agrees: 0.05,
  birth_year_agrees: 0.03,
  birth_contradicts: -0.15,
  country_agrees: 0.02,
  country_differs: -0.03,
  /** A person asked about, a company or vessel listed, or the other way round. */
  kind_differs: -0.12,
}

/** Years that a date marked as approximate (頃, circa) may be off. */
const APPROXIMATE_YEARS = 2
/** A birth year this close to the listed one neither agrees nor contradicts: lists copy such dates badly. */
const NEAR_YEARS = 1

/** The most that date and country can add to anybody's score. */
export const BONUS_MAX = FEATURES.birth_agrees + FEATURES.country_agrees

/** The most that date and country can add to a party's score, given what is known of it. */
export function bonusMax({ dateOfBirth, country }: NameQuery): number {
  return (dateOfBirth ? FEATURES.birth_agrees : 0) + (country ? FEATURES.country_agrees : 0)
}

/** One line of the score. */
export function feature(code: FeatureCode, score: number, detail: HitFeature['detail']): HitFeature {
  return { code, score, weight: FEATURES[code], detail }
}

/** What date of birth, country and kind say about whether the two are one party. Order is that of the table. */
export function partyFeatures(query: NameQuery, { entity }: IndexInput): HitFeature[] {
  const birth = birthFeature(query.dateOfBirth ?? null, entity.births)
  const country = countryFeature(query.country ?? null, entity.nationalities)
  const known = query.kind !== 'unknown' && entity.kind !== 'unknown'
  const kind = known && query.kind !== entity.kind
  return [
    ...(birth === null ? [] : [birth]),
    ...(country === null ? [] : [country]),
    ...(kind ? [feature('kind_differs', 1, { query: query.kind, candidate: entity.kind })] : []),
  ]
}

/** Agreement with any listed date counts; contradiction only with all of them. */
function birthFeature(asked: string | null, births: readonly PartialDate[]): HitFeature | null {
  if (asked === null || births.length === 0) return null
  const codes = births.map((birth) => [birthRelation(asked, birth), birth] as const)
  for (const code of ['birth_agrees', 'birth_year_agrees'] as const) {
    const found = codes.find(([relation]) => relation === code)
    if (found !== undefined) return feature(code, 1, { query: asked, candidate: textOf(found[1]) })
  }
  if (!codes.every(([relation]) => relation === 'birth_contradicts')) return null
  return feature('birth_contradicts', 1, { query: asked, candidate: births.map(textOf).join(' / ') })
}

function birthRelation(
  asked: string,
  birth: PartialDate,
): 'birth_agrees' | 'birth_year_agrees' | 'birth_contradicts' | null {
  if (birth.from === birth.to && birth.from.length === 10 && asked === birth.from) return 'birth_agrees'
  const year = Number(asked.slice(0, 4))
  const margin = birth.approximate ? APPROXIMATE_YEARS : 0
  const from = Number(birth.from.slice(0, 4)) - margin
  const to = Number(birth.to.slice(0, 4)) + margin
  if (year >= from && year <= to) return 'birth_year_agrees'
  return year < from - NEAR_YEARS || year > to + NEAR_YEARS ? 'birth_contradicts' : null
}

function textOf({ from, to, approximate }: PartialDate): string {
  return `${approximate ? '~' : ''}${from === to ? from : `${from}..${to}`}`
}

/** Only ISO codes are compared: a nationality that the list prints as free text says nothing either way. */
function countryFeature(asked: string | null, listed: readonly string[]): HitFeature | null {
  const codes = listed.filter((country) => /^[A-Z]{2}$/.test(country))
  if (asked === null || codes.length === 0) return null
  const detail = { query: asked, candidate: codes.join(' ') }
  return feature(codes.includes(asked) ? 'country_agrees' : 'country_differs', 1, detail)
}
