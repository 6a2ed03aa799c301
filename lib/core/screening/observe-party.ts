import type { ListedIdentifier, PartialDate } from '#lib/core/lists/listed-entity.ts'
import type { HitFeature, NameQuery, PartyFeature, ScreenedEntry } from '#lib/core/screening/hit.ts'

/** Years that a date marked as approximate (頃, circa) may be off. */
const APPROXIMATE_YEARS = 2
/** A birth year this close to the listed one neither agrees nor contradicts: lists copy such dates badly. */
const NEAR_YEARS = 1
/** Shorter identifiers are met by chance. */
const IDENTIFIER_CHARS_MIN = 5

/** The label under which lists state a person's gender. */
export const GENDER_LABEL = /^(gender|sex|性別)$/i

interface Observed {
  readonly code: PartyFeature
  readonly detail: HitFeature['detail']
}

/** What is known of a party laid beside what the list states: kind, identifiers, birth, countries, gender. */
export function partyObservations(query: NameQuery, { entity }: ScreenedEntry): Observed[] {
  const known = query.kind !== 'unknown' && entity.kind !== 'unknown'
  const kind = known && query.kind !== entity.kind
  const gender = entity.details?.find(({ label }) => GENDER_LABEL.test(label))?.value ?? null
  return [
    ...(kind ? [observed('kind_differs', query.kind, entity.kind)] : []),
    ...identifierObserved(query.identifiers ?? [], entity.identifiers),
    ...birthObserved(query.dateOfBirth ?? null, entity.births),
    ...countryObserved(query.country ?? null, entity.nationalities),
    ...genderObserved(query.gender ?? null, gender),
  ]
}

function observed(code: PartyFeature, query: string | null, candidate: string | null): Observed {
  return { code, detail: { query, candidate } }
}

/** Identifiers as they are compared, without spaces and signs; those too short to say anything left out. */
export function plainIdentifiers(values: readonly string[]): readonly string[] {
  return values.map(plainIdentifier).filter((value) => value.length >= IDENTIFIER_CHARS_MIN)
}

function plainIdentifier(value: string): string {
  return value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A number that both have. None in common says nothing: people have several, and a licence is not held against a passport. */
function identifierObserved(asked: readonly string[], listed: readonly ListedIdentifier[]): Observed[] {
  if (asked.length === 0) return []
  for (const { type, value } of listed) {
    const [plain] = plainIdentifiers([value])
    const shared = plain && asked.find((number) => plainIdentifier(number) === plain)
    if (shared) return [observed('identifier_agrees', shared, type === '' ? value : `${value} (${type})`)]
  }
  return []
}

/** From the strongest agreement to none. */
const AGREEMENTS = ['birth_agrees', 'birth_turned', 'birth_month_agrees', 'birth_year_agrees'] as const

/** Agreement with any listed date counts; contradiction only with all of them. */
function birthObserved(asked: string | null, births: readonly PartialDate[]): Observed[] {
  if (asked === null) return []
  if (births.length === 0) return [observed('birth_unknown', asked, null)]
  const relations = births.map((birth) => [birthRelation(asked, birth), birth] as const)
  for (const code of AGREEMENTS) {
    const found = relations.find(([relation]) => relation === code)
    if (found !== undefined) return [observed(code, asked, textOf(found[1]))]
  }
  if (!relations.every(([relation]) => relation === 'birth_contradicts')) return []
  return [observed('birth_contradicts', asked, births.map(textOf).join(' / '))]
}

function birthRelation(asked: string, birth: PartialDate): PartyFeature | null {
  if (birth.from === birth.to && !birth.approximate && isDay(birth.from) && isDay(asked)) {
    return dayRelation(asked, birth.from)
  }
  const year = Number(asked.slice(0, 4))
  const margin = birth.approximate ? APPROXIMATE_YEARS : 0
  const from = Number(birth.from.slice(0, 4)) - margin
  const to = Number(birth.to.slice(0, 4)) + margin
  if (year < from - NEAR_YEARS || year > to + NEAR_YEARS) return 'birth_contradicts'
  if (year < from || year > to) return null
  const months = birth.from === birth.to && birth.from.length >= 7 && asked.length >= 7
  if (months && !birth.approximate) return monthRelation(asked, birth.from)
  return 'birth_year_agrees'
}

/** Two dates known to the day: a year alone does not agree any more, a slip of one part neither agrees nor contradicts. */
function dayRelation(asked: string, listed: string): PartyFeature | null {
  if (asked === listed) return 'birth_agrees'
  const [year, month, day] = asked.split('-')
  if (listed === `${year}-${day}-${month}`) return 'birth_turned'
  if (listed.slice(0, 4) === year) return listed.slice(5, 7) === month ? 'birth_month_agrees' : null
  const near = Math.abs(Number(listed.slice(0, 4)) - Number(year)) <= NEAR_YEARS
  return near || listed.slice(4) === asked.slice(4) ? null : 'birth_contradicts'
}

function monthRelation(asked: string, listed: string): PartyFeature | null {
  return asked.slice(0, 7) === listed.slice(0, 7) ? 'birth_month_agrees' : null
}

function isDay(date: string): boolean {
  return date.length === 10
}

function textOf({ from, to, approximate }: PartialDate): string {
  return `${approximate ? '~' : ''}${from === to ? from : `${from}..${to}`}`
}

/** Only ISO codes are compared: a nationality that the list prints as free text says nothing either way. */
function countryObserved(asked: string | null, listed: readonly string[]): Observed[] {
  const codes = listed.filter((country) => /^[A-Z]{2}$/.test(country))
  if (asked === null || codes.length === 0) return []
  return [observed(codes.includes(asked) ? 'country_agrees' : 'country_differs', asked, codes.join(' '))]
}

const MALE = /^(m|male|man|男|男性|м)$/i
const FEMALE = /^(f|female|woman|女|女性|ж)$/i

function genderObserved(asked: string | null, listed: string | null): Observed[] {
  if (asked === null || listed === null || asked === 'other') return []
  const [own, other] = asked === 'male' ? [MALE, FEMALE] : [FEMALE, MALE]
  if (own.test(listed.trim())) return [observed('gender_agrees', asked, listed)]
  return other.test(listed.trim()) ? [observed('gender_differs', asked, listed)] : []
}
