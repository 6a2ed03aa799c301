import { ENTITY_KINDS, type EntityKind, NAME_KINDS } from '#lib/core/lists/listed-entity.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { type AskedReading, askedReading, compareAsked } from '#lib/core/screening/compare-asked.ts'
import type { ScreeningIndex } from '#lib/core/screening/engine.ts'
import { entryAt } from '#lib/core/screening/entry-shelf.ts'
import { bonusMax, factsMax } from '#lib/core/screening/features.ts'
import { findCandidates } from '#lib/core/screening/find-candidates.ts'
import type { NameQuery } from '#lib/core/screening/hit.ts'
import { joinedWords } from '#lib/core/screening/joined-words.ts'
import { writingText } from '#lib/core/screening/name-index.ts'
import { pointsOfScore } from '#lib/core/screening/points-bound.ts'
import { leastAlert, POLICY, thresholdsOf } from '#lib/core/screening/policy.ts'
import { SieveNames } from '#lib/core/screening/sieve-names.ts'
import { stillSuspected, suspectedNames } from '#lib/core/screening/suspected-names.ts'

/** Whether a name could meet an entry of the index. */
export type NameSieve = (name: string) => boolean

/** A name with what bears it. */
export interface BornName {
  readonly kind: 'person' | 'organisation'
  readonly full: string
}

/** What bears the names, and what is known of it at most: a name is held back if any such party could get a hit by it. */
export type SievedParty = Omit<NameQuery, 'names' | 'identifiers'>

/** All that a customer's record, or its beneficial owner's, can say beside the names (see `customerParties`). */
const PERSON: SievedParty = { kind: 'person', dateOfBirth: '2000-01-01', country: 'JP' }
const ORGANISATION: SievedParty = { kind: 'organisation', country: 'JP' }

/**
 * A sieve for very many names: it holds back every name that `screenName` would give a hit for, of a party of this kind and
 * whatever its date of birth, country and gender are as far as the party has any, and few others. What falls through has
 * no hit; what it holds back has to be screened.
 */
export function nameSieve(index: ScreeningIndex, party: SievedParty): NameSieve {
  const kinds = party.kind === 'unknown' ? ENTITY_KINDS : [party.kind]
  const sieves = kinds
    .filter((kind) => party.kind !== 'unknown' || index.shelf.kinds.has(kind))
    .map((kind) => kindSieve(index, party, kind))
  return (name) => sieves.some((meets) => meets(name))
}

/** A sieve for the names of customers' records and of their beneficial owners. */
export function customerSieve(index: ScreeningIndex): (name: BornName) => boolean {
  const sieves = { person: nameSieve(index, PERSON), organisation: nameSieve(index, ORGANISATION) }
  return ({ kind, full }) => sieves[kind](full)
}

/** All that an entry of an address book can say of a receiver whose kind is not known. */
const UNKNOWN: SievedParty = { kind: 'unknown', dateOfBirth: '2000-01-01', country: 'JP' }

/** A sieve for the receivers that address books name (see `receiverQuery`). */
export function receiverSieve(index: ScreeningIndex): (query: Pick<NameQuery, 'names' | 'kind'>) => boolean {
  const born = customerSieve(index)
  const unknown = nameSieve(index, UNKNOWN)
  return ({ names, kind }) =>
    names.some((full) =>
      kind === 'person' || kind === 'organisation' ? born({ kind, full }) : unknown(full),
    )
}

interface Sieving {
  readonly index: ScreeningIndex
  /** The only entities that a party of unknown kind is held against, read as one of them; null for all. */
  readonly among: EntityKind | null
  /** By listed name: points that are a hit if the facts speak for it. */
  readonly needed: readonly number[]
}

function kindSieve(index: ScreeningIndex, party: SievedParty, kind: EntityKind): NameSieve {
  const among = party.kind === 'unknown' ? kind : null
  const points = pointsOfScore(leastAlert()) - bonusMax(party)
  const sieving = { index, among, needed: pointsNeeded(index, party) }
  const compare = comparing(sieving)
  const meets = (asked: AskedReading) =>
    compare(
      asked,
      findCandidates(index.nameIndex, { prepared: asked.prepared, points, kind: among }).map(
        ({ writing }) => writing,
      ),
    )
  if (kind !== 'person') return (name) => meets(askedReading(name, party.kind, kind))
  const names = new SieveNames(index.nameIndex, points)
  const joins = joinedWords(index.nameIndex)
  return (name) => {
    const taken = names.take(name)
    if (taken === null) return meets(askedReading(name, party.kind, kind))
    const { words } = taken
    const sieved = { words, joins: joins(words) }
    const suspected = suspectedNames(index.nameIndex, sieved)
    if (suspected.size === 0) return false
    const prepared = taken.prepared()
    const named = { ...sieved, prepared }
    const asked = { prepared, asPerson: () => null }
    return compare(asked, stillSuspected(index.nameIndex, named, { suspected, points }))
  }
}

/** Compares a name with listed ones until one is a hit. */
function comparing({ index, among, needed }: Sieving) {
  const { nameIndex, columns } = index
  const listed = new Map<number, PreparedName>()
  const listedName = (writing: number) => {
    let known = listed.get(writing)
    if (known === undefined) {
      if (listed.size >= LISTED_KEPT_MAX) listed.clear()
      const kind = ENTITY_KINDS[columns.writingKind[writing] ?? 0] ?? 'unknown'
      known = prepareName(writingText(nameIndex, writing), kind)
      listed.set(writing, known)
    }
    return known
  }
  const kind = among === null ? null : ENTITY_KINDS.indexOf(among)
  return (asked: AskedReading, writings: readonly number[]) =>
    writings.some(
      (writing) =>
        (kind === null || columns.writingKind[writing] === kind) &&
        compareAsked(asked, listedName(writing)).points >= (needed[writing] ?? 0),
    )
}

/** Listed names kept taken apart. */
const LISTED_KEPT_MAX = 5_000

/** By listed name: the points from which some entry that bears it is a hit, should all that is known speak for it. */
function pointsNeeded({ columns, shelf }: ScreeningIndex, party: SievedParty): readonly number[] {
  return Array.from(columns.writingKind, (_, writing) => {
    let least = Number.POSITIVE_INFINITY
    const end = columns.bearersAt[writing + 1] ?? 0
    for (let at = columns.bearersAt[writing] ?? 0; at < end; at++) {
      const entry = entryAt(shelf, columns.bearerEntries[at] ?? 0)
      const weak = NAME_KINDS[columns.bearerKinds[at] ?? 0] === 'weak'
      const { alert } = thresholdsOf(POLICY, { sourceId: entry.sourceId, measure: entry.entity.measure })
      least = Math.min(least, pointsOfScore(alert) - factsMax(party, entry, weak))
    }
    return least
  })
}
