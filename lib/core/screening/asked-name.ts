import type { NameWord, PreparedName } from '#lib/core/names/prepared-name.ts'
import { isSyllabic } from '#lib/core/screening/align-words.ts'
import type { AlikeWords } from '#lib/core/screening/alike-memory.ts'
import { type AskedToken, alikeWords, askedWord } from '#lib/core/screening/alike-words.ts'
import { enoughAlike, leastJoined, type MayLose } from '#lib/core/screening/joined-reach.ts'
import { JOINED_MAX, joinTokens } from '#lib/core/screening/meet-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { nearOf } from '#lib/core/screening/near-words.ts'

/** Words of the query that are looked up together: one, or neighbours taken as one. */
export interface AskedUnit {
  /** The words as bits. */
  readonly words: number
  readonly weight: number
  readonly letters: number
  readonly alike: AlikeWords
}

/** A name that is looked for. */
export interface ReadName {
  readonly prepared: PreparedName
  /** Bits of the words that may meet any listed name without being like its words: initials and numbers. */
  readonly loose: number
  /** Bits of the words whose readings begin with a letter, by its code. */
  readonly beginning: ReadonlyMap<number, number>
  /** Three short syllables of a person's name, which meet others by a slip however short they are. */
  readonly syllabic: boolean
  /** Edits between its syllables and listed ones, see `syllableEdits`. */
  readonly syllables: Map<number, number>
}

/** A name that is looked for, its words looked up in the vocabulary of the lists. */
export interface AskedName extends ReadName {
  readonly units: readonly AskedUnit[]
}

/** What a name's words are, before any is looked up. */
export function readName(prepared: PreparedName): ReadName {
  let loose = 0
  const beginning = new Map<number, number>()
  prepared.words.forEach((word, at) => {
    if (word.role === 'initial' || word.number !== null) loose |= 1 << at
    for (const code of firstLetters(word)) beginning.set(code, (beginning.get(code) ?? 0) | (1 << at))
  })
  return { prepared, loose, beginning, syllabic: isSyllabic(prepared), syllables: new Map() }
}

/** Looks the words of a name up, and its neighbouring words taken as one. */
export function askedName(index: NameIndex, name: ReadName, lose: MayLose): AskedName {
  const { words, kind } = name.prepared
  const person = kind === 'person'
  const units: AskedUnit[] = []
  for (const [at, word] of words.entries()) {
    units.push(unitOf(index, word, at))
    for (let count = 2; count <= JOINED_MAX && at + count <= words.length; count++) {
      if (words.slice(at, at + count).some(({ number }) => number !== null)) break
      units.push(joinOf(index, words.slice(at, at + count), { at, person, lose }))
    }
  }
  return { ...name, units }
}

function unitOf(index: NameIndex, word: NameWord, at: number): AskedUnit {
  const { weight, letters } = word
  return { words: 1 << at, weight, letters: letters.length, alike: alikeWords(index, askedWord(word)) }
}

interface Joining {
  readonly at: number
  readonly person: boolean
  readonly lose: MayLose
}

/** Neighbouring words taken as one, without the listed words that are too little like them to be worth while. */
function joinOf(index: NameIndex, own: readonly NameWord[], { at, person, lose }: Joining): AskedUnit {
  const weight = own.reduce((sum, word) => sum + word.weight, 0)
  const alike = alikeWords(index, joinToken(own, person))
  return {
    words: ((1 << own.length) - 1) << at,
    weight,
    letters: own.reduce((sum, { letters }) => sum + letters.length, 0),
    alike: enoughAlike(index, alike, leastJoined(lose, weight)),
  }
}

function joinToken(words: readonly NameWord[], person: boolean): AskedToken {
  const text = words.map(({ token }) => token.text).join('')
  const near = nearOf(words, person)
  return { text, context: 0, idea: null, joined: true, near, token: () => joinTokens(words) }
}

function firstLetters({ token }: NameWord): ReadonlySet<number> {
  return new Set([token.text, ...token.readings.map(({ text }) => text)].map((text) => text.charCodeAt(0)))
}
