import { ENTITY_KINDS, type EntityKind, NAME_KINDS } from '#lib/core/lists/listed-entity.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { type AskedReading, askedReading, compareAsked } from '#lib/core/screening/compare-asked.ts'
import { compileEntries } from '#lib/core/screening/compile-entries.ts'
import { compileWritings } from '#lib/core/screening/compile-writings.ts'
import {
  type EntryShelf,
  entriesWithIdentifiers,
  entryAt,
  entryShelf,
} from '#lib/core/screening/entry-shelf.ts'
import { bonusMax } from '#lib/core/screening/features.ts'
import { findCandidates, type SearchWork } from '#lib/core/screening/find-candidates.ts'
import type { IndexInput, NameHit, NameQuery, ScreenedEntry, WalletHit } from '#lib/core/screening/hit.ts'
import type { IndexColumns } from '#lib/core/screening/index-columns.ts'
import { type NameIndex, nameIndexOf, writingText } from '#lib/core/screening/name-index.ts'
import { pointsOfScore } from '#lib/core/screening/points-bound.ts'
import { leastAlert, NAME_HITS_MAX } from '#lib/core/screening/policy.ts'
import { scoreHit } from '#lib/core/screening/score-hit.ts'
import { buildWalletIndex, findWallets, type WalletIndex } from '#lib/core/screening/wallet-index.ts'

/** The compiled lists in force: immutable, swapped whole when a list version is activated. */
export interface ScreeningIndex {
  readonly columns: IndexColumns
  /** How many entries, distinct names and addresses it holds. */
  readonly entries: number
  readonly names: number
  readonly wallets: number
  readonly nameIndex: NameIndex
  readonly walletIndex: WalletIndex
  readonly shelf: EntryShelf
  /** Listed names taken apart so far. */
  readonly prepared: { recent: Map<number, PreparedName>; before: Map<number, PreparedName> }
}

/** Listed names kept taken apart, some kilobytes each; when there are more, those go that were not asked for since the last time. */
const PREPARED_KEPT_MAX = 6_000
/** Listed names that one asked name is compared with at most, best bound first. */
const COMPARED_MAX = 2_000

/** Compiles entry versions into an index; the order in which they are given does not matter. */
export function compileIndex(entries: readonly IndexInput[]): ScreeningIndex {
  return indexOf(compileColumns(entries))
}

/** The columns of an index: what is kept and read again. */
export function compileColumns(entries: readonly IndexInput[]): IndexColumns {
  const ordered = entries.toSorted(compareEntries)
  return { ...compileEntries(ordered), ...compileWritings(ordered) }
}

/** An index over columns compiled before. */
export function indexOf(columns: IndexColumns): ScreeningIndex {
  const nameIndex = nameIndexOf(columns)
  const shelf = entryShelf(columns)
  const walletIndex = buildWalletIndex(Array.from(columns.walletEntries, (entry) => entryAt(shelf, entry)))
  return {
    ...{ columns, nameIndex, walletIndex, shelf },
    entries: columns.entryAt.length - 1,
    names: nameIndex.writings,
    wallets: walletIndex.count,
    prepared: { recent: new Map(), before: new Map() },
  }
}

/**
 * Compares a party's names with every listed name and gives the entries that reach the alert threshold, best first,
 * each once with its best pair of names; at most `NAME_HITS_MAX`. The same index and query always give equal hits.
 */
export function screenName(
  index: ScreeningIndex,
  query: NameQuery,
  work?: ScreeningWork,
): readonly NameHit[] {
  const best = new Map<number, NameHit>()
  for (const text of new Set(query.names)) {
    for (const [kind, among] of readings(query.kind))
      searchAs(index, { text, kind, among, query, best }, work)
    compareIdentified(index, { text, query, best }, work)
  }
  return [...best.entries()]
    .sort(([a, one], [b, other]) => other.score - one.score || a - b)
    .slice(0, NAME_HITS_MAX)
    .map(([, hit]) => hit)
}

/** What a screening did. */
export interface ScreeningWork extends SearchWork {
  /** Pairs of names that were compared in full. */
  compared: number
}

/** A party of unknown kind is compared with every entity as one of its kind. */
function readings(kind: EntityKind): readonly (readonly [EntityKind, EntityKind | null])[] {
  return kind === 'unknown' ? ENTITY_KINDS.map((each) => [each, each] as const) : [[kind, null]]
}

interface Asking {
  readonly text: string
  readonly query: NameQuery
  readonly best: Map<number, NameHit>
}

interface AskingAs extends Asking {
  readonly kind: EntityKind
  /** Only entities of this kind; null for all. */
  readonly among: EntityKind | null
}

function searchAs(index: ScreeningIndex, asking: AskingAs, work?: ScreeningWork): void {
  const { text, kind, among, query, best } = asking
  if (among !== null && !index.shelf.kinds.has(among)) return
  const asked = askedReading(text, query.kind, kind)
  const { identifiers: _, ...facts } = query
  const bonus = bonusMax(facts)
  const points = pointsOfScore(leastAlert()) - bonus
  const found = findCandidates(index.nameIndex, { prepared: asked.prepared, points, kind: among }, work)
  let least = leastKept(best)
  let compared = 0
  for (const { writing, bound } of found.slice(0, COMPARED_MAX)) {
    // they come best bound first
    if (bound + bonus < least) break
    if (!compareWriting(index, { ...asking, asked }, { writing, most: bound + bonus })) continue
    if (work !== undefined) work.compared += 1
    compared += 1
    if (compared % LEAST_KEPT_EACH === 0) least = leastKept(best)
  }
}

/** So many comparisons apart it is worked out which hits would still be among those that are kept. */
const LEAST_KEPT_EACH = 16

/** Points beneath which no further entry is among the `NAME_HITS_MAX` that are kept. */
function leastKept(best: ReadonlyMap<number, NameHit>): number {
  if (best.size < NAME_HITS_MAX) return Number.NEGATIVE_INFINITY
  const scores = Float64Array.from(best.values(), ({ score }) => score).sort()
  return pointsOfScore(scores[scores.length - NAME_HITS_MAX] ?? 0)
}

/** Compares one listed name for all who bear it; false where it could not score better for any of them. */
function compareWriting(
  index: ScreeningIndex,
  { asked, text, query, best }: AskingAs & { readonly asked: AskedReading },
  { writing, most }: { readonly writing: number; readonly most: number },
): boolean {
  const bearers = bearersOf(index.columns, writing).filter(({ entry }) => mayImprove(best.get(entry), most))
  if (bearers.length === 0) return false
  const listed = listedName(index, writing)
  const compared = compareAsked(asked, listed)
  for (const { entry, kind: place } of bearers) {
    const hit = scoreHit({
      ...{ entry: entryAt(index.shelf, entry), compared, query },
      ...{ listed: listed.text, listedKind: NAME_KINDS[place] ?? 'primary', asked: text },
    })
    keepBetter(best, entry, hit)
  }
  return true
}

function bearersOf({ bearersAt, bearerEntries, bearerKinds }: IndexColumns, writing: number) {
  const from = bearersAt[writing] ?? 0
  return Array.from({ length: (bearersAt[writing + 1] ?? 0) - from }, (_, at) => ({
    entry: bearerEntries[from + at] ?? 0,
    kind: bearerKinds[from + at] ?? 0,
  }))
}

/** Whether another name of an entry could still score better than the best one so far. */
function mayImprove(known: NameHit | undefined, points: number): boolean {
  return known === undefined || pointsOfScore(known.score) <= points
}

/** An entry with one of the party's identifiers is compared whatever its names are like. */
function compareIdentified(index: ScreeningIndex, { text, query, best }: Asking, work?: ScreeningWork): void {
  for (const entry of entriesWithIdentifiers(index.shelf, query.identifiers ?? [])) {
    const screened = entryAt(index.shelf, entry)
    const as = query.kind === 'unknown' ? screened.entity.kind : query.kind
    const asked = askedReading(text, query.kind, as)
    for (const { full, kind } of screened.entity.names) {
      const compared = compareAsked(asked, prepareName(full, screened.entity.kind))
      if (work !== undefined) work.compared += 1
      keepBetter(
        best,
        entry,
        scoreHit({ entry: screened, compared, query, listed: full, listedKind: kind, asked: text }),
      )
    }
  }
}

function keepBetter(best: Map<number, NameHit>, entry: number, hit: NameHit | null): void {
  const known = best.get(entry)
  if (hit !== null && (known === undefined || isBetter(hit, known))) best.set(entry, hit)
}

/** A listed name taken apart, at the first time it is looked at. */
function listedName(index: ScreeningIndex, writing: number): PreparedName {
  const { nameIndex, prepared, columns } = index
  const known = prepared.recent.get(writing)
  if (known !== undefined) return known
  if (prepared.recent.size >= PREPARED_KEPT_MAX / 2) {
    prepared.before = prepared.recent
    prepared.recent = new Map()
  }
  const kind = ENTITY_KINDS[columns.writingKind[writing] ?? 0] ?? 'unknown'
  const made = prepared.before.get(writing) ?? prepareName(writingText(nameIndex, writing), kind)
  prepared.recent.set(writing, made)
  return made
}

/** The entries that name this address exactly, on any chain of its address space. */
export function screenWallet(index: ScreeningIndex, address: string): readonly WalletHit[] {
  return findWallets(index.walletIndex, address)
}

/** The higher score; on equal scores the first in the order of the texts, so that the outcome never depends on chance. */
function isBetter(hit: NameHit, known: NameHit): boolean {
  if (hit.score !== known.score) return hit.score > known.score
  const [one, other] = [hit, known].map(({ matched }) => `${matched.candidate}\u0000${matched.query}`)
  return (one ?? '') < (other ?? '')
}

function compareEntries(a: ScreenedEntry | IndexInput, b: ScreenedEntry | IndexInput): number {
  return (
    compareText(a.sourceId, b.sourceId) ||
    compareText(a.entity.key, b.entity.key) ||
    compareText(a.entryVersionId, b.entryVersionId)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
