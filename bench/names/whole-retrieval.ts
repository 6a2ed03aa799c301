import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { tokenKeys } from '#lib/core/names/token-keys.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { joinTokens } from '#lib/core/screening/meet-words.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'
import { printTable } from '../figures.ts'
import { crossScript, type LabelledPair, ministryPairs } from './labelled-sets.ts'
import { shareWithInterval } from './wilson.ts'

const TOP = 3
const SEED = 20_261_127
const QUERIES_MAX = 600
/** Of so many names each is compared; of more those that share a key. */
const COMPARED_MAX = 1000

/** Own entries found strictly first and among the first three. */
export interface Retrieval {
  readonly queries: number
  readonly first: number
  readonly top: number
}

/**
 * Every listed name in one script is looked for among all names of the same kind in the other by the whole comparison,
 * nothing left out and nothing cleaned. Entries that bear the sought name count as the own one; a tie with another is lost.
 */
export function benchWholeRetrieval(): void {
  const sets = ['person', 'organisation'].flatMap((kind) => [
    { title: `MOF Japanese, ${kind}s`, pairs: ownPairs(ministryPairs().pairs, kind) },
    { title: `UK other scripts, ${kind}s`, pairs: ownPairs(crossScript().pairs, kind) },
  ])
  const rows = sets.flatMap(({ title, pairs }) => {
    if (pairs.length === 0) return []
    return [
      row(`${title} → Latin`, retrieve(pairs, { of: 'name2', among: 'name1' })),
      row(`Latin → ${title}`, retrieve(pairs, { of: 'name1', among: 'name2' })),
    ]
  })
  process.stdout.write(
    `Whole names as listed find their own entry among all of their kind; at most ${QUERIES_MAX} queries each way, seed ${SEED}; 95 % Wilson intervals\n`,
  )
  if (rows.length === 0) process.stdout.write('skipped: the names are not at hand\n')
  else printTable(['names', 'queries', 'first', `in the top ${TOP}`], rows)
}

function ownPairs(pairs: readonly LabelledPair[], kind: string): readonly LabelledPair[] {
  return pairs.filter((pair) => pair.match && pair.kind === kind && pair.name1 !== '' && pair.name2 !== '')
}

function row(title: string, { queries, first, top }: Retrieval): readonly string[] {
  return [title, String(queries), shareWithInterval(first, queries), shareWithInterval(top, queries)]
}

type Side = 'name1' | 'name2'

/** Looks up a sample of the pairs, `queriesMax` at most. */
export function retrieve(
  pairs: readonly LabelledPair[],
  { of, among, queriesMax = QUERIES_MAX }: { of: Side; among: Side; queriesMax?: number },
): Retrieval {
  const names = new Map<string, Set<string>>()
  for (const pair of pairs) names.set(pair[of], (names.get(pair[of]) ?? new Set()).add(pair[among]))
  const find = compile([...new Set(pairs.map((pair) => pair[among]))], pairs[0]?.kind ?? 'unknown')
  const random = seededRandom(SEED)
  const asked = [...names.keys()].filter(() => random() * names.size < queriesMax)
  let [first, top] = [0, 0]
  for (const name of asked) {
    const place = placeOf(find(name), names.get(name) ?? new Set())
    if (place <= 1) first++
    if (place <= TOP) top++
  }
  return { queries: asked.length, first, top }
}

interface Found {
  readonly text: string
  readonly score: number
}

function placeOf(found: readonly Found[], own: ReadonlySet<string>): number {
  const best = Math.max(0, ...found.filter(({ text }) => own.has(text)).map(({ score }) => score))
  if (best === 0) return Number.POSITIVE_INFINITY
  return found.filter(({ text, score }) => !own.has(text) && score >= best).length + 1
}

function compile(texts: readonly string[], kind: EntityKind): (name: string) => readonly Found[] {
  const listed = texts.map((text) => prepareName(text, kind))
  const filed = new Map<string, number[]>()
  listed.forEach((name, at) => {
    for (const key of keysOf(name)) filed.set(key, [...(filed.get(key) ?? []), at])
  })
  return (text) => {
    const asked = prepareName(text, kind)
    const all = listed.length <= COMPARED_MAX
    const near = all ? listed.keys() : new Set([...keysOf(asked)].flatMap((key) => filed.get(key) ?? []))
    return [...near].flatMap((at): Found[] => {
      const other = listed[at]
      return other === undefined ? [] : [{ text: other.text, score: compareNames(asked, other).score }]
    })
  }
}

/** Keys of sound of every word and of neighbours taken as one, as an index files them, and its idea: translated words share no sound. */
function keysOf({ words }: PreparedName): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ token, idea }, at) => [
      ...tokenKeys(token),
      ...(idea === null ? [] : [`idea ${idea}`]),
      ...(at === 0 ? [] : tokenKeys(joinTokens(words.slice(at - 1, at + 1)))),
    ]),
  )
}
