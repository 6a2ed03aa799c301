import { NAME_TOKENS_MAX } from '#lib/core/names/fold-name.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import { SYLLABLE_CHARS_MAX, SYLLABLES } from '#lib/core/screening/align-words.ts'
import type { AskedName, AskedUnit } from '#lib/core/screening/asked-name.ts'
import { findNumber } from '#lib/core/screening/hash-text.ts'
import { ROLE_SHIFT, WORD_MASK, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { SLIP_EDITS_MAX } from '#lib/core/screening/meet-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { COUNT_MAX, EVIDENCE_BITS, isFull, isTelling, isUnasked } from '#lib/core/screening/observe-names.ts'
import type { BoundWeights } from '#lib/core/screening/points-bound.ts'
import { syllableEdits } from '#lib/core/screening/syllable-edits.ts'
import { countBits } from '#lib/core/screening/word-keys.ts'

const SYLLABLE_SCORE = 0.4
const UNMET = Number.POSITIVE_INFINITY

/** The words of one name with how each is met at best; kept from name to name, for very many are bounded. */
class Side {
  count = 0
  weight = 0
  letters = 0
  readonly ids = new Uint32Array(NAME_TOKENS_MAX)
  readonly roles = new Uint8Array(NAME_TOKENS_MAX)
  readonly weights = new Float64Array(NAME_TOKENS_MAX)
  readonly bits = new Float64Array(NAME_TOKENS_MAX)
  readonly lengths = new Uint16Array(NAME_TOKENS_MAX)
  readonly scores = new Float64Array(NAME_TOKENS_MAX)
  /** Least doubt that its meeting costs, in points; infinite while it is not met. */
  readonly doubts = new Float64Array(NAME_TOKENS_MAX)
  metWeight = 0
  metBits = 0
  unasked = 0
  missing = 0
  missingWeight = 0
  doubt = 0
  metFull = 0
  full = 0

  begin(): void {
    this.count = 0
    this.weight = 0
    this.letters = 0
  }

  add(role: number, weight: number, bits: number): number {
    const at = this.count++
    this.roles[at] = role
    this.weights[at] = weight
    this.bits[at] = bits
    this.scores[at] = 0
    this.doubts[at] = UNMET
    this.weight += weight
    return at
  }

  setLength(at: number, length: number): void {
    this.lengths[at] = length
    this.letters += length
  }

  improve(places: number, score: number, doubt: number): void {
    for (let at = 0; places >>> at !== 0 && at < this.count; at++) {
      if ((places & (1 << at)) === 0) continue
      if (score > (this.scores[at] ?? 0)) this.scores[at] = score
      if (doubt < (this.doubts[at] ?? 0)) this.doubts[at] = doubt
    }
  }
}

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
    meetLoosely(asked, at)
  }
  meetJoins(index, asked, { writing, scale })
  if (asked.syllabic && isSyllabic()) meetSyllables(index, asked, scale)
  return total(asked.prepared.weight, weights)
}

function readAsked({ prepared }: AskedName): void {
  own.begin()
  for (const { role, weight, bits, letters } of prepared.words)
    own.setLength(own.add(WORD_ROLES.indexOf(role), weight, bits), letters.length)
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
  for (const unit of units) {
    if ((unit.words & marked) === 0) continue
    const at = findNumber(unit.alike.ids, word.id)
    if (at < 0) continue
    const score = unit.alike.scores[at] ?? 0
    const doubt = doubtOf(unit, at, { word, scale })
    own.improve(unit.words, score, doubt / countBits(unit.words))
    theirs.improve(word.places, score, doubt / countBits(word.places))
  }
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
  const kind = unit.alike.spelled[at] === 1 ? scale.weights.spelled : scale.weights.sound
  return (kind * (1 - (unit.alike.scores[at] ?? 0)) * (unit.weight + word.weight)) / 2
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
function meetLoosely({ loose, beginning }: AskedName, at: number): void {
  if (loose !== 0) {
    own.improve(loose, 1, 0)
    theirs.improve(1 << at, 1, 0)
  }
  const role = theirs.roles[at]
  if (role !== INITIAL && role !== NUMBER) return
  theirs.improve(1 << at, 1, 0)
  if (role === NUMBER) return
  for (const fits of beginning.values()) own.improve(fits, 1, 0)
}

function isSyllabic(): boolean {
  if (theirs.count !== SYLLABLES) return false
  for (let at = 0; at < SYLLABLES; at++) if ((theirs.lengths[at] ?? 0) > SYLLABLE_CHARS_MAX) return false
  return true
}

function meetSyllables(index: NameIndex, asked: AskedName, scale: Scale): void {
  for (let i = 0; i < own.count; i++) {
    for (let j = 0; j < theirs.count; j++) {
      const edits = syllableEdits(index, asked, { at: i, word: theirs.ids[j] ?? 0 })
      if (edits > SLIP_EDITS_MAX) continue
      const doubt = slipDoubt(scale, edits, Math.max(own.lengths[i] ?? 0, theirs.lengths[j] ?? 0))
      own.improve(1 << i, SYLLABLE_SCORE, doubt)
      theirs.improve(1 << j, SYLLABLE_SCORE, doubt)
    }
  }
}

function total(ownWeight: number, weights: BoundWeights): number {
  const whole = ownWeight + theirs.weight
  // a word that is left unmet loses its share of what is met, and is extra at least
  const unmet = {
    share: weights.met / Math.max(1, whole),
    once: Math.min(weights.extraWord, Math.max(0, weights.conflictWord - weights.extraWord)),
  }
  sum(own, unmet)
  sum(theirs, unmet)
  const fewer = Math.min(own.missing, theirs.missing)
  const more = Math.max(own.missing, theirs.missing)
  const lightest = Math.max(1e-6, Math.min(ownWeight, theirs.weight))
  const heaviest = Math.max(1e-6, ownWeight, theirs.weight)
  const conflict = Math.min(1, Math.min(own.missingWeight, theirs.missingWeight) / lightest)
  const extra = Math.abs(own.missingWeight - theirs.missingWeight) / heaviest
  const oneWord = own.metFull <= 1 && theirs.metFull <= 1 && Math.max(own.full, theirs.full) > 1
  const ratio = (own.metWeight + theirs.metWeight) / Math.max(1e-6, whole - own.unasked - theirs.unasked)
  return (
    weights.base +
    weights.met * Math.min(1, ratio) +
    weights.evidence * (1 - Math.exp(-Math.min(own.metBits, theirs.metBits) / EVIDENCE_BITS)) -
    weights.conflictWord * Math.min(COUNT_MAX, fewer) -
    weights.extraWord * Math.min(COUNT_MAX, more - fewer) -
    weights.conflict * conflict -
    weights.extra * extra -
    (oneWord ? weights.oneWord : 0) -
    Math.max(own.doubt, theirs.doubt)
  )
}

const ROLES = WORD_ROLES.map((role: WordRole) => ({
  full: isFull({ role }) ? 1 : 0,
  telling: isTelling({ role }),
  unasked: isUnasked({ role }),
}))

/** Adds up what of one name is met and what is not. */
function sum(side: Side, unmet: { readonly share: number; readonly once: number }): void {
  side.metWeight = side.metBits = side.unasked = side.missing = side.missingWeight = 0
  side.doubt = side.metFull = side.full = 0
  for (let at = 0; at < side.count; at++) {
    const [weight, doubt, role] = [side.weights[at] ?? 0, side.doubts[at] ?? 0, ROLES[side.roles[at] ?? 0]]
    side.full += role?.full ?? 0
    if (doubt < UNMET) {
      side.metWeight += weight
      side.metBits += (side.bits[at] ?? 0) * (side.scores[at] ?? 0)
      // one word of either name may share a meeting with another
      if (role?.telling) side.doubt += Math.min(doubt, unmet.share * weight + unmet.once)
      side.metFull += 1
    } else if (role?.unasked) side.unasked += weight
    else if (role?.telling) {
      side.missing += 1
      side.missingWeight += weight
    }
  }
}
