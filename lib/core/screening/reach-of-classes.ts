import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import type { AskedName } from '#lib/core/screening/asked-name.ts'
import { weighedAsPersons } from '#lib/core/screening/lone-word.ts'
import { JOINED_MAX } from '#lib/core/screening/meet-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import type { Reach } from '#lib/core/screening/reach-of-words.ts'
import { countBits } from '#lib/core/screening/word-keys.ts'
import type { WritingClass } from '#lib/core/screening/writing-classes.ts'
import { HAS_INITIAL, IS_SYLLABIC } from '#lib/core/screening/writing-traits.ts'

/** Words met stand in the lower bits, those that meet neighbouring listed words taken as one above them. */
export const JOINED_SHIFT = 16
const WORDS_MASK = (1 << JOINED_SHIFT) - 1

/** Whether a listed name may reach the points asked for, by its place and by what of the query it meets (bits). */
export type ClassReach = (writing: number, met: number) => boolean

export interface ReachAsked {
  readonly asked: AskedName
  readonly points: number
  readonly kind: EntityKind | null
  /** For names of others than persons, and of persons. */
  readonly reaches: readonly [Reach, Reach]
}

/** All answers of names of so many words are kept; of longer ones so many, a newer answer in the place of an older one. */
const WORDS_KEPT_MAX = 5
const ANSWERS_KEPT = 1 << 12
const SPREAD = 0x9e37_79b1
const UNKNOWN = 0
const FALLS_SHORT = 1
const REACHES = 2

/**
 * Bounds what a query reaches by what it meets and by how many telling words the listed name has: a word of the query meets
 * one of them, or neighbours taken as one, so that all beyond that are left over. One answer serves all names of a class.
 */
export function reachOfClasses({ classes }: NameIndex, query: ReachAsked): ClassReach {
  const count = query.asked.prepared.words.length
  const sets = 1 << count
  const all = count <= WORDS_KEPT_MAX
  const kept = new Uint8Array(all ? 2 * sets * classes.list.length : ANSWERS_KEPT)
  const keptOf = new Uint32Array(all ? 0 : ANSWERS_KEPT)
  return (writing, met) => {
    const place = classes.of[writing] ?? 0
    const words = met & WORDS_MASK
    const joined = met >>> JOINED_SHIFT
    const asked = (2 * place + (joined === 0 ? 0 : 1)) * sets + words
    const at = all ? asked : (Math.imul(asked, SPREAD) >>> 0) % ANSWERS_KEPT
    const known = all || keptOf[at] === asked ? (kept[at] ?? UNKNOWN) : UNKNOWN
    if (known !== UNKNOWN) return known === REACHES
    const one = classes.list[place]
    // the answer that is kept holds whichever of the words meet a join
    const reaches = one !== undefined && mayReach(query, one, { words, joined: joined === 0 ? 0 : words })
    kept[at] = reaches ? REACHES : FALLS_SHORT
    if (!all) keptOf[at] = asked
    return reaches
  }
}

interface MetWords {
  readonly words: number
  readonly joined: number
}

function mayReach(
  { asked, points, kind, reaches }: ReachAsked,
  one: WritingClass,
  { words, joined }: MetWords,
): boolean {
  if (kind !== null && one.kind !== kind) return false
  // an initial may stand for words that are not filed with it
  if ((one.traits & HAS_INITIAL) !== 0) return true
  const reach = reaches[weighedAsPersons(asked.prepared.kind, one.read) ? 1 : 0]
  const room = countBits(words) + (JOINED_MAX - 1) * countBits(joined)
  const least = Math.max(0, one.words - room)
  const weight = Math.max(0, one.weight - room)
  const about = { joined: joined !== 0, syllabic: (one.traits & IS_SYLLABIC) !== 0 }
  const enough = (left: number) =>
    reach.of(words, { ...about, missing: { words: left, latin: 0, weight } }) >= points
  // more words left over conflict with more of the query's, up to those that count; beyond that they only make its own less extra
  return enough(least) || enough(Math.max(least, asked.prepared.words.length))
}
