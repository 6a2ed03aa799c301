import type { AskedUnit } from '#lib/core/screening/asked-name.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'

/** A listed word that several parts of the query are like. */
export const BY_SEVERAL = 255

/** Notes at every listed word which words of the query it is like, and by which part of it. */
export function markWords({ marks, markedBy, markedAt }: NameIndex, units: readonly AskedUnit[]): void {
  for (const [place, { words, alike }] of units.entries()) {
    const { ids } = alike
    for (let at = 0; at < ids.length; at++) {
      const word = ids[at] ?? 0
      const known = marks[word] ?? 0
      marks[word] = known | words
      markedBy[word] = known === 0 ? Math.min(place, BY_SEVERAL) : BY_SEVERAL
      markedAt[word] = at
    }
  }
}

export function unmarkWords({ marks }: NameIndex, units: readonly AskedUnit[]): void {
  for (const { alike } of units) {
    for (const word of alike.ids) marks[word] = 0
  }
}
