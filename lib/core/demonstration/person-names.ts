import type { CustomerNames } from '#lib/core/customers/customer.ts'
import type { Random } from '#lib/core/demonstration/random.ts'
import type { DemonstrationSources, ForeignNamePart } from '#lib/core/demonstration/sources.ts'

export type Gender = 'male' | 'female'

const GENERATION_STARTS = { second: 1970, third: 1990 } as const

/** A Japanese name, its surname as frequent as in the country, its given name of the bearer's generation. */
export function japaneseName(
  random: Random,
  sources: DemonstrationSources,
  bearer: { readonly gender: Gender; readonly birthYear: number },
): CustomerNames {
  const surname = random.weighted(sources.surnames, (each) => each.people)
  const { second, third } = GENERATION_STARTS
  const generation = bearer.birthYear < second ? 1 : bearer.birthYear < third ? 2 : 3
  const given = random.pick(
    sources.givenNames[bearer.gender].filter((each) => each.generation === generation),
  )
  return {
    kanji: `${surname.kanji} ${random.pick(given.spellings)}`,
    kana: `${surname.kana} ${given.kana}`,
    latin: `${surname.latin} ${given.latin}`,
  }
}

/** Nationalities whose family name stands first, also when written in Latin letters. */
const FAMILY_FIRST: readonly string[] = ['CN', 'KR', 'VN', 'TW']

/** A foreign resident's name as a Japanese exchange holds it: Latin and kana, kanji where the residence card has them. */
export function foreignName(
  random: Random,
  sources: DemonstrationSources,
  bearer: { readonly gender: Gender; readonly nationality: string },
): CustomerNames {
  const parts = sources.foreignNames.filter((each) => each.nationality === bearer.nationality)
  const family = random.pick(parts.filter((each) => each.part === 'family'))
  const given = random.pick(parts.filter((each) => each.part === bearer.gender))
  const [first, second] = FAMILY_FIRST.includes(bearer.nationality) ? [family, given] : [given, family]
  const names = { kana: `${first.kana} ${second.kana}`, latin: `${first.latin} ${second.latin}` }
  return family.kanji === null || given.kanji === null ? names : { ...names, kanji: kanjiOf(family, given) }
}

function kanjiOf(family: ForeignNamePart, given: ForeignNamePart): string {
  return `${family.kanji} ${given.kanji}`
}
