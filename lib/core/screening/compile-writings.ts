import { ENTITY_KINDS, type EntityKind, NAME_KINDS, type NameKind } from '#lib/core/lists/listed-entity.ts'
import { type NameWord, type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { PairSorter, RowBuilder } from '#lib/core/screening/column-builder.ts'
import type { EntryColumns } from '#lib/core/screening/compile-entries.ts'
import { VocabularyBuilder } from '#lib/core/screening/compile-vocabulary.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { type IndexColumns, ROLE_SHIFT, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { JOINED_MAX, joinTokens } from '#lib/core/screening/meet-words.ts'

/** Longest join that is filed, in units: longer words are not written as one. */
const JOIN_CHARS_MAX = 24

type WritingColumns = Omit<IndexColumns, keyof EntryColumns>

/** Compiles every name of every entry: each distinct writing once, with its words, its joins and who bears it. */
export function compileWritings(entries: readonly IndexInput[]): WritingColumns {
  const vocabulary = new VocabularyBuilder()
  const writings = new WritingBuilder(vocabulary)
  for (const { text, kind, bearers } of bornNames(entries)) {
    const prepared = prepareName(text, kind)
    if (prepared.words.length > 0) writings.add(prepared, kind, bearers)
  }
  return writings.columns()
}

interface BornName {
  readonly text: string
  readonly kind: EntityKind
  /** Entry → place of the strongest kind of name that it bears it as. */
  readonly bearers: ReadonlyMap<number, number>
}

/** Primary before alias before former before weak. */
const RANKED: readonly NameKind[] = ['primary', 'alias', 'former', 'weak']

function bornNames(entries: readonly IndexInput[]): Iterable<BornName> {
  const born = new Map<string, { text: string; kind: EntityKind; bearers: Map<number, number> }>()
  for (const [entry, { entity }] of entries.entries()) {
    for (const { full, kind } of entity.names) {
      const key = `${entity.kind} ${full}`
      const found = born.get(key) ?? { text: full, kind: entity.kind, bearers: new Map() }
      const known = NAME_KINDS[found.bearers.get(entry) ?? -1]
      if (known === undefined || RANKED.indexOf(kind) < RANKED.indexOf(known))
        found.bearers.set(entry, NAME_KINDS.indexOf(kind))
      born.set(key, found)
    }
  }
  return born.values()
}

class WritingBuilder {
  readonly #vocabulary: VocabularyBuilder
  readonly #texts = new RowBuilder()
  readonly #kinds: number[] = []
  readonly #read: number[] = []
  readonly #words = new RowBuilder()
  readonly #weights: number[] = []
  readonly #bits: number[] = []
  readonly #joins = new RowBuilder()
  readonly #joinPlaces: number[] = []
  readonly #joinCounts: number[] = []
  readonly #bearers = new RowBuilder()
  readonly #bearerKinds: number[] = []
  readonly #postings: (readonly [word: number, writing: number])[] = []

  constructor(vocabulary: VocabularyBuilder) {
    this.#vocabulary = vocabulary
  }

  add(
    { text, kind: read, words }: PreparedName,
    kind: EntityKind,
    bearers: ReadonlyMap<number, number>,
  ): void {
    const writing = this.#kinds.length
    this.#texts.addText(text)
    this.#kinds.push(ENTITY_KINDS.indexOf(kind))
    this.#read.push(ENTITY_KINDS.indexOf(read))
    this.#words.add(
      words.map((word) => {
        const id = this.#vocabulary.addWord(word.token)
        this.#postings.push([id, writing])
        this.#weights.push(word.weight)
        this.#bits.push(word.bits)
        return id + WORD_ROLES.indexOf(word.role) * 2 ** ROLE_SHIFT
      }),
    )
    this.#addJoins(words, writing)
    this.#bearers.add(bearers.keys())
    this.#bearerKinds.push(...bearers.values())
  }

  #addJoins(words: readonly NameWord[], writing: number): void {
    const found: number[] = []
    for (let at = 0; at < words.length; at++) {
      for (let count = 2; count <= JOINED_MAX && at + count <= words.length; count++) {
        const joined = words.slice(at, at + count)
        const text = joined.map(({ token }) => token.text).join('')
        if (text.length > JOIN_CHARS_MAX || joined.some(({ number }) => number !== null)) break
        const id = this.#vocabulary.findJoin(text) ?? this.#vocabulary.addJoin(joinTokens(joined))
        found.push(id)
        this.#joinPlaces.push(at)
        this.#joinCounts.push(count)
        this.#postings.push([id, writing])
      }
    }
    this.#joins.add(found)
  }

  columns(): WritingColumns {
    const postings = new PairSorter(this.#kinds.length)
    for (const [word, writing] of this.#postings) postings.add(word, writing)
    const { starts, seconds } = postings.grouped()
    return {
      writingText: Uint16Array.from(this.#texts.values),
      writingTextAt: Uint32Array.from(this.#texts.starts),
      writingKind: Uint8Array.from(this.#kinds),
      writingRead: Uint8Array.from(this.#read),
      writingWordsAt: Uint32Array.from(this.#words.starts),
      writingWords: Uint32Array.from(this.#words.values),
      wordWeights: Float32Array.from(this.#weights),
      wordBits: Float32Array.from(this.#bits),
      writingJoinsAt: Uint32Array.from(this.#joins.starts),
      joinWords: Uint32Array.from(this.#joins.values),
      joinPlaces: Uint8Array.from(this.#joinPlaces),
      joinCounts: Uint8Array.from(this.#joinCounts),
      bearersAt: Uint32Array.from(this.#bearers.starts),
      bearerEntries: Uint32Array.from(this.#bearers.values),
      bearerKinds: Uint8Array.from(this.#bearerKinds),
      ...this.#vocabulary.columns(),
      // every word has a writing, so that the groups are the vocabulary
      ...{ postingsAt: starts, postings: seconds },
    }
  }
}
