import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'

/**
 * Why no hit on a name says nothing, or little: nothing of it can be compared (digits and signs without a letter), it is held only
 * against ships and aircraft, which may be known by a number, or its script is not read.
 */
export const NAME_DOUBTS = ['nothing', 'numbered', 'unread'] as const
export type NameDoubt = (typeof NAME_DOUBTS)[number]

/** What is doubtful about a name that is screened as of that kind; null for a name that is compared as any other. */
export function nameDoubt(name: string, kind: EntityKind): NameDoubt | null {
  const prepared = prepareName(name, kind)
  if (prepared.words.length > 0) return isUnread(prepared) ? 'unread' : null
  return kind === 'unknown' && prepareName(name, 'vessel').words.length > 0 ? 'numbered' : 'nothing'
}

/** Not one word has a spelling in Latin letters, nor is it of a script that is compared sign by sign. */
function isUnread({ words }: PreparedName): boolean {
  return words.every(({ token }) => token.script === 'zzzz' && token.readings.length === 0)
}
