import type { NameWord } from '#lib/core/names/prepared-name.ts'
import type { AlikeWords } from '#lib/core/screening/alike-memory.ts'
import { alikeWords, askedWord } from '#lib/core/screening/alike-words.ts'
import { boundAlone, initialsOf, type OtherWords } from '#lib/core/screening/alone-bound.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { weightsFor } from '#lib/core/screening/points-bound.ts'

/** A word of a person's name as the sieve keeps it: what it is like, and where that alone may be enough. */
export class SieveWord {
  readonly word: NameWord
  readonly alike: AlikeWords
  /** Listed names that have a word which it is like, by rising number. */
  readonly touched: Uint32Array
  /** First letters and signs of the word and of its readings. */
  readonly begins: ReadonlySet<number>
  /** The touched names that have initials, with what those may stand for. */
  readonly #initials: readonly (readonly [writing: number, codes: readonly number[]])[]
  readonly #index: NameIndex
  readonly #points: number
  /** Where it may be enough alone, by what the other words of the name are. */
  readonly #alone = new Map<number, readonly number[]>()

  constructor(index: NameIndex, word: NameWord, points: number) {
    this.word = word
    this.#index = index
    this.#points = points
    this.alike = alikeWords(index, askedWord(word))
    this.touched = touchedBy(index, this.alike)
    this.begins = new Set(
      [word.token.text, ...word.token.readings.map(({ text }) => text)].map((text) => text.charCodeAt(0)),
    )
    this.#initials = Array.from(this.touched)
      .map((writing) => [writing, initialsOf(index, writing)] as const)
      .filter(([, codes]) => codes.length > 0)
  }

  /** The touched names in which another word may be what an initial stands for. */
  withInitialOf(other: SieveWord): readonly number[] {
    return this.#initials.flatMap(([writing, codes]) =>
      codes.some((code) => other.begins.has(code)) ? [writing] : [],
    )
  }

  /** The touched names that a name of so many words, of this weight and with so many letters together, may reach by this one alone. */
  reachedAlone(words: number, weight: number, letters: number): readonly number[] {
    const others = roundOthers({
      count: words - 1,
      weight: weight - this.word.weight,
      letters: letters - this.word.letters.length,
    })
    const known = this.#alone.get(others.key)
    if (known !== undefined) return known
    const asked = { lone: this, others, weights: weightsFor(true) }
    const found = Array.from(this.touched).filter(
      (writing) => boundAlone(this.#index, asked, writing) >= this.#points,
    )
    this.#alone.set(others.key, found)
    return found
  }
}

/** Names are told apart by the weight and the letters of the other words in steps like these. */
const WEIGHT_STEP = 0.05
const LETTERS_STEP = 8
const STEPS_MAX = 1 << 10

function roundOthers({
  count,
  weight,
  letters,
}: {
  readonly count: number
  readonly weight: number
  readonly letters: number
}): OtherWords & { readonly key: number } {
  const [heavy, long] = [Math.floor(weight / WEIGHT_STEP), Math.ceil(letters / LETTERS_STEP)]
  return {
    count,
    least: Math.max(0, (heavy - 1) * WEIGHT_STEP),
    most: (heavy + 2) * WEIGHT_STEP,
    letters: long * LETTERS_STEP,
    key: (count * STEPS_MAX + heavy) * STEPS_MAX + long,
  }
}

/** The listed names in which one of these words, or of these words taken as one, stands, by rising number. */
export function touchedBy({ columns }: NameIndex, { ids }: AlikeWords): Uint32Array {
  const touched = new Set<number>()
  for (const id of ids) {
    const end = columns.postingsAt[id + 1] ?? 0
    for (let at = columns.postingsAt[id] ?? 0; at < end; at++) touched.add(columns.postings[at] ?? 0)
  }
  return Uint32Array.from(touched).sort()
}
