import { ENTITY_KINDS, type EntityKind } from '#lib/core/lists/listed-entity.ts'
import { type IndexColumns, ROLE_SHIFT, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { isTelling } from '#lib/core/screening/observe-names.ts'

/** Listed names that are alike in all that bears on what a query can reach by the words that it meets. */
export interface WritingClass {
  /** Kind of the entity, and whether the name was read as that of a person, an enterprise … */
  readonly kind: EntityKind
  readonly read: EntityKind
  /** `HAS_INITIAL` and `IS_SYLLABIC`. */
  readonly traits: number
  /** Telling words, and what they weigh together at least. */
  readonly words: number
  readonly weight: number
}

export interface WritingClasses {
  readonly list: readonly WritingClass[]
  /** Of each writing its place in the list. */
  readonly of: Uint16Array
}

/** Weights are rounded down to such parts, so that some hundred classes serve all names. */
const PARTS_OF_WEIGHT = 8
/** Rounding of weights on the way into an index. */
const SLACK = 1e-3

/** Places in `WORD_ROLES` of words whose absence means something, as bits. */
export const TELLING_ROLES = WORD_ROLES.reduce(
  (bits, role, at) => (isTelling({ role }) ? bits | (1 << at) : bits),
  0,
)

/** Sorts the listed names into classes; `traits`: those of each. */
export function writingClasses(columns: IndexColumns, traits: Uint8Array): WritingClasses {
  const { writingKind, writingRead, writingWords, writingWordsAt, wordWeights } = columns
  const list: WritingClass[] = []
  const known = new Map<string, number>()
  const of = Uint16Array.from(writingKind, (kind, writing) => {
    let [words, sum] = [0, 0]
    const end = writingWordsAt[writing + 1] ?? 0
    for (let at = writingWordsAt[writing] ?? 0; at < end; at++) {
      if (((TELLING_ROLES >>> ((writingWords[at] ?? 0) >>> ROLE_SHIFT)) & 1) === 0) continue
      words += 1
      sum += wordWeights[at] ?? 0
    }
    const parts = Math.floor(Math.max(0, sum - SLACK) * PARTS_OF_WEIGHT)
    const key = [kind, writingRead[writing], traits[writing], words, parts].join(' ')
    const place = known.get(key) ?? list.length
    if (place === list.length) {
      known.set(key, place)
      list.push({
        kind: ENTITY_KINDS[kind] ?? 'unknown',
        read: ENTITY_KINDS[writingRead[writing] ?? 0] ?? 'unknown',
        ...{ traits: traits[writing] ?? 0, words, weight: parts / PARTS_OF_WEIGHT },
      })
    }
    return place
  })
  return { list, of }
}

/** 1 for every word of the vocabulary that is neighbouring words of a listed name taken as one. */
export function joinedOnes({ joinWords, vocabularyContexts }: IndexColumns): Uint8Array {
  const joined = new Uint8Array(vocabularyContexts.length)
  for (const word of joinWords) joined[word] = 1
  return joined
}
