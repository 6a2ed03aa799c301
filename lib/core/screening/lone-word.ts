import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { isCommonFamily } from '#lib/core/names/common-families.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import type { NameWord, PreparedName } from '#lib/core/names/prepared-name.ts'
import { commonness } from '#lib/core/names/word-frequency.ts'
import type { Alignment, WordPair } from '#lib/core/screening/align-words.ts'

/** Fewer letters than this, and a word alone is one of too many. */
const LONE_LETTERS_MIN = 4
/** Words that met less certainly than this are not the same word. */
const LONE_SCORE_MIN = 0.93

/** Whether two names are weighed as persons' names. */
export function weighedAsPersons(a: EntityKind, b: EntityKind): boolean {
  return a === 'person' || b === 'person' || (a === 'unknown' && b === 'unknown')
}

/** Words that say who is meant by themselves: no particles, connecting words and initials. */
export function isFull(word: { readonly role: WordRole } | undefined): boolean {
  return (
    word !== undefined && word.role !== 'particle' && word.role !== 'connecting' && word.role !== 'initial'
  )
}

/** Whether a word is rare enough to mean somebody by itself: a family name that few bear, a brand that is no common word. */
export function isRare({ letters }: Pick<NameWord, 'letters'>, person: boolean): boolean {
  if (letters.length < LONE_LETTERS_MIN || commonness(letters) > 0) return false
  return !person || !isCommonFamily(letters)
}

/** Roles whose absence leaves open who an enterprise is (trade, place), and those that leave it open for a person (given name, patronymic). */
const LEFT_OPEN: Readonly<Record<'person' | 'other', ReadonlySet<WordRole>>> = {
  person: new Set(['given', 'patronymic', 'father', 'nickname']),
  other: new Set(['generic', 'place', 'nickname']),
}

/** Whether a name without these of its words would still mean the same party as far as they tell. */
export function isLeftOpen(role: WordRole, person: boolean): boolean {
  return LEFT_OPEN[person ? 'person' : 'other'].has(role)
}

/** Which role the one word must have in the longer name: the family name of a person, the telling word of an enterprise. */
export function bearsName(role: WordRole, person: boolean): boolean {
  return role === (person ? 'family' : 'name')
}

/**
 * One name is a single rare word, and it is the family name of the other, whose given names it leaves open, or the telling
 * word of an enterprise, whose trade and place it leaves open: "Garantex" and "Garantex Europe OÜ". Symmetric.
 */
export function isLoneWord(a: PreparedName, b: PreparedName, { pairs }: Alignment): boolean {
  const person = weighedAsPersons(a.kind, b.kind)
  const [mine, theirs] = [a.words.filter(isFull), b.words.filter(isFull)]
  if (Math.min(mine.length, theirs.length) !== 1 || mine.length === theirs.length) return false
  const [longer, single] = mine.length > theirs.length ? [a, b] : [b, a]
  // "Crystalord Ltd" is a whole name: not the same as "Crystalord Systems Ltd"
  if (single.aside.some(({ form }) => form !== undefined)) return false
  const pair = pairs.find(
    ({ a: left, b: right }) => isFull(a.words[left[0] ?? -1]) && isFull(b.words[right[0] ?? -1]),
  )
  const at = pair === undefined ? undefined : (longer === a ? pair.a : pair.b)[0]
  const met = longer.words[at ?? -1]
  if (pair === undefined || met === undefined || !isSure(pair)) return false
  if (!bearsName(met.role, person) || !isRare(met, person)) return false
  return longer.words.every((word) => word === met || !isFull(word) || isLeftOpen(word.role, person))
}

function isSure({ a, b, meeting }: WordPair): boolean {
  return a.length === 1 && b.length === 1 && meeting.edits === 0 && meeting.score >= LONE_SCORE_MIN
}
