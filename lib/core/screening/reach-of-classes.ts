import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import type { AskedName } from '#lib/core/screening/asked-name.ts'
import { weighedAsPersons } from '#lib/core/screening/lone-word.ts'
import { JOINED_MAX } from '#lib/core/screening/meet-words.ts'
import { HAS_INITIAL, IS_SYLLABIC, type NameIndex } from '#lib/core/screening/name-index.ts'
import type { Reach } from '#lib/core/screening/reach-of-words.ts'
import { countBits } from '#lib/core/screening/word-keys.ts'
import type { WritingClass } from '#lib/core/screening/writing-classes.ts'

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

/** Names of more words are judged each time anew. */
const WORDS_KEPT_MAX = 5
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
  const kept = new Uint8Array(count > WORDS_KEPT_MAX ? 0 : 2 * sets * classes.list.length)
  return (writing, met) => {
    const place = classes.of[writing] ?? 0
    const words = met & WORDS_MASK
    const joined = met >>> JOINED_SHIFT
    const at = (2 * place + (joined === 0 ? 0 : 1)) * sets + words
    const known = kept[at] ?? UNKNOWN
    if (known !== UNKNOWN) return known === REACHES
    const one = classes.list[place]
    // the answer that is kept holds whichever of the words meet a join
    const reaches = one !== undefined && mayReach(query, one, { words, joined: joined === 0 ? 0 : words })
    if (at < kept.length) kept[at] = reaches ? REACHES : FALLS_SHORT
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
  // beyond the conflicts that count, a word more may cost less than one too few
  const most = Math.max(least, asked.prepared.words.length)
  for (let left = least; left <= most; left++) {
    if (reach.of(words, { ...about, missing: { words: left, latin: 0, weight } }) >= points) return true
  }
  return false
}
