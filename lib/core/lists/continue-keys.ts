import type { ListedEntity, PartialDate } from '#lib/core/lists/listed-entity.ts'
import { searchText } from '#lib/core/lists/search-text.ts'

/** Label of the detail that holds the authority's number of a party where it is no longer the one of its key. */
export const NUMBER_DETAIL = '番号'
/** Letters of a number that say its programme: `002` of `002-000005`. */
const PROGRAMME_CHARS = 3
/** Sorts behind every date that begins with the same text. */
const END = '~'

/** A party that the house knows from an earlier publication of the same source, as it was last stated. */
export interface KnownParty {
  readonly entity: ListedEntity
  /** Still listed in the newest version. */
  readonly open: boolean
}

/**
 * Gives parties of a list without lasting numbers the keys by which the house knows them (同一性の継続). A party is known again
 * by its number, main names and dates; by these names and dates, whatever its number now; by its number and any name; by its
 * number alone when nothing contradicts that it was renamed. Its key stays, and the authority's present number stands in a detail. A party that takes a number under
 * which another is known gets a key of its own (`002-000005-2`). Where two known parties answer alike, neither is taken: it
 * comes as added and removed. Keys are unique before and after.
 */
export function continueKeys(
  entities: readonly ListedEntity[],
  known: readonly KnownParty[],
): readonly ListedEntity[] {
  if (known.length === 0) return entities
  const matching = new Matching(known)
  matching.byNumber(entities, isSameParty)
  matching.byName(entities)
  matching.byNumber(entities, sharesName)
  matching.byNumber(entities, mayBeRenamed)
  const taken = new Set(known.map(({ entity }) => entity.key))
  return entities.map((entity) => {
    const before = matching.of(entity)
    const key = before?.entity.key ?? freeKey(entity.key, taken)
    taken.add(key)
    return key === entity.key ? entity : moved(entity, key)
  })
}

/** The number that the authority gives a party now: its key, unless it has moved. */
export function presentNumber({ key, details }: ListedEntity): string {
  return details?.find(({ label }) => label === NUMBER_DETAIL)?.value ?? key
}

function moved(entity: ListedEntity, key: string): ListedEntity {
  const number = { label: NUMBER_DETAIL, value: entity.key }
  return { ...entity, key, details: [...(entity.details ?? []), number] }
}

/** The key, or the key with the next number behind it that nobody has. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key
  let nth = 2
  while (taken.has(`${key}-${nth}`)) nth += 1
  return `${key}-${nth}`
}

/** Which known party each of a publication is. */
class Matching {
  readonly #free: Set<KnownParty>
  readonly #found = new Map<ListedEntity, KnownParty>()

  constructor(known: readonly KnownParty[]) {
    // Those still listed come first: whoever was delisted answers only where nobody else does.
    this.#free = new Set(known.toSorted((a, b) => Number(b.open) - Number(a.open)))
  }

  of(entity: ListedEntity): KnownParty | undefined {
    return this.#found.get(entity)
  }

  /** Of those left, who has the number of a known party, if so much speaks for it being the same. */
  byNumber(
    entities: readonly ListedEntity[],
    isSame: (now: ListedEntity, before: KnownParty) => boolean,
  ): void {
    const numbered = groups(this.#free, ({ entity }) => [presentNumber(entity)])
    for (const entity of this.#left(entities)) {
      const same = numbered.get(entity.key)?.find((one) => this.#free.has(one) && isSame(entity, one))
      if (same !== undefined) this.#take(entity, same)
    }
  }

  /** Of those left, who is one and the same by name, when that is told both ways. */
  byName(entities: readonly ListedEntity[]): void {
    const named = groups(this.#free, ({ entity }) => primaryNames(entity))
    const wanted = new Map<KnownParty, ListedEntity[]>()
    for (const entity of this.#left(entities)) {
      const alike = new Set(primaryNames(entity).flatMap((name) => named.get(name) ?? []))
      const only = closest(
        entity,
        [...alike].filter((one) => isSameParty(entity, one)),
      )
      if (only !== undefined) wanted.set(only, [...(wanted.get(only) ?? []), entity])
    }
    for (const [one, [entity, ...others]] of wanted)
      if (entity !== undefined && others.length === 0) this.#take(entity, one)
  }

  #left(entities: readonly ListedEntity[]): readonly ListedEntity[] {
    return entities.filter((entity) => !this.#found.has(entity))
  }

  #take(entity: ListedEntity, known: KnownParty): void {
    this.#found.set(entity, known)
    this.#free.delete(known)
  }
}

/** The one that answers: those still listed before those delisted, the same programme before others; none where two do. */
function closest(entity: ListedEntity, alike: readonly KnownParty[]): KnownParty | undefined {
  const programme = entity.key.slice(0, PROGRAMME_CHARS)
  const here = (one: KnownParty) => presentNumber(one.entity).startsWith(programme)
  const ranks = [
    alike.filter((one) => one.open && here(one)),
    alike.filter((one) => one.open),
    alike.filter(here),
    alike,
  ]
  const first = ranks.find((rank) => rank.length > 0) ?? []
  return first.length === 1 ? first[0] : undefined
}

function groups(
  known: Iterable<KnownParty>,
  by: (one: KnownParty) => readonly string[],
): ReadonlyMap<string, readonly KnownParty[]> {
  const found = new Map<string, KnownParty[]>()
  for (const one of known)
    for (const word of new Set(by(one))) found.set(word, [...(found.get(word) ?? []), one])
  return found
}

function primaryNames({ names }: ListedEntity): readonly string[] {
  return names.filter(({ kind }) => kind === 'primary').map(({ full }) => searchText(full))
}

/** Any name in common, be it an alias. */
function sharesName(a: ListedEntity, { entity: b }: KnownParty): boolean {
  const names = new Set(b.names.map(({ full }) => searchText(full)))
  return a.names.some(({ full }) => names.has(searchText(full)))
}

/** A main name in common, and dates of birth that overlap; without dates every main name of the shorter entry. */
function isSameParty(a: ListedEntity, { entity: b }: KnownParty): boolean {
  if (contradicts(a, b)) return false
  const [one, other] = [new Set(primaryNames(a)), new Set(primaryNames(b))]
  const shared = [...one].filter((name) => other.has(name)).length
  const dated = a.births.length > 0 && b.births.length > 0
  return dated ? shared > 0 : shared > 0 && shared >= Math.min(one.size, other.size)
}

/** Still listed, all names are others now, and neither kind nor dates say that it is somebody else. */
function mayBeRenamed(a: ListedEntity, { entity, open }: KnownParty): boolean {
  return open && !contradicts(a, entity)
}

/** Kinds or dates of birth say that these are two. */
function contradicts(a: ListedEntity, b: ListedEntity): boolean {
  const kinds = a.kind !== b.kind && a.kind !== 'unknown' && b.kind !== 'unknown'
  const dated = a.births.length > 0 && b.births.length > 0
  return kinds || (dated && !a.births.some((date) => b.births.some((other) => overlap(date, other))))
}

function overlap(a: PartialDate, b: PartialDate): boolean {
  return a.from <= b.to + END && b.from <= a.to + END
}
