import { ideaOf } from '#lib/core/names/generic-words.ts'
import type { NameToken } from '#lib/core/names/name-token.ts'
import { PairSorter, RowBuilder, SECONDS_MAX } from '#lib/core/screening/column-builder.ts'
import type { IndexColumns } from '#lib/core/screening/index-columns.ts'
import { isSigns, SIGNS_MIN } from '#lib/core/screening/meet-words.ts'
import { slipKeys } from '#lib/core/screening/slip-keys.ts'
import {
  contextCode,
  filingHash,
  filingsOf,
  isLatin,
  joinKeyHashes,
  scriptCode,
  shortFormHashes,
  signSet,
  wordKeyHashes,
} from '#lib/core/screening/word-keys.ts'

/** Words and joins that an index may hold; more than all published lists of the world together have. */
const VOCABULARY_MAX = SECONDS_MAX

type VocabularyColumns = Pick<
  IndexColumns,
  | 'vocabularyText'
  | 'vocabularyTextAt'
  | 'vocabularyContexts'
  | 'vocabularyScripts'
  | 'soundsAt'
  | 'soundSingles'
  | 'soundDoubles'
  | 'soundReaches'
  | 'lettersText'
  | 'lettersAt'
  | 'slipHashes'
  | 'slipAt'
  | 'slipWords'
  | 'latinWords'
  | 'latinShared'
  | 'signWords'
  | 'signMasks'
  | 'signAt'
  | 'filedHashes'
  | 'filedAt'
  | 'filed'
>

/** Collects the distinct words of the listed names and files each under its keys. */
export class VocabularyBuilder {
  readonly #ids = new Map<string, number>()
  readonly #asWords = new Set<number>()
  readonly #asJoins = new Set<number>()
  /** The letters of each word in Latin script. */
  readonly #latin = new Map<number, string>()
  readonly #texts = new RowBuilder()
  readonly #letters = new RowBuilder()
  readonly #contexts: number[] = []
  readonly #scripts: number[] = []
  readonly #filings = new PairSorter(VOCABULARY_MAX)
  readonly #slips = new PairSorter(VOCABULARY_MAX)
  readonly #signs = new PairSorter(VOCABULARY_MAX)
  readonly #signMasks: number[] = []
  readonly #singles = new RowBuilder()
  readonly #doubles: number[] = []
  readonly #reaches: number[] = []

  get size(): number {
    return this.#ids.size
  }

  /** The id of a word of a name. */
  addWord(token: NameToken): number {
    const id = this.#idOf(token)
    if (this.#asWords.has(id)) return id
    this.#asWords.add(id)
    for (const hash of wordKeyHashes(token)) this.#filings.add(hash, id)
    const letters = lettersOf(token)
    for (const key of slipKeys(letters)) this.#slips.add(key, id)
    if (isLatin(token.script)) this.#latin.set(id, letters)
    if (isSigns(token) && token.text.length >= SIGNS_MIN) this.#signs.add(token.text.length, id)
    return id
  }

  /** The id of a join whose text is known already; undefined for a new one. */
  findJoin(text: string): number | undefined {
    const id = this.#ids.get(`0 ${text}`)
    return id !== undefined && this.#asJoins.has(id) ? id : undefined
  }

  /** The id of neighbouring words taken as one: found by its keys, but not by a slip of the pen. */
  addJoin(token: NameToken): number {
    const id = this.#idOf(token)
    this.#asJoins.add(id)
    for (const hash of joinKeyHashes(token)) this.#filings.add(hash, id)
    return id
  }

  #idOf(token: NameToken): number {
    const context = contextCode(token)
    const key = `${context} ${token.text}`
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#ids.size
    if (id >= VOCABULARY_MAX) throw new Error(`an index holds at most ${VOCABULARY_MAX} words`)
    this.#ids.set(key, id)
    this.#texts.addText(token.text)
    const letters = lettersOf(token)
    this.#letters.addText(letters)
    this.#contexts.push(context)
    this.#scripts.push(scriptCode(token.script))
    this.#signMasks.push(signSet(token.text))
    this.#addSounds(token)
    for (const hash of filingsOf(token, context)) this.#filings.add(hash, id)
    const idea = ideaOf(token.text)
    if (idea !== null) this.#filings.add(filingHash('idea', idea), id)
    for (const hash of shortFormHashes(token)) this.#filings.add(hash, id)
    return id
  }

  #addSounds({ sounds }: NameToken): void {
    const { rows } = sounds
    this.#singles.add(rows?.single ?? [])
    this.#doubles.push(...(rows?.double ?? []))
    this.#reaches.push(...(rows?.reach ?? [0, 0]))
  }

  /** All words in the order of the letters by which they are compared. */
  #byLetters(): Uint32Array {
    const { values, starts } = this.#letters
    const texts = this.#contexts.map((_, id) =>
      String.fromCharCode(...values.slice(starts[id], starts[id + 1])),
    )
    const compare = (a: number, b: number) => compareText(texts[a] ?? '', texts[b] ?? '') || a - b
    return Uint32Array.from([...texts.keys()].sort(compare))
  }

  columns(): VocabularyColumns {
    const filed = this.#filings.grouped(this.#byLetters())
    const slips = this.#slips.grouped()
    const signs = byLength(this.#signs, this.#signMasks)
    const latin = [...this.#latin].sort(([, one], [, other]) => (one < other ? -1 : 1))
    return {
      vocabularyText: Uint16Array.from(this.#texts.values),
      vocabularyTextAt: Uint32Array.from(this.#texts.starts),
      vocabularyContexts: Uint8Array.from(this.#contexts),
      vocabularyScripts: Uint8Array.from(this.#scripts),
      soundsAt: Uint32Array.from(this.#singles.starts),
      soundSingles: Int16Array.from(this.#singles.values),
      soundDoubles: Int16Array.from(this.#doubles),
      soundReaches: Int32Array.from(this.#reaches),
      lettersText: Uint16Array.from(this.#letters.values),
      lettersAt: Uint32Array.from(this.#letters.starts),
      ...{ slipHashes: slips.firsts, slipAt: slips.starts, slipWords: slips.seconds },
      latinWords: Uint32Array.from(latin, ([id]) => id),
      latinShared: Uint8Array.from(latin, ([, letters], at) =>
        sharedLetters(letters, latin[at - 1]?.[1] ?? ''),
      ),
      ...{ signWords: signs.words, signMasks: signs.masks, signAt: signs.starts },
      ...{ filedHashes: filed.firsts, filedAt: filed.starts, filed: filed.seconds },
    }
  }
}

/** Words in the order of their lengths: where each length from 0 on begins, and one end more. */
function byLength(sorter: PairSorter, masks: readonly number[]) {
  const { firsts: lengths, starts, seconds: words } = sorter.grouped()
  const longest = lengths.at(-1) ?? 0
  const begins = new Uint32Array(longest + 2).fill(words.length)
  for (let at = lengths.length - 1, length = longest; length >= 0; length--) {
    begins[length] = lengths[at] === length ? (starts[at--] ?? 0) : (begins[length + 1] ?? 0)
  }
  return { words, masks: Uint32Array.from(words, (word) => masks[word] ?? 0), starts: begins }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** With how many equal letters two words begin. */
function sharedLetters(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function lettersOf(token: NameToken): string {
  return token.readings[0]?.text ?? token.text
}
