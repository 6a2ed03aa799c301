import { ENTITY_KINDS, type EntityKind } from '#lib/core/lists/listed-entity.ts'
import type { PreparedName } from '#lib/core/names/prepared-name.ts'
import {
  type AskedName,
  type AskedUnit,
  askedName,
  type ReadName,
  readName,
} from '#lib/core/screening/asked-name.ts'
import { type IndexColumns, ROLE_SHIFT, WORD_MASK, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import type { MayLose } from '#lib/core/screening/joined-reach.ts'
import { weighedAsPersons } from '#lib/core/screening/lone-word.ts'
import { markWords, unmarkWords } from '#lib/core/screening/mark-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { weightsFor } from '#lib/core/screening/points-bound.ts'
import { type ClassReach, JOINED_SHIFT, reachOfClasses } from '#lib/core/screening/reach-of-classes.ts'
import { type Reach, reachOf } from '#lib/core/screening/reach-of-words.ts'
import { scriptCode } from '#lib/core/screening/word-keys.ts'
import { TELLS_ALONE } from '#lib/core/screening/word-traits.ts'
import { boundWriting } from '#lib/core/screening/writing-bound.ts'
import { TELLING_ROLES } from '#lib/core/screening/writing-classes.ts'
import { HAS_INITIAL, IS_LONE, IS_SYLLABIC } from '#lib/core/screening/writing-traits.ts'

/** A listed name that may reach the points asked for, with the most that it can reach. */
export interface Candidate {
  readonly writing: number
  readonly bound: number
}

export interface CandidateQuery {
  readonly prepared: PreparedName
  /** Points that the names alone must reach. */
  readonly points: number
  /** Only names of entities of this kind; null for all. */
  readonly kind: EntityKind | null
}

/** What one search did, to show that it is bounded. */
export interface SearchWork {
  /** Listed names that were looked at. */
  looked: number
  /** Listed names whose bound was worked out. */
  bounded: number
}

/**
 * The listed names that can reach the points together with a name, best bound first. Names are left out only where a bound
 * from above says that they cannot: first by which words of the query they meet at all, then by how well.
 */
export function findCandidates(
  index: NameIndex,
  query: CandidateQuery,
  work: SearchWork = { looked: 0, bounded: 0 },
): readonly Candidate[] {
  const name = readName(query.prepared)
  const reaches = [reachOf(name, false), reachOf(name, true)] as const
  const { points, kind } = query
  const asked = askedName(index, name, mayLose(name, reaches, points))
  if (asked.units.length === 0) return []
  const mayReach = reachOfClasses(index, { asked, points, kind, reaches })
  const search: Search = { index, asked, query, reaches, mayReach, work }
  const walk = unitsToWalk(search)
  if (walk.units.length === 0) return []
  const found: Candidate[] = []
  markWords(index, asked.units)
  const touched = touch(search, walk)
  const certain = touched.open | asked.loose
  for (let at = 0; at < touched.count; at++) {
    const writing = index.touched[at] ?? 0
    const met = (index.met[writing] ?? 0) | certain
    index.met[writing] = 0
    if (mayReach(writing, met)) look(search, writing, found)
  }
  unmarkWords(index, asked.units)
  return found.sort((a, b) => b.bound - a.bound || a.writing - b.writing)
}

/** What a name of this kind may lose of the most that it can reach, see `weighedAsPersons`. */
function mayLose({ prepared }: ReadName, [other, person]: Search['reaches'], points: number): MayLose {
  const all = (1 << prepared.words.length) - 1
  const most = (reach: Reach) =>
    reach.of(all, { joined: true, missing: NONE_MISSING, syllabic: true }) - points
  return { person: most(person), other: prepared.kind === 'person' ? null : most(other) }
}
const NONE_MISSING = { words: 0, latin: 0, weight: 0 }

interface Search {
  readonly index: NameIndex
  readonly asked: AskedName
  readonly query: CandidateQuery
  /** For names of others than persons, and of persons. */
  readonly reaches: readonly [Reach, Reach]
  readonly mayReach: ClassReach
  readonly work: SearchWork
}

interface Walk {
  readonly units: readonly AskedUnit[]
  /**
   * Those that reach too few points when a name meets no other, but where they meet neighbouring words of it as one, are all that
   * it has, or an initial may be what another word of the query stands for.
   */
  readonly others: readonly AskedUnit[]
}

/**
 * The parts of the query by which every candidate is found. As many of the most frequent words as possible are left out:
 * those that reach too few points when a name meets no other.
 */
function unitsToWalk({ asked, query, reaches }: Search): Walk {
  const enough = (words: number) => reaches.some((reach) => reach.mayReachByThese(words, query.points))
  const matchable = asked.units.reduce(
    (all, { words, alike }) => (alike.ids.length > 0 ? all | words : all),
    asked.loose,
  )
  if (!reaches.some((reach) => reach.mayReach(matchable, query.points))) return { units: [], others: [] }
  const costs = asked.prepared.words.map((_, at) => ({
    word: 1 << at,
    cost: asked.units.reduce(
      (sum, { words, alike }) => sum + ((words & (1 << at)) === 0 ? 0 : alike.postings),
      0,
    ),
  }))
  let without = asked.loose
  for (const { word } of costs.sort((a, b) => b.cost - a.cost)) {
    if (!enough(without | word)) without |= word
  }
  const some = asked.units.filter(({ alike }) => alike.ids.length > 0)
  const isWalked = ({ words }: AskedUnit) => (words & ~without) !== 0
  return { units: some.filter(isWalked), others: some.filter((unit) => !isWalked(unit)) }
}

/** A word too frequent to be followed to its names is taken as met wherever it may be: so many times the names touched. */
const FOLLOWED_SHARE = 16

interface Touched {
  /** How many listed names. */
  readonly count: number
  /** Words of the query (bits, see `ClassReach`) of which it was not worth while to find out where they are met. */
  readonly open: number
}

/**
 * Notes the listed names in which a walked word stands, each once, with all words of the query that they meet; the words
 * that are not walked only add to what was found.
 */
function touch(search: Search, { units, others }: Walk): Touched {
  const count = touchUnits(search.index, units, { from: 0, traits: 0 })
  const all = touchUnits(search.index, others, { from: count, traits: HAS_INITIAL | IS_LONE })
  let open = 0
  for (const unit of others) {
    if (unit.alike.postings > FOLLOWED_SHARE * all) open |= withJoin(unit.words)
    else follow(search.index, unit)
  }
  return { count: all, open }
}

/** Notes the listed names, only those of some traits unless these are none, behind `from` others; how many there are now. */
function touchUnits(
  { columns, met, touched, joined, traits, wordTraits }: NameIndex,
  units: readonly AskedUnit[],
  only: { readonly from: number; readonly traits: number },
): number {
  const { postings, postingsAt } = columns
  let count = only.from
  for (const { words, alike } of units) {
    for (const word of alike.ids) {
      const isJoin = joined[word] === 1
      if (only.traits !== 0 && !isJoin && ((wordTraits[word] ?? 0) & TELLS_ALONE) === 0) continue
      const bits = isJoin ? withJoin(words) : words
      const end = postingsAt[word + 1] ?? 0
      for (let at = postingsAt[word] ?? 0; at < end; at++) {
        const writing = postings[at] ?? 0
        if (only.traits !== 0 && !isJoin && ((traits[writing] ?? 0) & only.traits) === 0) continue
        const known = met[writing] ?? 0
        if (known === 0) touched[count++] = writing
        met[writing] = known | bits
      }
    }
  }
  return count
}

/** Words that may meet neighbouring listed words taken as one. */
function withJoin(words: number): number {
  return words | (words << JOINED_SHIFT)
}

function follow({ columns, met, joined }: NameIndex, { words, alike }: AskedUnit): void {
  const { postings, postingsAt } = columns
  for (const word of alike.ids) {
    const bits = joined[word] === 1 ? withJoin(words) : words
    const end = postingsAt[word + 1] ?? 0
    for (let at = postingsAt[word] ?? 0; at < end; at++) {
      const writing = postings[at] ?? 0
      const known = met[writing] ?? 0
      if (known !== 0) met[writing] = known | bits
    }
  }
}

/** Bounds what one touched name can reach by its words, from the less to the more costly way, until it falls short. */
function look(search: Search, writing: number, found: Candidate[]): void {
  const { index, asked, query, reaches, work } = search
  work.looked += 1
  const read = ENTITY_KINDS[index.columns.writingRead[writing] ?? 0] ?? 'unknown'
  const person = weighedAsPersons(query.prepared.kind, read)
  const other = wordsMet(index, asked, writing)
  if (reaches[person ? 1 : 0].of(other.words, other) < query.points) return
  work.bounded += 1
  const bound = boundWriting(index, { asked, weights: weightsFor(person) }, writing)
  if (bound >= query.points) found.push({ writing, bound })
}

const LATIN = scriptCode('latn')
const INITIAL = WORD_ROLES.indexOf('initial')

/** What the look at one listed name found; of one name at a time, for very many are looked at. */
const wholly = { words: 0, joined: false, missing: { words: 0, latin: 0, weight: 0 }, syllabic: false }

/** The words of the query that a listed name may meet, as bits, and how many telling words of the listed name meet none. */
function wordsMet({ columns, marks, traits }: NameIndex, asked: AskedName, writing: number): typeof wholly {
  const { writingWords, joinWords } = columns
  let words = asked.loose
  const { missing } = wholly
  missing.words = missing.latin = missing.weight = 0
  const end = columns.writingWordsAt[writing + 1] ?? 0
  for (let at = columns.writingWordsAt[writing] ?? 0; at < end; at++) {
    const packed = writingWords[at] ?? 0
    const mark = marks[packed & WORD_MASK] ?? 0
    const role = packed >>> ROLE_SHIFT
    words |= mark
    if (mark === 0 && ((TELLING_ROLES >>> role) & 1) === 1) {
      missing.words += 1
      missing.latin += columns.vocabularyScripts[packed & WORD_MASK] === LATIN ? 1 : 0
      missing.weight += columns.wordWeights[at] ?? 0
    }
    if (role === INITIAL) words |= wordsBeginning(columns, asked, packed & WORD_MASK)
  }
  wholly.joined = false
  const last = columns.writingJoinsAt[writing + 1] ?? 0
  for (let at = columns.writingJoinsAt[writing] ?? 0; at < last; at++) {
    const mark = marks[joinWords[at] ?? 0] ?? 0
    if (mark === 0) continue
    words |= mark
    wholly.joined = true
  }
  wholly.words = words
  // words that are met as one, and words that an initial of the query may stand for, are not missing
  if (wholly.joined || asked.loose !== 0) missing.words = missing.latin = missing.weight = 0
  wholly.syllabic = asked.syllabic && ((traits[writing] ?? 0) & IS_SYLLABIC) !== 0
  return wholly
}

/** The words of the query that begin as a listed initial does. */
function wordsBeginning(columns: IndexColumns, { beginning }: AskedName, word: number): number {
  const letter = columns.lettersText[columns.lettersAt[word] ?? 0] ?? 0
  const sign = columns.vocabularyText[columns.vocabularyTextAt[word] ?? 0] ?? 0
  return (beginning.get(letter) ?? 0) | (beginning.get(sign) ?? 0)
}
