import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { nameToken } from '#lib/core/names/name-token.ts'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { alikeWords } from '#lib/core/screening/alike-words.ts'
import type { ScreeningIndex } from '#lib/core/screening/engine.ts'
import { bonusMax } from '#lib/core/screening/features.ts'
import { findCandidates } from '#lib/core/screening/find-candidates.ts'
import { JOINED_MAX } from '#lib/core/screening/meet-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { pointsOfScore } from '#lib/core/screening/points-bound.ts'
import { leastAlert } from '#lib/core/screening/policy.ts'
import { contextCode } from '#lib/core/screening/word-keys.ts'

/** Whether a name could meet an entry of the index, whatever is known of the party that bears it beside identifiers. */
export type NameSieve = (name: string) => boolean

/** Distinct parts of names whose answer is kept: a million people share some hundred thousand of them. */
const PARTS_KEPT_MAX = 300_000
/** Longer names, and names of more parts, are looked at whole. */
const PLAIN_CHARS_MAX = 100
const PLAIN_PARTS_MAX = 8
/** A part that means the same alone as within its name: no kanji, whose reading depends on the rest, and no signs. */
const PLAIN = /^(?:\p{Script=Latin}+|\p{Script=Cyrillic}+|[\u30A1-\u30FAー]+|[\u3041-\u3096]+)$/u
/** Every way in which a name can be taken apart. */
const KINDS: readonly EntityKind[] = ['person', 'organisation', 'vessel', 'unknown']
/** All that a query can know beside identifiers. */
const EVERYTHING = {
  names: [],
  kind: 'person',
  dateOfBirth: '2000-01-01',
  country: 'JP',
  gender: 'other',
} as const

/**
 * A sieve for very many names: it holds back every name that `screenName` would give a hit for, with any date of birth,
 * country, gender and kind, and few others. What falls through has no hit; what it holds back has to be screened.
 */
export function nameSieve({ nameIndex }: ScreeningIndex): NameSieve {
  const points = pointsOfScore(leastAlert()) - bonusMax(EVERYTHING)
  const parts = new Map<string, boolean>()
  const joins = new Map<string, boolean>()
  const meetsNothing = (name: string): boolean => {
    if (name.length > PLAIN_CHARS_MAX) return false
    const own = name.split(/[ \u3000]+/)
    if (
      own.length > PLAIN_PARTS_MAX ||
      own.some((part) => remember(parts, part, () => mayMeet(nameIndex, part)))
    )
      return false
    return !joinsOf(own).some((join) => remember(joins, join, () => meetsJoined(nameIndex, join)))
  }
  return (name) =>
    !meetsNothing(name) &&
    KINDS.some(
      (kind) =>
        findCandidates(nameIndex, { prepared: prepareName(name, kind), points, kind: null }).length > 0,
    )
}

function remember(known: Map<string, boolean>, key: string, answer: () => boolean): boolean {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= PARTS_KEPT_MAX) known.clear()
  const given = answer()
  known.set(key, given)
  return given
}

/** False only for a part that is one plain word, however it is taken, and like no word of the lists. */
function mayMeet(index: NameIndex, part: string): boolean {
  if (part === '') return false
  if (!PLAIN.test(part)) return true
  return KINDS.some((kind) => {
    const { words, aside } = prepareName(part, kind)
    const [word] = words
    if (words.length !== 1 || word === undefined || aside.length > 0) return true
    const { token, idea } = word
    const asked = { text: token.text, context: contextCode(token), idea, joined: false, token: () => token }
    return alikeWords(index, asked).ids.length > 0
  })
}

function joinsOf(parts: readonly string[]): readonly string[] {
  return parts.flatMap((_, at) =>
    Array.from({ length: JOINED_MAX - 1 }, (_, more) => parts.slice(at, at + more + 2)).flatMap((joined) =>
      joined.length > 1 ? [joined.join('')] : [],
    ),
  )
}

function meetsJoined(index: NameIndex, joined: string): boolean {
  const token = nameToken(joined)
  const asked = { text: token.text, context: 0, idea: null, joined: true, token: () => token }
  return alikeWords(index, asked).ids.length > 0
}
