import { compareTokens } from '#lib/core/names/compare-tokens.ts'
import { type NameToken, nameToken } from '#lib/core/names/name-token.ts'
import { tokenKeys } from '#lib/core/names/token-keys.ts'
import { nameDataPath, readNameRows } from '#scripts/names/transliteration-pairs.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'
import { printTable } from '../figures.ts'
import { shareWithInterval } from './wilson.ts'

const TOP = 3
const SEED = 20_261_127
const QUERIES_MAX = 600
const KATAKANA_NAME = /^[\u30a0-\u30ff\s＝=・‐-]+$/u
/** Tokens less alike than this do not meet. */
const MEET_MIN = 0.5

const NOBODY: Party = { words: [], whole: nameToken('') }

interface Party {
  readonly words: readonly NameToken[]
  /** The whole name without its gaps. */
  readonly whole: NameToken
}

/** Entries whose two names are put to each other; null when the data are not at hand. */
type NamePairs = readonly { readonly native: string; readonly latin: string }[] | null

/**
 * Names of listed parties in two scripts: each is looked for among all names of the other script, by words alone (greedy
 * assignment, rare words weigh more), and counts when its own entry is in the top 3. Parties of one name count as one.
 */
export function benchMofRetrieval(): void {
  const sets: readonly (readonly [string, NamePairs])[] = [
    ['MOF, katakana', mofPairs()],
    ['UK persons, all scripts', ukPairs()],
  ]
  process.stdout.write(
    `A listed name in one script finds its own entry among all names of the other; at most ${QUERIES_MAX} queries each ` +
      `way, seed ${SEED}; 95 % Wilson intervals\n`,
  )
  const rows = sets.flatMap(([name, pairs]) => (pairs === null ? [] : directions(name, pairs)))
  if (rows.length === 0) process.stdout.write('skipped: the names are not at hand (SEKISHO_NAME_DATA)\n')
  else printTable(['names', 'entries', 'queries', 'first', `in the top ${TOP}`], rows)
}

function directions(name: string, pairs: NonNullable<NamePairs>): readonly (readonly string[])[] {
  const [native, latin] = [pairs.map((pair) => party(pair.native)), pairs.map((pair) => party(pair.latin))]
  const random = seededRandom(SEED)
  const asked = pairs.map((_, at) => at).filter(() => random() * pairs.length < QUERIES_MAX)
  const entries = String(pairs.length)
  return [
    [`${name} → Latin`, entries, ...columns(ranks(native, latin, asked))],
    [`Latin → ${name}`, entries, ...columns(ranks(latin, native, asked))],
  ]
}

/** The Ministry of Finance's parties whose Japanese name is wholly in katakana; what stands in brackets is left out. */
function mofPairs(): NamePairs {
  const path = nameDataPath('mof_ja_en_pairs', 'mof-ja-en-pairs.csv.gz')
  if (path === null) return null
  return readNameRows(path)
    .map((row) => ({ native: withoutBrackets(row.name_ja), latin: withoutBrackets(row.name_en) }))
    .filter(({ native, latin }) => KATAKANA_NAME.test(native) && /[a-z]/i.test(latin))
}

/** Persons of the United Kingdom's list who have a name in another script. */
function ukPairs(): NamePairs {
  const path = nameDataPath('uk_cross_script_pairs', 'uk-latin-nonlatin.csv.gz')
  if (path === null) return null
  return readNameRows(path)
    .filter((row) => row.type === 'Individual')
    .map((row) => ({
      native: withoutBrackets(row.non_latin_name),
      latin: withoutBrackets(row.latin_primary_name),
    }))
    .filter(({ native, latin }) => native !== '' && latin !== '' && !/[a-z]/i.test(native))
}

function columns(found: readonly number[]): readonly string[] {
  const within = (rank: number) => found.filter((each) => each <= rank).length
  return [String(found.length), ...[1, TOP].map((rank) => shareWithInterval(within(rank), found.length))]
}

function withoutBrackets(text = ''): string {
  return text.replace(/[（(［[][^）)］\]]*[）)］\]]/gu, ' ').trim()
}

function party(name: string): Party {
  const words = name.split(/[\s・＝=,，、‐-]+/u).map((word) => nameToken(word))
  return { words: words.filter((word) => word.text !== ''), whole: nameToken(name) }
}

/** The place of each query's own entry among all; names that score alike share the worse place. */
function ranks(
  queries: readonly Party[],
  entries: readonly Party[],
  asked: readonly number[],
): readonly number[] {
  const filed = fileByKeys(entries)
  const weights = rareness(entries)
  const meetings = new Map<string, number>()
  const meet = (a: NameToken, b: NameToken) => {
    const key = `${a.text} ${b.text}`
    const known = meetings.get(key)
    if (known !== undefined) return known
    const { score } = compareTokens(a, b)
    meetings.set(key, score)
    return score
  }
  return asked.map((own) => {
    const query = queries[own] ?? NOBODY
    const near = new Set(
      [...query.words, query.whole].flatMap((word) => tokenKeys(word).flatMap((key) => filed.get(key) ?? [])),
    )
    const score = (at: number) => nameScore(query, entries[at], { weights, meet })
    const best = score(own)
    if (!near.has(own)) return Number.POSITIVE_INFINITY
    const name = entries[own]?.whole.text
    let better = 0
    for (const at of near) if (entries[at]?.whole.text !== name && score(at) >= best) better++
    return better + 1
  })
}

function fileByKeys(entries: readonly Party[]): ReadonlyMap<string, readonly number[]> {
  const filed = new Map<string, number[]>()
  entries.forEach(({ words, whole }, at) => {
    for (const key of new Set([...words, whole].flatMap((word) => tokenKeys(word)))) {
      const known = filed.get(key)
      if (known === undefined) filed.set(key, [at])
      else known.push(at)
    }
  })
  return filed
}

function rareness(entries: readonly Party[]): (word: NameToken) => number {
  const uses = new Map<string, number>()
  for (const { words } of entries) for (const { text } of words) uses.set(text, (uses.get(text) ?? 0) + 1)
  return (word) => Math.log(1 + entries.length / (uses.get(word.text) ?? 1))
}

interface Scale {
  readonly weights: (word: NameToken) => number
  readonly meet: (a: NameToken, b: NameToken) => number
}

/** What of the entry's words, weighed by rareness, is met by words of the query, each used once; or the two written whole. */
function nameScore(query: Party, entry: Party | undefined, { weights, meet }: Scale): number {
  if (entry === undefined) return 0
  const pairs = query.words.flatMap((a, i) =>
    entry.words.map((b, j) => ({ i, j, score: meet(a, b), weight: weights(b) })),
  )
  pairs.sort((a, b) => b.score * b.weight - a.score * a.weight)
  const [usedQuery, usedEntry] = [new Set<number>(), new Set<number>()]
  let met = 0
  for (const { i, j, score, weight } of pairs) {
    if (score < MEET_MIN || usedQuery.has(i) || usedEntry.has(j)) continue
    usedQuery.add(i)
    usedEntry.add(j)
    met += score * weight
  }
  const all = entry.words.reduce((sum, word) => sum + weights(word), 0)
  const coverage = met / all
  const used = usedQuery.size / Math.max(1, query.words.length)
  return Math.max(coverage * (0.5 + 0.5 * used), meet(query.whole, entry.whole))
}
