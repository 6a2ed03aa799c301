import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { compareTokens } from '#lib/core/names/compare-tokens.ts'
import { editDistance } from '#lib/core/names/edit-distance.ts'
import { foldName } from '#lib/core/names/fold-name.ts'
import { type NameToken, nameToken } from '#lib/core/names/name-token.ts'
import { tokenKeys } from '#lib/core/names/token-keys.ts'
import {
  nameDataPath,
  PAIR_FILES,
  readPairs,
  splitPairs,
  type TransliterationPair,
} from '#scripts/names/transliteration-pairs.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'
import { printTable } from '../figures.ts'
import { shareWithInterval } from './wilson.ts'

const SEED = 20_261_127
const QUERIES_MAX = 2000
/** Other Latin tokens of the same file that the right one must beat, strictly. */
const OTHERS = 300
const EDITS_MAX = 64
/** From this score on two tokens are called alike when the recall of the keys is counted. */
const ALIKE = 0.7

interface Vocabulary {
  readonly tokens: readonly NameToken[]
  readonly byText: ReadonlyMap<string, NameToken>
}

/** Native token → its Latin token among 300 others: pairs that were not trained on, ours and plain romanisation. */
export function benchTransliteration(): void {
  process.stdout.write(
    `Native token finds its Latin token, strictly first among ${OTHERS} random others of the same file; held-out pairs, ` +
      `at most ${QUERIES_MAX} each, seed ${SEED}; 95 % Wilson intervals\n`,
  )
  const rows = PAIR_FILES.flatMap(({ name }) => {
    const pairs = readPairs(name)
    return pairs === null ? [] : [row(name, pairs, splitPairs(pairs).heldOut)]
  })
  const google = readGooglePairs()
  if (google !== null) rows.push(row('arabic (Google)', google, google))
  if (rows.length === 0) process.stdout.write('skipped: the pairs are not at hand (SEKISHO_NAME_DATA)\n')
  else
    printTable(
      ['script', 'queries', 'first', 'romanised + edits', 'keys: recall', 'of the alike', 'brought up'],
      rows,
    )
}

function row(
  name: string,
  all: readonly TransliterationPair[],
  heldOut: readonly TransliterationPair[],
): readonly string[] {
  const words = vocabulary(all)
  const random = seededRandom(SEED)
  const asked = sample(
    heldOut.filter((pair) => words.byText.has(pair.latin)),
    random,
  )
  let [first, plain] = [0, 0]
  for (const pair of asked) {
    const native = nameToken(pair.native)
    const right = words.byText.get(pair.latin)
    if (right === undefined) continue
    const others = drawOthers(words, pair.latin, random)
    if (isFirst(others, right, (token) => compareTokens(native, token).score)) first++
    if (isFirst(others, right, (token) => plainLikeness(native, token))) plain++
  }
  return [
    name,
    String(asked.length),
    shareWithInterval(first, asked.length),
    shareWithInterval(plain, asked.length),
    ...keyColumns(words, asked),
  ]
}

function vocabulary(pairs: readonly TransliterationPair[]): Vocabulary {
  const texts = [...new Set(pairs.map((pair) => pair.latin))].filter((text) => text !== '')
  const tokens = texts.map((text) => nameToken(text))
  return { tokens, byText: new Map(texts.map((text, at) => [text, tokens[at] ?? nameToken(text)])) }
}

function sample<T>(all: readonly T[], random: () => number): readonly T[] {
  const rest = [...all]
  const drawn: T[] = []
  while (rest.length > 0 && drawn.length < QUERIES_MAX) {
    drawn.push(...rest.splice(Math.floor(random() * rest.length), 1))
  }
  return drawn
}

function drawOthers(words: Vocabulary, right: string, random: () => number): ReadonlySet<NameToken> {
  const others = new Set<NameToken>()
  const enough = Math.min(OTHERS, words.tokens.length - 1)
  while (others.size < enough) {
    const token = words.tokens[Math.floor(random() * words.tokens.length)]
    if (token !== undefined && token.text !== right) others.add(token)
  }
  return others
}

function isFirst(
  others: Iterable<NameToken>,
  right: NameToken,
  score: (token: NameToken) => number,
): boolean {
  const best = score(right)
  for (const other of others) if (score(other) >= best) return false
  return true
}

/** The baseline: the most usual romanisation (Pinyin for Han) and the share of letters that edits leave. */
function plainLikeness(native: NameToken, latin: NameToken): number {
  const usual = native.readings.find(({ how }) => how === 'pinyin') ?? native.readings[0]
  const [a, b] = [usual?.text ?? '', latin.readings[0]?.text ?? '']
  return 1 - editDistance(a, b, EDITS_MAX) / Math.max(1, a.length, b.length)
}

/** How often the pair shares a key, how often where the two are alike, and what share of the file the keys bring up. */
function keyColumns(words: Vocabulary, asked: readonly TransliterationPair[]): readonly string[] {
  const filed = new Map<string, NameToken[]>()
  for (const token of words.tokens) {
    for (const key of tokenKeys(token)) filed.set(key, [...(filed.get(key) ?? []), token])
  }
  let [shared, alike, sharedAlike, brought] = [0, 0, 0, 0]
  for (const pair of asked) {
    const native = nameToken(pair.native)
    const latin = words.byText.get(pair.latin)
    const found = new Set(tokenKeys(native).flatMap((key) => filed.get(key) ?? []))
    brought += found.size
    const hit = latin !== undefined && found.has(latin)
    if (hit) shared++
    if (latin === undefined || compareTokens(native, latin).score < ALIKE) continue
    alike++
    if (hit) sharedAlike++
  }
  const share = (100 * brought) / (asked.length * words.tokens.length)
  return [
    shareWithInterval(shared, asked.length),
    shareWithInterval(sharedAlike, alike),
    `${share.toFixed(2)} %`,
  ]
}

/** The evaluation pairs that Google published (Apache-2.0): another source than the one trained on. */
function readGooglePairs(): readonly TransliterationPair[] | null {
  const path = nameDataPath('transliteration', 'google-ar2en-eval.txt.gz')
  if (path === null) return null
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
  return lines.map((line) => {
    const [native = '', latin = ''] = line.split('\t').map((text) => foldName(text).replaceAll(' ', ''))
    return { native, latin, count: 1 }
  })
}
