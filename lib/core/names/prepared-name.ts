import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { ideaOf } from '#lib/core/names/generic-words.ts'
import { letterBits } from '#lib/core/names/letter-bits.ts'
import { type NameToken, nameToken } from '#lib/core/names/name-token.ts'
import { numberOf } from '#lib/core/names/number-words.ts'
import { parseName } from '#lib/core/names/parse-name.ts'
import type { ParsedWord, SetAside, WordRole } from '#lib/core/names/parsed-name.ts'
import { formsOf } from '#lib/core/names/short-forms.ts'
import { commonness } from '#lib/core/names/word-frequency.ts'

/** One word of a name, ready to be compared and weighed. */
export interface NameWord {
  readonly token: NameToken
  readonly role: WordRole
  /** How much it says about who is meant, 0..1: little for particles and generic words, less for common names. */
  readonly weight: number
  /** How unlikely it is that another word has the same letters, in bits: what meeting it proves. */
  readonly bits: number
  /** Its letters as they are compared: the first reading, else the word in its own script. */
  readonly letters: string
  /** The number it stands for, as digits; null for other words. */
  readonly number: string | null
  /** Its spellings in the table of short forms of given names; none for other words and outside persons' names. */
  readonly forms: readonly string[]
  /** The idea of a generic or translated word of an organisation's name; null for other words. */
  readonly idea: string | null
}

/** A whole name, taken apart and weighed once, to be compared with many. Immutable. */
export interface PreparedName {
  /** As given. */
  readonly text: string
  readonly kind: EntityKind
  /** In the order written; empty when nothing of the name can be compared. */
  readonly words: readonly NameWord[]
  readonly aside: readonly SetAside[]
  /** Sum of the words' weights. */
  readonly weight: number
}

/** THE TABLE of how much a word says by its role. */
const ROLE_WEIGHTS: Readonly<Record<WordRole, number>> = {
  name: 1,
  family: 1,
  given: 1,
  patronymic: 0.6,
  father: 1,
  particle: 0.12,
  initial: 0.3,
  nickname: 0.1,
  generic: 0.5,
  place: 0.8,
  connecting: 0.04,
  number: 0.4,
}
const LETTER = /\p{L}/u
/** What may be known by a number alone; nobody else is named by digits and signs without a letter. */
const NUMBERED: ReadonlySet<EntityKind> = new Set(['vessel', 'aircraft'])
/** What the most common words lose of their weight. */
const COMMON_LOSS = 0.4

/** Prepares a name of the given kind. What two names score depends on these two alone, on no list. */
export function prepareName(text: string, kind: EntityKind): PreparedName {
  const parsed = parseName(text, kind)
  const translated = parsed.kind !== 'person'
  const words = parsed.words
    .map((word) => prepareWord(word, translated))
    .filter((word) => word.token.text !== '')
  if (!words.some((word) => LETTER.test(word.token.text)) && !NUMBERED.has(parsed.kind))
    return { text, kind: parsed.kind, words: [], aside: parsed.aside, weight: 0 }
  const weight = words.reduce((sum, word) => sum + word.weight, 0)
  return { text, kind: parsed.kind, words, aside: parsed.aside, weight }
}

const NONE: readonly string[] = []

function prepareWord({ text, role, language }: ParsedWord, translated: boolean): NameWord {
  const part = role === 'family' || role === 'given' ? { part: role } : {}
  const token = nameToken(text, language === undefined ? part : { ...part, language })
  const letters = token.readings[0]?.text ?? token.text
  const known = commonness(letters)
  const weight = ROLE_WEIGHTS[role] * (1 - COMMON_LOSS * known)
  return {
    token,
    role,
    letters,
    weight,
    bits: letterBits(letters) * (1 - COMMON_LOSS * known),
    number: role === 'number' ? numberOf(text) : null,
    forms: translated ? NONE : formsOf(token),
    idea: translated && (role === 'generic' || role === 'name' || role === 'place') ? ideaOf(text) : null,
  }
}
