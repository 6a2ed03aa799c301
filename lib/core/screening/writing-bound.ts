import { editDistance } from '#lib/core/names/edit-distance.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import { SYLLABLE_CHARS_MAX, SYLLABLES } from '#lib/core/screening/align-words.ts'
import type { AskedName, AskedUnit } from '#lib/core/screening/asked-name.ts'
import { findNumber } from '#lib/core/screening/hash-text.ts'
import { ROLE_SHIFT, WORD_MASK, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { SLIP_EDITS_MAX } from '#lib/core/screening/meet-words.ts'
import { listedLetters, type NameIndex } from '#lib/core/screening/name-index.ts'
import { COUNT_MAX, EVIDENCE_BITS, isFull, isTelling, isUnasked } from '#lib/core/screening/observe-names.ts'
import type { BoundWeights } from '#lib/core/screening/points-bound.ts'
import { countBits } from '#lib/core/screening/word-keys.ts'

const SYLLABLE_SCORE = 0.4

/** How a word of either name is met at best. */
interface Best {
  score: number
  /** Least doubt that its meeting costs, in points; infinite while it is not met. */
  doubt: number
}

/** The most points that a query can get with one listed name, from how well each word of either is met at best. */
export function boundWriting(
  index: NameIndex,
  { asked, weights }: { readonly asked: AskedName; readonly weights: BoundWeights },
  writing: number,
): number {
  const listed = listedWords(index, writing)
  const own = asked.prepared.words.map((): Best => ({ score: 0, doubt: Number.POSITIVE_INFINITY }))
  const theirs = listed.words.map((): Best => ({ score: 0, doubt: Number.POSITIVE_INFINITY }))
  const scale: Scale = {
    weights,
    words: Math.max(1, own.length),
    letters: Math.max(
      1,
      listed.letters,
      asked.prepared.words.reduce((sum, { letters }) => sum + letters.length, 0),
    ),
  }
  listed.words.forEach((word, at) => {
    meetUnits(index, asked, { word, places: 1 << at, own, theirs, scale })
    meetLoosely(asked, { word, at, own, theirs })
  })
  const { columns } = index
  const end = columns.writingJoinsAt[writing + 1] ?? 0
  for (let join = columns.writingJoinsAt[writing] ?? 0; join < end; join++) {
    const id = columns.joinWords[join] ?? 0
    if ((index.marks[id] ?? 0) === 0) continue
    const [first, count] = [columns.joinPlaces[join] ?? 0, columns.joinCounts[join] ?? 1]
    const parts = listed.words.slice(first, first + count)
    const word = {
      ...{ id, role: 'name' as const, letters: parts.reduce((sum, part) => sum + part.letters, 0), bits: 0 },
      weight: parts.reduce((sum, part) => sum + part.weight, 0),
    }
    meetUnits(index, asked, { word, places: ((1 << count) - 1) << first, own, theirs, scale })
  }
  if (asked.syllabic && isSyllabic(listed)) meetSyllables(index, asked, { listed, own, theirs, scale })
  return total({ asked, listed, own, theirs }, weights)
}

interface ListedWord {
  readonly id: number
  readonly role: WordRole
  readonly weight: number
  readonly bits: number
  readonly letters: number
}

interface Listed {
  readonly words: readonly ListedWord[]
  readonly weight: number
  readonly letters: number
}

function listedWords({ columns }: NameIndex, writing: number): Listed {
  const words: ListedWord[] = []
  let [weight, letters] = [0, 0]
  const end = columns.writingWordsAt[writing + 1] ?? 0
  for (let at = columns.writingWordsAt[writing] ?? 0; at < end; at++) {
    const packed = columns.writingWords[at] ?? 0
    const id = packed & WORD_MASK
    const word = {
      id,
      role: WORD_ROLES[packed >>> ROLE_SHIFT] ?? 'name',
      weight: columns.wordWeights[at] ?? 0,
      bits: columns.wordBits[at] ?? 0,
      letters: (columns.lettersAt[id + 1] ?? 0) - (columns.lettersAt[id] ?? 0),
    }
    weight += word.weight
    letters += word.letters
    words.push(word)
  }
  return { words, weight, letters }
}

interface Scale {
  readonly weights: BoundWeights
  /** Letters of the longer name. */
  readonly letters: number
  /** Words of the query. */
  readonly words: number
}

interface Meetings {
  readonly word: ListedWord
  /** Places of the listed words, as bits. */
  readonly places: number
  readonly own: Best[]
  readonly theirs: Best[]
  readonly scale: Scale
}

function meetUnits(
  index: NameIndex,
  { units }: AskedName,
  { word, places, own, theirs, scale }: Meetings,
): void {
  const marked = index.marks[word.id] ?? 0
  if (marked === 0) return
  for (const unit of units) {
    if ((unit.words & marked) === 0) continue
    const at = findNumber(unit.alike.ids, word.id)
    if (at < 0) continue
    const score = unit.alike.scores[at] ?? 0
    const doubt = doubtOf(unit, at, { word, scale })
    improve(own, unit.words, { score, doubt: doubt / countBits(unit.words) })
    improve(theirs, places, { score, doubt: doubt / countBits(places) })
  }
}

/** What a meeting costs at least for being no certain one, in points. */
function doubtOf(unit: AskedUnit, at: number, { word, scale }: Pick<Meetings, 'word' | 'scale'>): number {
  const edits = unit.alike.edits[at] ?? 0
  if (edits > 0) return slipDoubt(scale, edits, Math.max(unit.letters, word.letters))
  const kind = unit.alike.spelled[at] === 1 ? scale.weights.spelled : scale.weights.sound
  return (kind * (1 - (unit.alike.scores[at] ?? 0)) * (unit.weight + word.weight)) / 2
}

/** What counts once a name, or no more often than `COUNT_MAX`, is charged to each word by its share only. */
function slipDoubt({ weights, letters, words }: Scale, edits: number, length: number): number {
  const once =
    Math.min(COUNT_MAX, edits) * weights.slips + weights.slipWord * Math.min(1, edits / Math.max(1, length))
  return once / words + weights.slipShare * (edits / letters)
}

function improve(bests: Best[], places: number, { score, doubt }: Best): void {
  for (let at = 0; places >>> at !== 0; at++) {
    const best = (places & (1 << at)) === 0 ? undefined : bests[at]
    if (best === undefined) continue
    best.score = Math.max(best.score, score)
    best.doubt = Math.min(best.doubt, doubt)
  }
}

const CERTAIN: Best = { score: 1, doubt: 0 }

/** Initials of either name meet every word that begins with them, numbers meet every number. */
function meetLoosely(
  { loose, beginning }: AskedName,
  { word, at, own, theirs }: Pick<Meetings, 'word' | 'own' | 'theirs'> & { readonly at: number },
): void {
  if (loose !== 0) {
    improve(own, loose, CERTAIN)
    improve(theirs, 1 << at, CERTAIN)
  }
  if (word.role !== 'initial' && word.role !== 'number') return
  improve(theirs, 1 << at, CERTAIN)
  if (word.role === 'number') return
  for (const fits of beginning.values()) improve(own, fits, CERTAIN)
}

function isSyllabic({ words }: Listed): boolean {
  return words.length === SYLLABLES && words.every(({ letters }) => letters <= SYLLABLE_CHARS_MAX)
}

function meetSyllables(
  index: NameIndex,
  { prepared }: AskedName,
  { listed, own, theirs, scale }: Pick<Meetings, 'own' | 'theirs' | 'scale'> & { readonly listed: Listed },
): void {
  prepared.words.forEach((mine, i) => {
    listed.words.forEach((word, j) => {
      const edits = editDistance(mine.letters, listedLetters(index, word.id), SLIP_EDITS_MAX)
      if (edits > SLIP_EDITS_MAX) return
      const doubt = slipDoubt(scale, edits, Math.max(mine.letters.length, word.letters))
      improve(own, 1 << i, { score: SYLLABLE_SCORE, doubt })
      improve(theirs, 1 << j, { score: SYLLABLE_SCORE, doubt })
    })
  })
}

interface Side {
  met: number
  bits: number
  unasked: number
  missing: number
  missingWeight: number
  doubt: number
  metFull: number
  full: number
}

interface Sides {
  readonly asked: AskedName
  readonly listed: Listed
  readonly own: readonly Best[]
  readonly theirs: readonly Best[]
}

function total({ asked, listed, own, theirs }: Sides, weights: BoundWeights): number {
  const whole = asked.prepared.weight + listed.weight
  // a word that is left unmet loses its share of what is met, and is extra at least
  const unmet = (weight: number) =>
    (weights.met * weight) / Math.max(1, whole) +
    Math.min(weights.extraWord, Math.max(0, weights.conflictWord - weights.extraWord))
  const a = sideOf(asked.prepared.words, own, unmet)
  const b = sideOf(listed.words, theirs, unmet)
  const [fewer, more] = a.missing < b.missing ? [a.missing, b.missing] : [b.missing, a.missing]
  const lightest = Math.max(1e-6, Math.min(asked.prepared.weight, listed.weight))
  const heaviest = Math.max(1e-6, asked.prepared.weight, listed.weight)
  const conflict = Math.min(1, Math.min(a.missingWeight, b.missingWeight) / lightest)
  const extra = Math.abs(a.missingWeight - b.missingWeight) / heaviest
  const oneWord = a.metFull <= 1 && b.metFull <= 1 && Math.max(a.full, b.full) > 1
  const ratio = (a.met + b.met) / Math.max(1e-6, whole - a.unasked - b.unasked)
  return (
    weights.base +
    weights.met * Math.min(1, ratio) +
    weights.evidence * (1 - Math.exp(-Math.min(a.bits, b.bits) / EVIDENCE_BITS)) -
    weights.conflictWord * Math.min(COUNT_MAX, fewer) -
    weights.extraWord * Math.min(COUNT_MAX, more - fewer) -
    weights.conflict * conflict -
    weights.extra * extra -
    (oneWord ? weights.oneWord : 0) -
    Math.max(a.doubt, b.doubt)
  )
}

function sideOf(
  words: readonly { readonly role: WordRole; readonly weight: number; readonly bits: number }[],
  bests: readonly Best[],
  unmet: (weight: number) => number,
): Side {
  const side: Side = {
    met: 0,
    bits: 0,
    unasked: 0,
    missing: 0,
    missingWeight: 0,
    doubt: 0,
    metFull: 0,
    full: 0,
  }
  words.forEach((word, at) => {
    const { score, doubt } = bests[at] ?? { score: 0, doubt: Number.POSITIVE_INFINITY }
    if (isFull(word)) side.full += 1
    if (doubt < Number.POSITIVE_INFINITY) {
      side.met += word.weight
      side.bits += word.bits * score
      // one word of either name may share a meeting with another
      side.doubt += isTelling(word) ? Math.min(doubt, unmet(word.weight)) : 0
      side.metFull += 1
    } else if (isUnasked(word)) side.unasked += word.weight
    else if (isTelling(word)) {
      side.missing += 1
      side.missingWeight += word.weight
    }
  })
  return side
}
