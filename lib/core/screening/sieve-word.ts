import type { NameWord } from '#lib/core/names/prepared-name.ts'
import { alikeWords } from '#lib/core/screening/alike-words.ts'
import { boundAlone } from '#lib/core/screening/alone-bound.ts'
import type { AlikeWords, NameIndex } from '#lib/core/screening/name-index.ts'
import { weightsFor } from '#lib/core/screening/points-bound.ts'
import { contextCode } from '#lib/core/screening/word-keys.ts'

/** A word of a person's name as the sieve keeps it: what it is like, and where that alone may be enough. */
export class SieveWord {
  readonly word: NameWord
  readonly alike: AlikeWords
  /** Listed names that have a word which it is like, by rising number. */
  readonly touched: Uint32Array
  readonly #index: NameIndex
  readonly #points: number
  /** Whether it may be enough alone in a name of so many words. */
  readonly #alone: (boolean | undefined)[] = []

  constructor(index: NameIndex, word: NameWord, points: number) {
    this.word = word
    this.#index = index
    this.#points = points
    const { token, idea } = word
    this.alike = alikeWords(index, {
      ...{ text: token.text, context: contextCode(token), idea, joined: false, token: () => token },
    })
    this.touched = touchedBy(index, this.alike)
  }

  /** Whether a name of so many words may reach the points by this word alone. */
  reachesAlone(words: number): boolean {
    let known = this.#alone[words]
    if (known === undefined) {
      const asked = { lone: this, words, weights: weightsFor(true) }
      known = this.touched.some((writing) => boundAlone(this.#index, asked, writing) >= this.#points)
      this.#alone[words] = known
    }
    return known
  }
}

function touchedBy({ columns }: NameIndex, { ids }: AlikeWords): Uint32Array {
  const touched = new Set<number>()
  for (const id of ids) {
    const end = columns.postingsAt[id + 1] ?? 0
    for (let at = columns.postingsAt[id] ?? 0; at < end; at++) touched.add(columns.postings[at] ?? 0)
  }
  return Uint32Array.from(touched).sort()
}
