import { SCRIPTS, type Script } from '#lib/core/lists/listed-entity.ts'
import type { SortedWords } from '#lib/core/names/align-all.ts'
import type { SoundRows } from '#lib/core/names/align-sounds.ts'
import { foldedToken, type NameToken } from '#lib/core/names/name-token.ts'
import { learntScript } from '#lib/core/names/sound-symbols.ts'
import { soundTable } from '#lib/core/names/sound-tables.ts'
import { AlikeMemory } from '#lib/core/screening/alike-memory.ts'
import { findNumber } from '#lib/core/screening/hash-text.ts'
import type { IndexColumns } from '#lib/core/screening/index-columns.ts'
import { sortedLatin } from '#lib/core/screening/sorted-latin.ts'
import { contextOf } from '#lib/core/screening/word-keys.ts'
import { wordTraits } from '#lib/core/screening/word-traits.ts'
import { joinedOnes, type WritingClasses, writingClasses } from '#lib/core/screening/writing-classes.ts'
import { writingTraits } from '#lib/core/screening/writing-traits.ts'

/** Words of the lists kept ready to be compared; when there are more, all are let go and made again as they are needed. */
const TOKENS_KEPT_MAX = 20_000

/**
 * The listed names, compiled: the columns are never changed, all else is working memory of the searches, which run one
 * after another.
 */
export interface NameIndex {
  readonly columns: IndexColumns
  readonly words: number
  readonly writings: number
  /** The words in Latin letters, in the order of these. */
  readonly latin: SortedWords
  readonly tokens: Map<number, NameToken>
  /** What was found before: for words, and for neighbouring ones taken as one, which hardly any two names have in common. */
  readonly alike: AlikeMemory
  readonly alikeJoins: AlikeMemory
  /** Query words (bits) that are like a word of the vocabulary, while a search is under way; else zero. */
  readonly marks: Uint32Array
  /** Of a marked word the part of the query that it is like, by its place, and where it stands in what that part is like. */
  readonly markedBy: Uint8Array
  readonly markedAt: Uint32Array
  /** Query words (bits) that a writing meets, while a search is under way, and above them those that meet a join; else zero. The writings are in `touched`. */
  readonly met: Uint32Array
  readonly touched: Uint32Array
  /** Of each writing what holds of it, see `writingTraits`. */
  readonly traits: Uint8Array
  readonly classes: WritingClasses
  /** Of each word of the vocabulary what holds of it, see `wordTraits`. */
  readonly wordTraits: Uint8Array
  /** 1 for words of the vocabulary that are joins. */
  readonly joined: Uint8Array
  /** Marks words as seen by the number of the search. */
  readonly seenWords: Uint32Array
  round: number
}

export function nameIndexOf(columns: IndexColumns): NameIndex {
  const words = columns.vocabularyContexts.length
  const writings = columns.writingKind.length
  const traits = writingTraits(columns)
  return {
    ...{ columns, words, writings, latin: sortedLatin(columns), tokens: new Map() },
    ...{ alike: new AlikeMemory(), alikeJoins: new AlikeMemory() },
    wordTraits: wordTraits(columns, traits),
    marks: new Uint32Array(words),
    ...{ markedBy: new Uint8Array(words), markedAt: new Uint32Array(words) },
    seenWords: new Uint32Array(words),
    met: new Uint32Array(writings),
    touched: new Uint32Array(writings),
    ...{ traits, classes: writingClasses(columns, traits), joined: joinedOnes(columns) },
    round: 0,
  }
}

/** The words filed under a hash: where they begin and end in `filed`. */
export function filedUnder({ columns }: NameIndex, hash: number): readonly [number, number] {
  const place = findNumber(columns.filedHashes, hash)
  return place < 0 ? NOWHERE : [columns.filedAt[place] ?? 0, columns.filedAt[place + 1] ?? 0]
}
const NOWHERE = [0, 0] as const

/** A word of the vocabulary, ready to be compared. */
export function listedToken(index: NameIndex, word: number): NameToken {
  const known = index.tokens.get(word)
  if (known !== undefined) return known
  if (index.tokens.size >= TOKENS_KEPT_MAX) index.tokens.clear()
  const { columns } = index
  const context = contextOf(columns.vocabularyContexts[word] ?? 0)
  const token = foldedToken(textOf(columns.vocabularyText, columns.vocabularyTextAt, word), context)
  index.tokens.set(word, token)
  return token
}

/** A word of the vocabulary as rows of its script's learnt table; null where there is none. */
export function listedRows(index: NameIndex, word: number): SoundRows | null {
  const { columns } = index
  const [from, to] = [columns.soundsAt[word] ?? 0, columns.soundsAt[word + 1] ?? 0]
  const script = from === to ? null : learntScript(scriptOf(index, word))
  if (script === null) return null
  const more = 2 * word
  return {
    table: soundTable(script),
    single: columns.soundSingles.subarray(from, to),
    double: columns.soundDoubles.subarray(from, to),
    reach: columns.soundReaches.subarray(from + more, to + more + 2),
  }
}

export function scriptOf({ columns }: NameIndex, word: number): Script {
  return SCRIPTS[columns.vocabularyScripts[word] ?? 0] ?? 'zzzz'
}

/** The letters by which a word is compared. */
export function listedLetters({ columns }: NameIndex, word: number): string {
  return textOf(columns.lettersText, columns.lettersAt, word)
}

/** A listed name as written. */
export function writingText({ columns }: NameIndex, writing: number): string {
  return textOf(columns.writingText, columns.writingTextAt, writing)
}

function textOf(units: Uint16Array, starts: Uint32Array, row: number): string {
  const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0]
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(units[at] ?? 0)
  return text
}

/** The number of the next search; when they have run out, everything counts as unseen again. */
export function nextRound(index: NameIndex): number {
  if (index.round >= 0xffff_ffff) {
    index.seenWords.fill(0)
    index.round = 0
  }
  index.round += 1
  return index.round
}
