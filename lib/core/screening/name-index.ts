import type { ListedEntity, NameKind } from '#lib/core/lists/listed-entity.ts'
import { nameTokens } from '#lib/core/names/fold-name.ts'
import { withoutJapaneseForm } from '#lib/core/names/light-words.ts'
import type { PreparedName } from '#lib/core/names/prepared-name.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { buildVocabulary, type Vocabulary } from '#lib/core/screening/vocabulary.ts'

/** One listed name in comparable form. */
export interface IndexedName {
  /** Position of its entry in the index. */
  readonly entry: number
  readonly text: string
  readonly kind: NameKind
  /** Word ids, in the order of the name. */
  readonly words: readonly number[]
  readonly weight: number
  /** How much of the score a poorly covered side costs: a person may drop a patronymic, a company no word. */
  readonly uncoveredCost: number
}

const UNCOVERED_COST = { person: 0.2, other: 0.35 } as const

/** The listed names, found by their words and by their letters run together. */
export interface NameIndex {
  readonly names: readonly IndexedName[]
  readonly vocabulary: Vocabulary
  /** Name ids by word id. */
  readonly postings: readonly (readonly number[])[]
  /** Name ids by the name without spaces. */
  readonly compact: ReadonlyMap<string, readonly number[]>
  /** Names taken apart so far: filled as they are looked at. */
  readonly prepared: Map<number, PreparedName>
  /** Working memory of one search, a place for each name: searches run one after another and leave it zeroed. */
  readonly scratch: { readonly ofQuery: Float64Array; readonly ofName: Float64Array }
}

/** The words of a name as the lists are searched: comparable letters, without a Japanese form of enterprise. */
export function wordsOfName(text: string): readonly string[] {
  return nameTokens(withoutJapaneseForm(text))
}

/** Compiles every name of every entry; spellings that come to the same words are kept once per entry, strongest kind first. */
export function buildNameIndex(entries: readonly IndexInput[]): NameIndex {
  const prepared = entries.flatMap(({ entity }, entry) => distinctNames(entity, entry))
  const vocabulary = buildVocabulary(prepared.map((name) => name.words))
  const postings: number[][] = vocabulary.words.map(() => [])
  const compact = new Map<string, number[]>()
  const names = prepared.map(({ words: texts, ...name }, id): IndexedName => {
    const words = texts.map((word) => vocabulary.ids.get(word) ?? 0)
    for (const word of new Set(words)) postings[word]?.push(id)
    const joined = texts.join('')
    const others = compact.get(joined)
    if (others === undefined) compact.set(joined, [id])
    else others.push(id)
    return { ...name, words, weight: words.reduce((sum, word) => sum + (vocabulary.weights[word] ?? 1), 0) }
  })
  const scratch = { ofQuery: new Float64Array(names.length), ofName: new Float64Array(names.length) }
  return { names, vocabulary, postings, compact, prepared: new Map(), scratch }
}

interface DistinctName extends Pick<IndexedName, 'entry' | 'text' | 'kind' | 'uncoveredCost'> {
  readonly words: readonly string[]
}

function distinctNames({ names, kind: party }: ListedEntity, entry: number): DistinctName[] {
  const uncoveredCost = party === 'person' ? UNCOVERED_COST.person : UNCOVERED_COST.other
  const byWords = new Map<string, DistinctName>()
  for (const { full, kind } of names) {
    const words = wordsOfName(full)
    if (words.length === 0) continue
    const key = words.join(' ')
    const known = byWords.get(key)
    if (known === undefined || rank(kind) < rank(known.kind))
      byWords.set(key, { entry, text: full, kind, words, uncoveredCost })
  }
  return [...byWords.values()]
}

/** Primary before alias before former before weak. */
const RANKED: readonly NameKind[] = ['primary', 'alias', 'former', 'weak']
function rank(kind: NameKind): number {
  return RANKED.indexOf(kind)
}
