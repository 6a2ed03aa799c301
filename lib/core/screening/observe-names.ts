import { editDistance } from '#lib/core/names/edit-distance.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import type { NameWord, PreparedName } from '#lib/core/names/prepared-name.ts'
import type { Alignment, WordPair } from '#lib/core/screening/align-words.ts'
import { isFull, isLoneWord, weighedAsPersons } from '#lib/core/screening/lone-word.ts'
import type { WordReason } from '#lib/core/screening/meet-words.ts'
import {
  lettersOf,
  loneDoubt,
  slipOf,
  slipsAtFirst,
  spellingEdits,
} from '#lib/core/screening/observe-slips.ts'

/** What was seen when two names were laid side by side: each a figure that THE TABLE weighs. */
export const NAME_OBSERVATIONS = [
  'met',
  'slips',
  'slip_share',
  'slip_word',
  'slip_first',
  'lone_slip',
  'lone_sound',
  'sound',
  'sound_word',
  'spelled',
  'spelling',
  'conflict',
  'conflict_words',
  'near_conflict',
  'extra',
  'extra_words',
  'patronymic_conflict',
  'patronymic_missing',
  'initial',
  'initial_conflict',
  'one_word',
  'name_alone',
  'meaning_alone',
  'name_conflict',
  'generic_conflict',
  'place_conflict',
  'place_missing',
  'number_conflict',
  'number_missing',
  'form_conflict',
  'form_missing',
  'joined',
  'swapped',
  'father_swapped',
  'reordered',
  'writing',
  'evidence',
] as const
export type NameObservation = (typeof NAME_OBSERVATIONS)[number]
export type NameObservations = Readonly<Record<NameObservation, number>>

/** More slips, conflicts or words than this say no more. */
export const COUNT_MAX = 3
/** Bits met at which two thirds of what names can prove is proven; no name ever reaches all of it. */
export const EVIDENCE_BITS = 60

/** Observes an alignment. Symmetric: which of the names is asked and which is listed changes nothing. */
export function observeNames(a: PreparedName, b: PreparedName, alignment: Alignment): NameObservations {
  const { pairs } = alignment
  const alone = isLoneWord(a, b, alignment)
  const person = weighedAsPersons(a.kind, b.kind)
  const restA = alignment.restA.flatMap((at) => a.words[at] ?? [])
  const restB = alignment.restB.flatMap((at) => b.words[at] ?? [])
  // what a name that is one word leaves open does not speak against it
  const isOpen = alone ? isFull : isUnasked
  const total = Math.max(1e-6, a.weight + b.weight - weightOf([...restA, ...restB].filter(isOpen)))
  const telling = alone ? { a: [], b: [] } : { a: restA.filter(isTelling), b: restB.filter(isTelling) }
  const slips = sum(pairs, ({ meeting }) => (meeting.reason === 'other-number' ? 0 : meeting.edits))
  const letters = pairs.reduce((sum, pair) => sum + lettersOf(a, pair.a), 0)
  return {
    met: sum(pairs, (pair) => pair.weightA + pair.weightB) / total,
    slips: Math.min(COUNT_MAX, slips),
    slip_share: Math.min(1, slips / Math.max(1, letters)),
    slip_word: Math.min(1, Math.max(0, ...pairs.map((pair) => slipOf(a, b, pair)))),
    slip_first: slipsAtFirst(a, b, pairs),
    ...loneDoubt(a, b, pairs),
    sound: doubtOf(pairs, (reason) => reason !== 'spelling'),
    sound_word: worstDoubt(pairs),
    spelled: doubtOf(pairs, (reason) => reason === 'spelling'),
    spelling: Math.min(COUNT_MAX, spellingEdits(a, b, pairs)),
    ...unmet(a, b, telling),
    patronymic_conflict: bothHave(restA, restB, (word) => word.role === 'patronymic'),
    patronymic_missing: oneHas(restA, restB, (word) => word.role === 'patronymic'),
    initial: Math.min(COUNT_MAX, pairs.filter(({ meeting }) => meeting.reason === 'initial').length),
    initial_conflict: bothHave(restA, restB, (word) => word.role === 'initial'),
    one_word: alone ? 0 : oneWord(a, b, pairs),
    name_alone: alone ? 1 : 0,
    meaning_alone: !person && isMeaningAlone(a, b, pairs) ? 1 : 0,
    name_conflict: person ? 0 : namesConflict(a, b, alignment),
    generic_conflict: bothHave(restA, restB, (word) => word.role === 'generic'),
    place_conflict: bothHave(restA, restB, (word) => word.role === 'place'),
    place_missing: alone ? 0 : oneHas(restA, restB, (word) => word.role === 'place'),
    number_conflict: pairs.some(({ meeting }) => meeting.reason === 'other-number') ? 1 : 0,
    number_missing: oneHas(restA, restB, (word) => word.number !== null && word.number !== '1'),
    ...forms(a, b),
    joined: pairs.some((pair) => pair.a.length + pair.b.length > 2) ? 1 : 0,
    swapped: isSwapped(a, b, pairs) ? 1 : 0,
    father_swapped: isFatherSwapped(a, b, pairs) ? 1 : 0,
    reordered: isReordered(pairs) ? 1 : 0,
    writing: writingApart(a.text, b.text),
    evidence: 1 - Math.exp(-sum(pairs, (pair) => bitsOf(a, b, pair)) / EVIDENCE_BITS),
  }
}

interface Telling {
  readonly a: readonly NameWord[]
  readonly b: readonly NameWord[]
}

/** What met nothing although it tells: words against words conflict, what one name has more is extra. */
function unmet(a: PreparedName, b: PreparedName, telling: Telling) {
  const person = weighedAsPersons(a.kind, b.kind)
  const [weightA, weightB] = [weightOf(telling.a), weightOf(telling.b)]
  return {
    conflict: Math.min(1, Math.min(weightA, weightB) / Math.max(1e-6, Math.min(a.weight, b.weight))),
    conflict_words: Math.min(COUNT_MAX, wordsInConflict(telling, person)),
    near_conflict: nearConflict(telling.a, telling.b),
    extra: Math.abs(weightA - weightB) / Math.max(1e-6, a.weight, b.weight),
    extra_words: extraOf(Math.max(surplus(weightA, telling.b.length), surplus(weightB, telling.a.length))),
  }
}

/** What a word in conflict with one of another script counts: enterprises' names are translated, and not every word is known. */
export const FOREIGN_CONFLICT = 0.4

function wordsInConflict({ a, b }: Telling, person: boolean): number {
  const words = Math.min(a.length, b.length)
  if (person || words === 0) return words
  const left = new Map<string, number>()
  for (const { token } of b) left.set(token.script, (left.get(token.script) ?? 0) + 1)
  let own = 0
  for (const { token } of a) {
    const others = left.get(token.script) ?? 0
    if (others === 0) continue
    left.set(token.script, others - 1)
    own += 1
  }
  return own + FOREIGN_CONFLICT * (words - own)
}

/** What words that only one name has count, by their weight: who leaves out one name mostly leaves out others too. */
export function extraOf(weight: number): number {
  return 1 - Math.exp(-weight)
}

/** What the words of one name say more, by their weight, than as many words of the other that stand against them. */
export function surplus(weight: number, others: number): number {
  return Math.max(0, weight - others)
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

function weightOf(words: readonly NameWord[]): number {
  return sum(words, (word) => word.weight)
}

const TELLING: ReadonlySet<WordRole> = new Set(['name', 'family', 'given', 'father', 'generic', 'place'])

/** Words whose presence on one side only means something: no particles, nicknames or patronymics. */
export function isTelling({ role }: Pick<NameWord, 'role'>): boolean {
  return TELLING.has(role)
}

/** Words that one writing of a name has and another has not, without being another name. */
export function isUnasked({ role }: Pick<NameWord, 'role'>): boolean {
  return role === 'patronymic' || role === 'nickname' || role === 'particle'
}

/** What one pair proves: the bits of the words on either side, as far as they are alike. */
function bitsOf(a: PreparedName, b: PreparedName, { a: left, b: right, meeting }: WordPair): number {
  const bits = (name: PreparedName, places: readonly number[]) =>
    sum(places, (at) => name.words[at]?.bits ?? 0)
  return meeting.score * Math.min(bits(a, left), bits(b, right))
}

/** How far words that met by sound, script or another spelling are from certain, by their weight. */
function doubtOf(pairs: readonly WordPair[], counts: (reason: WordReason) => boolean): number {
  return sum(pairs, ({ meeting, weightA, weightB }) =>
    meeting.edits > 0 || meeting.reason === 'initial' || !counts(meeting.reason)
      ? 0
      : ((1 - meeting.score) * (weightA + weightB)) / 2,
  )
}

/** How far from certain the least certain of the words is that met by sound or script. */
function worstDoubt(pairs: readonly WordPair[]): number {
  return pairs.reduce((worst, { meeting: { score, edits, reason } }) => {
    return edits > 0 || reason === 'initial' || reason === 'spelling' ? worst : Math.max(worst, 1 - score)
  }, 0)
}

/** How like the most alike of the words in conflict are, 0..1. */
function nearConflict(a: readonly NameWord[], b: readonly NameWord[]): number {
  let best = 0
  for (const one of a) {
    for (const other of b) {
      const length = Math.max(one.letters.length, other.letters.length)
      best = Math.max(best, 1 - Math.min(1, editDistance(one.letters, other.letters, length) / length))
    }
  }
  return best
}

function bothHave(a: readonly NameWord[], b: readonly NameWord[], is: (word: NameWord) => boolean): number {
  return a.some(is) && b.some(is) ? 1 : 0
}

function oneHas(a: readonly NameWord[], b: readonly NameWord[], is: (word: NameWord) => boolean): number {
  return a.some(is) !== b.some(is) ? 1 : 0
}

/** Both enterprises have words of their own, beside trades and places, and not one of either's met one of the other's. */
function namesConflict(a: PreparedName, b: PreparedName, { pairs, restA, restB }: Alignment): number {
  const isOwn = (word: NameWord | undefined) => word?.role === 'name'
  if (!restA.some((at) => isOwn(a.words[at])) || !restB.some((at) => isOwn(b.words[at]))) return 0
  return pairs.some(
    (pair) => pair.a.some((at) => isOwn(a.words[at])) && pair.b.some((at) => isOwn(b.words[at])),
  )
    ? 0
    : 1
}

/** All that met is one word, by what it means, in one alphabet: many enterprises are named after one trade (Metal, Metallurg). */
function isMeaningAlone(a: PreparedName, b: PreparedName, [only, ...others]: readonly WordPair[]): boolean {
  if (only?.meeting.reason !== 'same-meaning' || others.length > 0) return false
  return a.words[only.a[0] ?? 0]?.token.script === b.words[only.b[0] ?? 0]?.token.script
}

/** Only one telling word met although one of the names has more to say. */
function oneWord(a: PreparedName, b: PreparedName, pairs: readonly WordPair[]): number {
  const met = pairs.filter(
    (pair) => pair.a.some((at) => isFull(a.words[at])) && pair.b.some((at) => isFull(b.words[at])),
  )
  const words = Math.max(a.words.filter(isFull).length, b.words.filter(isFull).length)
  const metWords = sum(met, (pair) => Math.max(pair.a.length, pair.b.length))
  return metWords <= 1 && words > 1 ? 1 : 0
}

/** Forms that trade: lists and registers take one for the other (Ltd, Inc.), but not for an institution or a ministry's enterprise. */
const COMMERCIAL: ReadonlySet<string> = new Set(['limited', 'stock', 'partnership', 'sole', 'company'])
const NEAR_FORM = 0.3

function forms(a: PreparedName, b: PreparedName) {
  const formsOf = ({ aside }: PreparedName) => new Set(aside.flatMap(({ form }) => form ?? []))
  const [mine, theirs] = [formsOf(a), formsOf(b)]
  const bothStated = mine.size > 0 && theirs.size > 0
  const shared = [...mine].some((form) => theirs.has(form) || form === 'company') || theirs.has('company')
  const trading = [...mine, ...theirs].every((form) => COMMERCIAL.has(form))
  return {
    form_conflict: bothStated && !shared ? (trading ? NEAR_FORM : 1) : 0,
    form_missing: mine.size > 0 !== theirs.size > 0 ? 1 : 0,
  }
}

/** A word that one name marks as the family name met one that the other marks as a given name. */
function isSwapped(a: PreparedName, b: PreparedName, pairs: readonly WordPair[]): boolean {
  return pairs.some((pair) => {
    const [one, other] = [a.words[pair.a[0] ?? 0]?.role, b.words[pair.b[0] ?? 0]?.role]
    return (one === 'family' && other === 'given') || (one === 'given' && other === 'family')
  })
}

/** Both names say whose child the person is, and the father of one bears the name that the other's child does. */
function isFatherSwapped(a: PreparedName, b: PreparedName, pairs: readonly WordPair[]): boolean {
  if (!hasFather(a) || !hasFather(b)) return false
  return pairs.some((pair) => {
    const [one, other] = [a.words[pair.a[0] ?? 0], b.words[pair.b[0] ?? 0]]
    return isFull(one) && isFull(other) && (one?.role === 'father') !== (other?.role === 'father')
  })
}

function hasFather({ words }: PreparedName): boolean {
  return words.some((word) => word.role === 'father')
}

/** The words that met stand in another order. */
function isReordered(pairs: readonly WordPair[]): boolean {
  return pairs.some((pair, at) => at > 0 && (pairs[at - 1]?.b[0] ?? 0) > (pair.b[0] ?? 0))
}

/** Of a text only so many characters are held against the other as they were written. */
const WRITTEN_CHARS_MAX = 64

/**
 * How far the two texts as they were written (capitals aside) are apart, as a share of all their characters: forms spelled
 * otherwise, titles, accents, other scripts. It ranks names whose words met alike, so that they do not tie.
 */
function writingApart(a: string, b: string): number {
  const written = (text: string) => text.slice(0, WRITTEN_CHARS_MAX).toLowerCase()
  const [one, other] = [written(a), written(b)]
  return editDistance(one, other, WRITTEN_CHARS_MAX) / Math.max(1, one.length + other.length)
}
