import { editDistance } from '#lib/core/names/edit-distance.ts'
import type { NameWord, PreparedName } from '#lib/core/names/prepared-name.ts'
import type { Alignment, WordPair } from '#lib/core/screening/align-words.ts'
import type { WordReason } from '#lib/core/screening/meet-words.ts'

/** What was seen when two names were laid side by side: each a figure that THE TABLE weighs. */
export const NAME_OBSERVATIONS = [
  'met',
  'slips',
  'slip_share',
  'slip_word',
  'sound',
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
  'generic_conflict',
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
  const restA = alignment.restA.flatMap((at) => a.words[at] ?? [])
  const restB = alignment.restB.flatMap((at) => b.words[at] ?? [])
  const unasked = weightOf([...restA, ...restB].filter(isUnasked))
  const total = Math.max(1e-6, a.weight + b.weight - unasked)
  const lightest = Math.max(1e-6, Math.min(a.weight, b.weight))
  const telling = { a: restA.filter(isTelling), b: restB.filter(isTelling) }
  const [weightA, weightB] = [weightOf(telling.a), weightOf(telling.b)]
  const letters = pairs.reduce((sum, pair) => sum + lettersOf(a, pair), 0)
  const slips = sum(pairs, ({ meeting }) => (meeting.reason === 'other-number' ? 0 : meeting.edits))
  const extra = Math.abs(telling.a.length - telling.b.length)
  return {
    met: sum(pairs, (pair) => pair.weightA + pair.weightB) / total,
    slips: Math.min(COUNT_MAX, slips),
    slip_share: Math.min(1, slips / Math.max(1, letters)),
    slip_word: Math.min(1, Math.max(0, ...pairs.map((pair) => slipOf(a, b, pair)))),
    sound: doubtOf(pairs, (reason) => reason !== 'spelling'),
    spelled: doubtOf(pairs, (reason) => reason === 'spelling'),
    spelling: spellingEdits(a, b, pairs),
    conflict: Math.min(1, Math.min(weightA, weightB) / lightest),
    conflict_words: Math.min(COUNT_MAX, telling.a.length, telling.b.length),
    near_conflict: nearConflict(telling.a, telling.b),
    extra: Math.abs(weightA - weightB) / Math.max(1e-6, a.weight, b.weight),
    extra_words: Math.min(COUNT_MAX, extra),
    patronymic_conflict: bothHave(restA, restB, (word) => word.role === 'patronymic'),
    patronymic_missing: oneHas(restA, restB, (word) => word.role === 'patronymic'),
    initial: Math.min(COUNT_MAX, pairs.filter(({ meeting }) => meeting.reason === 'initial').length),
    initial_conflict: bothHave(restA, restB, (word) => word.role === 'initial'),
    one_word: oneWord(a, b, pairs),
    generic_conflict: bothHave(restA, restB, (word) => word.role === 'generic'),
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

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

function weightOf(words: readonly NameWord[]): number {
  return sum(words, (word) => word.weight)
}

/** Words whose presence on one side only means something: no particles, nicknames or patronymics. */
export function isTelling({ role }: Pick<NameWord, 'role'>): boolean {
  return role === 'name' || role === 'family' || role === 'given' || role === 'father' || role === 'generic'
}

/** Words that one writing of a name has and another has not, without being another name. */
export function isUnasked({ role }: Pick<NameWord, 'role'>): boolean {
  return role === 'patronymic' || role === 'nickname' || role === 'particle'
}

/** Letters of the words of one pair, on the first side. */
function lettersOf(a: PreparedName, pair: WordPair): number {
  return sum(pair.a, (at) => a.words[at]?.letters.length ?? 0)
}

/** Which share of its longer word a slip touches. */
function slipOf(a: PreparedName, b: PreparedName, pair: WordPair): number {
  if (pair.meeting.edits === 0 || pair.meeting.reason === 'other-number') return 0
  return (
    pair.meeting.edits /
    Math.max(
      1,
      lettersOf(a, pair),
      sum(pair.b, (at) => b.words[at]?.letters.length ?? 0),
    )
  )
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

/** Letters, beyond the first of a word, that differ between words of one script that sound alike: several make another name of one sound (Castillo, Castro). */
function spellingEdits(a: PreparedName, b: PreparedName, pairs: readonly WordPair[]): number {
  const edits = sum(pairs, (pair) => {
    if (pair.meeting.reason !== 'spelling') return 0
    const join = (name: PreparedName, places: readonly number[]) =>
      places.map((at) => name.words[at]?.letters ?? '').join('')
    return Math.max(0, editDistance(join(a, pair.a), join(b, pair.b), COUNT_MAX) - 1)
  })
  return Math.min(COUNT_MAX, edits)
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

/** Only one telling word met although one of the names has more to say. */
function oneWord(a: PreparedName, b: PreparedName, pairs: readonly WordPair[]): number {
  const met = pairs.filter(
    (pair) => pair.a.some((at) => isFull(a.words[at])) && pair.b.some((at) => isFull(b.words[at])),
  )
  const words = Math.max(a.words.filter(isFull).length, b.words.filter(isFull).length)
  const metWords = sum(met, (pair) => Math.max(pair.a.length, pair.b.length))
  return metWords <= 1 && words > 1 ? 1 : 0
}

export function isFull(word: Pick<NameWord, 'role'> | undefined): boolean {
  return (
    word !== undefined && word.role !== 'particle' && word.role !== 'connecting' && word.role !== 'initial'
  )
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
  const [one, other] = [a, b].map((text) => text.slice(0, WRITTEN_CHARS_MAX).toLowerCase()) as [
    string,
    string,
  ]
  return editDistance(one, other, WRITTEN_CHARS_MAX) / Math.max(1, one.length + other.length)
}
