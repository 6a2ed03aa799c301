import { foldName } from '#lib/core/names/fold-name.ts'
import { isSimplifiedChinese } from '#lib/core/names/han-readings.ts'
import { statesJapaneseForm } from '#lib/core/names/parse-name.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import { type NameWord, type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { type HanNameParts, hanNameParts, splitHanName } from '#lib/core/names/split-han-name.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { SieveWord } from '#lib/core/screening/sieve-word.ts'

/** Longer names, and names of more parts, are taken apart anew each time. */
const PLAIN_CHARS_MAX = 100
const PLAIN_PARTS_MAX = 8
/** Distinct parts of names that are kept: a million people share some hundred thousand of them. */
const PARTS_KEPT_MAX = 100_000
/** A part that may mean the same whatever stands beside it: no kanji, whose reading depends on the rest, and no signs. */
const PLAIN = /^(?:\p{Script=Latin}+|\p{Script=Cyrillic}+|[\u30A1-\u30FAー]+|[\u3041-\u3096]+)$/u
const EASTERN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}ー々]+$/u
const HAN_OR_HANGUL = /[\p{Script=Han}\p{Script=Hangul}]/u
/** Two ordinary words, also in capitals, which mark a family name: what they do to the part between them, any others do. */
const BESIDE = [
  ['Hanako', 'Tanaka'],
  ['HANAKO', 'TANAKA'],
] as const
const GIVEN_ROLES: readonly WordRole[] = ['name', 'family', 'given']

/** A person's name as its words, each kept from name to name. */
export interface TakenName {
  readonly words: readonly SieveWord[]
  /** The very same as `prepareName` makes of it. */
  readonly prepared: () => PreparedName
}

interface Plain {
  readonly shouted: boolean
  readonly sieved: SieveWord
}

/** Takes persons' names apart with the parts that were seen before: most people share theirs with others. */
export class SieveNames {
  readonly #index: NameIndex
  readonly #points: number
  readonly #plain = new Map<string, Plain | null>()
  readonly #folded = new Map<string, string | null>()
  readonly #eastern = new Map<string, SieveWord>()

  constructor(index: NameIndex, points: number) {
    this.#index = index
    this.#points = points
  }

  /** The words of a name; null for one whose words do not each stand for themselves. */
  take(name: string): TakenName | null {
    if (name.length > PLAIN_CHARS_MAX) return null
    const parts = name.split(/[ \u3000]+/)
    if (parts.length > PLAIN_PARTS_MAX || parts.includes('')) return null
    if (parts.length <= 2 && HAN_OR_HANGUL.test(parts[0] ?? '')) return this.#takeEastern(name, parts)
    const plain: Plain[] = []
    for (const part of parts) {
      const one = this.#plainOf(part)
      if (one === null) return null
      plain.push(one)
    }
    return {
      words: plain.map(({ sieved }) => sieved),
      prepared: () => preparedOf(name, wordsWithRoles(plain)),
    }
  }

  #plainOf(part: string): Plain | null {
    let known = this.#plain.get(part)
    if (known === undefined) {
      if (this.#plain.size >= PARTS_KEPT_MAX) this.#plain.clear()
      const word = PLAIN.test(part) ? ordinaryWord(part) : null
      const shouted = part === part.toUpperCase() && part !== part.toLowerCase()
      known = word === null ? null : { shouted, sieved: new SieveWord(this.#index, word, this.#points) }
      this.#plain.set(part, known)
    }
    return known
  }

  #takeEastern(name: string, raw: readonly string[]): TakenName | null {
    const [one, other] = raw.map((part) => this.#foldedOf(part))
    if (!one || other === null || statesJapaneseForm(one + (other ?? ''))) return null
    const parts = other === undefined ? splitHanName(one)[0] : hanNameParts(one, other)
    if (!parts) return null
    const words = this.#easternWords(name, parts)
    return (
      words && {
        words,
        prepared: () =>
          preparedOf(
            name,
            words.map(({ word }) => word),
          ),
      }
    )
  }

  #foldedOf(part: string): string | null {
    let known = this.#folded.get(part)
    if (known === undefined) {
      if (this.#folded.size >= PARTS_KEPT_MAX) this.#folded.clear()
      const folded = EASTERN.test(part) ? foldName(part) : ''
      known = EASTERN.test(folded) ? folded : null
      this.#folded.set(part, known)
    }
    return known
  }

  #easternWords(name: string, { family, given, language }: HanNameParts): readonly SieveWord[] | null {
    const reading = language === 'ja' ? 'ja' : isSimplifiedChinese(family + given) ? 'zh' : ''
    const keys = [`${reading} ${family} `, `${reading} ${given}`]
    const known = keys.flatMap((key) => this.#eastern.get(key) ?? [])
    if (known.length === keys.length) return known
    const { words, aside } = prepareName(name, 'person')
    const roles = words.map(({ role }) => role).join(' ')
    if (roles !== 'family given' || aside.length > 0) return null
    if (this.#eastern.size >= PARTS_KEPT_MAX) this.#eastern.clear()
    return words.map((word, at) => {
      const key = keys[at] ?? ''
      const sieved = this.#eastern.get(key) ?? new SieveWord(this.#index, word, this.#points)
      this.#eastern.set(key, sieved)
      return sieved
    })
  }
}

/** The word that a part is wherever it stands in a person's name; null for titles, particles, patronymics and all else. */
function ordinaryWord(part: string): NameWord | null {
  const { words, aside } = prepareName(part, 'person')
  const [word] = words
  if (word === undefined || words.length > 1 || aside.length > 0) return null
  if (word.role !== 'name' || word.token.text.length < 2 || word.letters.length < 2) return null
  const beside = BESIDE.flatMap(([before, behind]) => [
    [part, before, behind],
    [before, part, behind],
    [before, behind, part],
  ])
  const everywhere = beside.every((parts) => {
    const taken = prepareName(parts.join(' '), 'person')
    return (
      taken.aside.length === 0 &&
      taken.words.length === parts.length &&
      taken.words.every(({ role }) => GIVEN_ROLES.includes(role)) &&
      taken.words[parts.indexOf(part)]?.token.text === word.token.text
    )
  })
  return everywhere ? word : null
}

/** Capitals mark the family name where some words are in capitals and others are not. */
function wordsWithRoles(plain: readonly Plain[]): readonly NameWord[] {
  const marked = plain.some(({ shouted }) => shouted) && plain.some(({ shouted }) => !shouted)
  return plain.map(({ shouted, sieved: { word } }) =>
    marked ? { ...word, role: shouted ? ('family' as const) : ('given' as const) } : word,
  )
}

function preparedOf(text: string, words: readonly NameWord[]): PreparedName {
  const weight = words.reduce((sum, word) => sum + word.weight, 0)
  return { text, kind: 'person', words, aside: [], weight }
}
