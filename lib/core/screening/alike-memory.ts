/** Words of the vocabulary that are like one query word, by rising id, with how well they meet. */
export interface AlikeWords {
  readonly ids: Uint32Array
  /** 0..1. */
  readonly scores: Float32Array
  readonly edits: Float32Array
  /** 1 where the two are spellings of one sound in one script. */
  readonly spelled: Uint8Array
  /** Listed names in which the words stand, counted with repeats. */
  readonly postings: number
}

/** Answers kept, and words in them together, some 13 bytes each; half of them are of those that were asked for last. */
const ANSWERS_KEPT_MAX = 100_000
const WORDS_KEPT_MAX = 2_000_000

/** Answers for words asked before; when there are more than may be kept, those go that were not asked for since the last time. */
export class AlikeMemory {
  #recent = new Map<string, AlikeWords>()
  #before = new Map<string, AlikeWords>()
  /** Words in the recent answers together. */
  #size = 0

  get(key: string): AlikeWords | undefined {
    const known = this.#recent.get(key)
    if (known !== undefined) return known
    const older = this.#before.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: string, answer: AlikeWords): void {
    if (this.#recent.size >= ANSWERS_KEPT_MAX / 2 || this.#size + answer.ids.length > WORDS_KEPT_MAX / 2) {
      this.#before = this.#recent
      this.#recent = new Map()
      this.#size = 0
    }
    this.#recent.set(key, answer)
    this.#size += answer.ids.length
  }
}
