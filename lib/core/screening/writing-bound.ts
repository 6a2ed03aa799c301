import type { AskedName, AskedUnit } from '#lib/core/screening/asked-name.ts'
import { doubtIn, mayStandAlone, Side, sumUp } from '#lib/core/screening/bound-side.ts'
import { findNumber } from '#lib/core/screening/hash-text.ts'
import { ROLE_SHIFT, WORD_MASK, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { BY_SEVERAL } from '#lib/core/screening/mark-words.ts'
import { SLIP_EDITS_MAX } from '#lib/core/screening/meet-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { COUNT_MAX, EVIDENCE_BITS, surplus } from '#lib/core/screening/observe-names.ts'
import { type BoundWeights, costOfUnmet, leftOverCost } from '#lib/core/screening/points-bound.ts'
import { syllableEdits } from '#lib/core/screening/syllable-edits.ts'
import { countBits, scriptCode } from '#lib/core/screening/word-keys.ts'
import { IS_SYLLABIC } from '#lib/core/screening/writing-traits.ts'

const SYLLABLE_SCORE = 0.4
const LATIN = scriptCode('latn')

const own = new Side()
const theirs = new Side()

/** The most points that a query can get with one listed name, from how well each word of either is met at best. */
export function boundWriting(
  index: NameIndex,
  { asked, weights }: { readonly asked: AskedName; readonly weights: BoundWeights },
  writing: number,
): number {
  readAsked(asked)
  readListed(index, writing)
  const scale: Scale = {
    weights,
    words: Math.max(1, own.count),
    letters: Math.max(1, theirs.letters, own.letters),
  }
  for (let at = 0; at < theirs.count; at++) {
    const word = {
      id: theirs.ids[at] ?? 0,
      weight: theirs.weights[at] ?? 0,
      letters: theirs.lengths[at] ?? 0,
      places: 1 << at,
    }
    meetUnits(index, asked, { word, scale })
    meetLoosely(index, asked, at)
  }
  meetJoins(index, asked, { writing, scale })
  if (asked.syllabic && ((index.traits[writing] ?? 0) & IS_SYLLABIC) !== 0) meetSyllables(index, asked, scale)
  return total(asked.prepared.weight, weights)
}

/** Whose words are read already: one query is held against very many names. */
let read: AskedName | null = null

function readAsked(asked: AskedName): void {
  if (read === asked) {
    own.unmeet()
    return
  }
  read = asked
  const { prepared } = asked
  own.begin()
  for (const { role, weight, bits, letters, token } of prepared.words) {
    const at = own.add(WORD_ROLES.indexOf(role), weight, bits)
    own.setLength(at, letters.length)
    own.latin[at] = token.script === 'latn' ? 1 : 0
  }
}

function readListed({ columns }: NameIndex, writing: number): void {
  theirs.begin()
  const { writingWords, writingWordsAt, wordWeights, wordBits, lettersAt } = columns
  const end = writingWordsAt[writing + 1] ?? 0
  for (let at = writingWordsAt[writing] ?? 0; at < end; at++) {
    const packed = writingWords[at] ?? 0
    const id = packed & WORD_MASK
    const place = theirs.add(packed >>> ROLE_SHIFT, wordWeights[at] ?? 0, wordBits[at] ?? 0)
    theirs.ids[place] = id
    theirs.latin[place] = columns.vocabularyScripts[id] === LATIN ? 1 : 0
    theirs.setLength(place, (lettersAt[id + 1] ?? 0) - (lettersAt[id] ?? 0))
  }
}

interface Scale {
  readonly weights: BoundWeights
  /** Letters of the longer name. */
  readonly letters: number
  /** Words of the query. */
  readonly words: number
}

interface Meeting {
  readonly word: {
    readonly id: number
    readonly weight: number
    readonly letters: number
    /** Places of the listed words, as bits. */
    readonly places: number
  }
  readonly scale: Scale
}

function meetUnits(index: NameIndex, { units }: AskedName, { word, scale }: Meeting): void {
  const marked = index.marks[word.id] ?? 0
  if (marked === 0) return
  const by = index.markedBy[word.id] ?? BY_SEVERAL
  const only = by === BY_SEVERAL ? undefined : units[by]
  if (only !== undefined) {
    meetUnit(only, index.markedAt[word.id] ?? 0, { word, scale })
    return
  }
  for (const unit of units) {
    if ((unit.words & marked) === 0) continue
    const at = findNumber(unit.alike.ids, word.id)
    if (at >= 0) meetUnit(unit, at, { word, scale })
  }
}

/** `at`: where the listed word stands in what the part of the query is like. */
function meetUnit(unit: AskedUnit, at: number, meeting: Meeting): void {
  const { places } = meeting.word
  const score = unit.alike.scores[at] ?? 0
  const doubt = doubtOf(unit, at, meeting)
  own.improve(unit.words, score, doubt / countBits(unit.words))
  theirs.improve(places, score, doubt / countBits(places))
}

/** Neighbouring words of the listed name taken as one. */
function meetJoins(
  index: NameIndex,
  asked: AskedName,
  { writing, scale }: { readonly writing: number; readonly scale: Scale },
): void {
  const { columns, marks } = index
  const end = columns.writingJoinsAt[writing + 1] ?? 0
  for (let join = columns.writingJoinsAt[writing] ?? 0; join < end; join++) {
    const id = columns.joinWords[join] ?? 0
    if ((marks[id] ?? 0) === 0) continue
    const [first, count] = [columns.joinPlaces[join] ?? 0, columns.joinCounts[join] ?? 1]
    let [letters, weight] = [0, 0]
    for (let at = first; at < first + count; at++) {
      letters += theirs.lengths[at] ?? 0
      weight += theirs.weights[at] ?? 0
    }
    meetUnits(index, asked, {
      word: { id, weight, letters, places: ((1 << count) - 1) << first },
      scale,
    })
  }
}

/** What a meeting costs at least for being no certain one, in points. */
function doubtOf(unit: AskedUnit, at: number, { word, scale }: Meeting): number {
  const edits = unit.alike.edits[at] ?? 0
  if (edits > 0) return slipDoubt(scale, edits, Math.max(unit.letters, word.letters))
  const apart = 1 - (unit.alike.scores[at] ?? 0)
  const share = (unit.weight + word.weight) / 2
  if (unit.alike.spelled[at] === 1) return scale.weights.spelled * apart * share
  // the least certain word is no more certain than all of them are in the mean
  return apart * (scale.weights.sound * share + scale.weights.soundWord / scale.words)
}

/** What counts once a name, or no more often than `COUNT_MAX`, is charged to each word by its share only. */
function slipDoubt({ weights, letters, words }: Scale, edits: number, length: number): number {
  const once =
    Math.min(COUNT_MAX, edits) * weights.slips + weights.slipWord * Math.min(1, edits / Math.max(1, length))
  return once / words + weights.slipShare * (edits / letters)
}

const INITIAL = WORD_ROLES.indexOf('initial')
const NUMBER = WORD_ROLES.indexOf('number')

/** Initials of either name meet every word that begins with them, numbers meet every number. */
function meetLoosely({ columns }: NameIndex, { loose, beginning }: AskedName, at: number): void {
  const role = theirs.roles[at]
  const open = role === INITIAL || role === NUMBER
  // a word in Latin letters has one beginning
  const first = columns.lettersText[columns.lettersAt[theirs.ids[at] ?? 0] ?? 0] ?? 0
  const fits = open || theirs.latin[at] === 0 ? loose : loose & (beginning.get(first) ?? 0)
  if (fits !== 0) {
    own.improve(fits, 1, 0)
    theirs.improve(1 << at, 1, 0)
  }
  if (!open) return
  theirs.improve(1 << at, 1, 0)
  if (role === NUMBER) return
  for (const begun of beginning.values()) own.improve(begun, 1, 0)
}

function meetSyllables(index: NameIndex, asked: AskedName, scale: Scale): void {
  for (let i = 0; i < own.count; i++) {
    const [sure, length] = [isSure(own, i), own.lengths[i] ?? 0]
    for (let j = 0; j < theirs.count; j++) {
      if (Math.abs(length - (theirs.lengths[j] ?? 0)) > SLIP_EDITS_MAX || (sure && isSure(theirs, j)))
        continue
      const edits = syllableEdits(index, asked, { at: i, word: theirs.ids[j] ?? 0 })
      if (edits > SLIP_EDITS_MAX) continue
      const doubt = slipDoubt(scale, edits, Math.max(length, theirs.lengths[j] ?? 0))
      own.improve(1 << i, SYLLABLE_SCORE, doubt)
      theirs.improve(1 << j, SYLLABLE_SCORE, doubt)
    }
  }
}

/** No slip improves on a word that is met without any doubt. */
function isSure({ doubts, scores }: Side, at: number): boolean {
  return doubts[at] === 0 && (scores[at] ?? 0) >= SYLLABLE_SCORE
}

function total(ownWeight: number, weights: BoundWeights): number {
  sumUp(own)
  sumUp(theirs)
  const whole = ownWeight + theirs.weight
  const [mine, others] = [own.missing, theirs.missing]
  const unmet = costOfUnmet(weights, {
    ...{ whole, words: Math.max(own.count, theirs.count) },
    left: Math.max(surplus(mine.weight, others.words), surplus(others.weight, mine.words)),
  })
  const lightest = Math.max(1e-6, Math.min(ownWeight, theirs.weight))
  const heaviest = Math.max(1e-6, ownWeight, theirs.weight)
  const conflict = Math.min(1, Math.min(mine.weight, others.weight) / lightest)
  const extra = Math.abs(mine.weight - others.weight) / heaviest
  const oneWord = own.metFull <= 1 && theirs.metFull <= 1 && Math.max(own.full, theirs.full) > 1
  const ratio = (own.metWeight + theirs.metWeight) / Math.max(1e-6, whole - own.unasked - theirs.unasked)
  const evidence = weights.evidence * (1 - Math.exp(-Math.min(own.metBits, theirs.metBits) / EVIDENCE_BITS))
  const points =
    weights.base +
    weights.met * Math.min(1, ratio) +
    evidence -
    leftOverCost(weights, mine, others) -
    weights.conflict * conflict -
    weights.extra * extra -
    (oneWord ? weights.oneWord : 0) -
    Math.max(doubtIn(own, unmet), doubtIn(theirs, unmet))
  if (!mayStandAlone(own, theirs, weights.person)) return points
  return Math.max(points, weights.base + weights.met + evidence - weights.nameAlone)
}
