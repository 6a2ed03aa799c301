import { freeKey, type KnownParty } from '#lib/core/lists/continue-keys.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { searchText } from '#lib/core/lists/search-text.ts'

/**
 * Gives parties of a list without any numbers, whose keys are made of country and main name, the keys by which the house
 * knows them (同一性の継続). A party is known again by its key; by its main name, whatever key it once got; and where it was
 * renamed, by a main name that the other side has among its names, both of one country. A rename is told only where it can
 * be told both ways: where two answer, neither is taken, and the party comes as added and removed. Keys are unique before
 * and after.
 */
export function continueNames(
  entities: readonly ListedEntity[],
  known: readonly KnownParty[],
): readonly ListedEntity[] {
  const found = new Map<ListedEntity, KnownParty>()
  const free = new Set(known)
  for (const answers of [hasItsKey, hasItsMainName, wasRenamed]) {
    const left = entities.filter((entity) => !found.has(entity))
    for (const [entity, party] of toldBothWays(left, free, answers)) {
      found.set(entity, party)
      free.delete(party)
    }
  }
  const taken = new Set(known.map(({ entity }) => entity.key))
  return entities.map((entity) => {
    const key = found.get(entity)?.entity.key ?? freeKey(entity.key, taken)
    taken.add(key)
    return key === entity.key ? entity : { ...entity, key }
  })
}

type Answer = (now: ListedEntity, party: KnownParty) => boolean

const hasItsKey: Answer = (now, { entity }) => now.key === entity.key

const hasItsMainName: Answer = (now, { entity }) => sharesAny(mainNames(now), mainNames(entity))

/** Only of parties that are listed still: one that left long ago and a new one with its alias are two. */
const wasRenamed: Answer = (now, { entity, open }) =>
  open && (sharesAny(mainNames(now), allNames(entity)) || sharesAny(allNames(now), mainNames(entity)))

/** The pairs of which each answers to the other alone. */
function toldBothWays(
  entities: readonly ListedEntity[],
  known: ReadonlySet<KnownParty>,
  answers: Answer,
): readonly (readonly [ListedEntity, KnownParty])[] {
  const near = byWord(known)
  const pairs = entities.flatMap((entity) =>
    [...new Set(wordsOf(entity).flatMap((word) => near.get(word) ?? []))]
      .filter((party) => answers(entity, party))
      .map((party) => [entity, party] as const),
  )
  const times = new Map<ListedEntity | KnownParty, number>()
  for (const one of pairs.flat()) times.set(one, (times.get(one) ?? 0) + 1)
  return pairs.filter((pair) => pair.every((one) => times.get(one) === 1))
}

function byWord(known: Iterable<KnownParty>): ReadonlyMap<string, readonly KnownParty[]> {
  const found = new Map<string, KnownParty[]>()
  for (const party of known)
    for (const word of wordsOf(party.entity)) {
      const those = found.get(word)
      if (those === undefined) found.set(word, [party])
      else those.push(party)
    }
  return found
}

/** What two parties have in common at least where they answer to one another: the key, or the country and a name. */
function wordsOf(entity: ListedEntity): readonly string[] {
  const country = entity.nationalities[0] ?? ''
  return [...new Set([`=${entity.key}`, ...allNames(entity).map((name) => `${country} ${name}`)])]
}

function mainNames({ names }: ListedEntity): readonly string[] {
  return names.filter(({ kind }) => kind === 'primary').map(({ full }) => searchText(full))
}

function allNames({ names }: ListedEntity): readonly string[] {
  return names.map(({ full }) => searchText(full))
}

function sharesAny(one: readonly string[], other: readonly string[]): boolean {
  return one.some((name) => other.includes(name))
}
