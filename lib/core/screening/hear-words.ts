import { SCRIPTS } from '#lib/core/lists/listed-entity.ts'
import { alignAll, alignSome, type WordRow } from '#lib/core/names/align-all.ts'
import { alignSounds, type SoundRows } from '#lib/core/names/align-sounds.ts'
import { ITS_READING, isOneSign, scoreHeard } from '#lib/core/names/compare-tokens.ts'
import { hears } from '#lib/core/names/hears.ts'
import { isJapaneseKanji, type NameToken } from '#lib/core/names/name-token.ts'
import { passingPieces } from '#lib/core/names/sound-tables.ts'
import { SOUND_MIN } from '#lib/core/screening/meet-words.ts'
import { filedUnder, listedRows, type NameIndex, scriptOf } from '#lib/core/screening/name-index.ts'
import { isNear, type Near } from '#lib/core/screening/near-words.ts'
import { isLatin, scriptCode } from '#lib/core/screening/word-keys.ts'
import { IS_JAPANESE, IS_ONE_SIGN, IS_PLAIN, IS_READ } from '#lib/core/screening/word-traits.ts'

/** What an alignment lacks at most whose score is `SOUND_MIN`, in hundredths of a nat a symbol (see `LACK_TO_SCORE`). */
const LACK_MAX = 228
/** What one lacks at most that is clearly alike: a score of 0.67. */
const LACK_CLEAR = 140
/** Words that are aligned one by one, before the asked word's pieces are noted for very many: noting costs as much as two. */
const FEW_HEARD = 2
/** Readings of a word that are heard against the learnt tables of the listed words. */
const READINGS_HEARD_MAX = 4

/** A listed word that does not sound like the asked one, or is of its script. */
const RULED_OUT = -1
/** One that does not, and for which that was the whole comparison but for slips of the pen. */
export const NOT_HEARD = -2
/** One that sounds enough like it, but has to be compared to know how much. */
export const TO_COMPARE = -3

type Found = (word: number, score: number) => void

/** How listed words of other scripts sound beside one asked word. */
export interface Hearing {
  /** The score at which the two meet by ear, or one of the three above; nobody asks for a word that is read alike. */
  readonly of: (word: number) => number
  /** Finds all Latin words that sound clearly alike, with what `of` says of them. */
  readonly clearly: (found: Found) => void
  /**
   * Tells of every word filed under a key what `of` says, but for those that are ruled out and those that were looked at in this
   * round: what one key brings up, another brings up again.
   */
  readonly filed: (hash: number, round: number, found: Found) => void
}

/** Null for a single sign, which is read and never heard; `near`: what is filed is left out that is too long or too short. */
export function hearing(index: NameIndex, token: NameToken, near: Near | null): Hearing | null {
  if (isOneSign(token)) return null
  const { rows } = token.sounds
  const isLike = rows === null ? byListedTables(index, token) : byOwnTable(index, token, rows)
  const unheard = unheardBy(token)
  const isHeard = (word: number) => scriptOf(index, word) !== token.script && !unheard(index, word)
  return {
    of: (word) => (isHeard(word) ? isLike(word) : RULED_OUT),
    clearly: (found) => {
      if (rows === null) return
      const score = scoring(index, token, rows)
      alignAll(rows, index.latin, {
        least: leastOf(rows, LACK_CLEAR),
        found: (word, total) => found(word, score(word, total)),
      })
    },
    filed: (hash, round, found) => {
      const row = unseenRow(index, { hash, round, near, unheard, script: scriptCode(token.script) })
      if (row.count === 0) return
      if (rows !== null && hearRow(index, { token, rows, row }, found)) return
      for (let at = 0; at < row.count; at++) {
        const word = row.words[at] ?? 0
        found(word, isLike(word))
      }
    },
  }
}

/** Listed words that are read and never heard beside a word: single signs, and Japanese kanji beside what says how to read them. */
function unheardBy(token: NameToken): (index: NameIndex, word: number) => boolean {
  const never = IS_ONE_SIGN | (ITS_READING.has(token.script) ? IS_JAPANESE : 0)
  if (!isJapaneseKanji(token)) return ({ wordTraits }, word) => ((wordTraits[word] ?? 0) & never) !== 0
  return ({ wordTraits, columns }, word) =>
    ((wordTraits[word] ?? 0) & never) !== 0 || ITS_SCRIPTS[columns.vocabularyScripts[word] ?? 0] === true
}
const ITS_SCRIPTS = SCRIPTS.map((script) => ITS_READING.has(script))

/** Words filed under one key, of one search at a time. */
let unseen = new Uint32Array(1024)

interface Filed {
  readonly hash: number
  readonly round: number
  readonly near: Near | null
  /** Words of this script are left out, and those that are never heard. */
  readonly script: number
  readonly unheard: (index: NameIndex, word: number) => boolean
}

/** The words under a key that may be heard and were not looked at, in the order of their letters; notes that they are. */
function unseenRow(index: NameIndex, { hash, round, near, script, unheard }: Filed): WordRow {
  const { columns, seenWords } = index
  const { filed, vocabularyScripts, lettersText: units, lettersAt: unitsAt } = columns
  const [from, to] = filedUnder(index, hash)
  if (to - from > unseen.length) unseen = new Uint32Array(2 * (to - from))
  let count = 0
  for (let at = from; at < to; at++) {
    const word = filed[at] ?? 0
    if (seenWords[word] === round) continue
    seenWords[word] = round
    if (vocabularyScripts[word] === script || unheard(index, word)) continue
    if (near === null || isNear(index, near, word)) unseen[count++] = word
  }
  return { words: unseen, count, units, unitsAt }
}

interface Heard {
  readonly token: NameToken
  readonly rows: SoundRows
  readonly row: WordRow
}

/** By the asked word's own table, along all of a row at once; false for a word that is too long for that. */
function hearRow(index: NameIndex, { token, rows, row }: Heard, found: Found): boolean {
  const score = scoring(index, token, rows)
  const take = (word: number, total: number) => found(word, score(word, total))
  return alignSome(rows, row, { least: leastOf(rows), found: take })
}

/** By the learnt table of the asked word, on the Latin letters of the listed one. */
function byOwnTable(index: NameIndex, token: NameToken, rows: SoundRows): (word: number) => number {
  const { lettersAt, lettersText } = index.columns
  const score = scoring(index, token, rows)
  const least = leastOf(rows)
  let heard = 0
  return (word) => {
    const [from, to] = [lettersAt[word] ?? 0, lettersAt[word + 1] ?? 0]
    heard += 1
    const total =
      heard > FEW_HEARD
        ? hears(rows, least, [lettersText, from, to])
        : alignSounds(rows, passingPieces(lettersText, from, to), least)
    return score(word, total)
  }
}

/** Against a word of the letters a–z, which has no other reading, what was gathered is the whole comparison. */
function scoring(index: NameIndex, token: NameToken, rows: SoundRows) {
  const isRead = token.readings.length > 0
  return (word: number, total: number | null) => scoreOf(rows, total, isRead && isPlain(index, word))
}

/** Whether a word is its own only reading, see `IS_PLAIN`. */
export function isPlain(index: NameIndex, word: number): boolean {
  return has(index, word, IS_PLAIN)
}

function has({ wordTraits }: NameIndex, word: number, trait: number): boolean {
  return ((wordTraits[word] ?? 0) & trait) !== 0
}

/** `isWhole`: nothing but this reading could make the two alike by ear. */
function scoreOf(rows: SoundRows, total: number | null, isWhole: boolean): number {
  if (total === null) return isWhole ? NOT_HEARD : RULED_OUT
  const score = scoreHeard(rows, total)
  return isWhole && score >= SOUND_MIN ? score : TO_COMPARE
}

/** By the learnt tables of the listed words, on the readings of the asked one. */
function byListedTables(index: NameIndex, token: NameToken): (word: number) => number {
  const [only, second] = token.readings
  const pieces = token.sounds.firstPieces(READINGS_HEARD_MAX).slice(0, READINGS_HEARD_MAX)
  const isOnly = isLatin(token.script) && second === undefined && only?.weight === 1
  return (word) => {
    const listed = listedRows(index, word)
    if (listed === null) return RULED_OUT
    const least = leastOf(listed)
    if (isOnly && pieces[0] !== undefined && has(index, word, IS_READ))
      return scoreOf(listed, alignSounds(listed, pieces[0], least), true)
    return pieces.some((each) => alignSounds(listed, each, least) !== null) ? TO_COMPARE : RULED_OUT
  }
}

function leastOf({ reach, single }: SoundRows, lack = LACK_MAX): number {
  return (reach[0] ?? 0) - lack * single.length
}
