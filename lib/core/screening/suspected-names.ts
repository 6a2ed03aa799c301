import type { PreparedName } from '#lib/core/names/prepared-name.ts'
import { isSyllabic } from '#lib/core/screening/align-words.ts'
import type { AskedName, AskedUnit } from '#lib/core/screening/asked-name.ts'
import { markWords, unmarkWords } from '#lib/core/screening/mark-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { weightsFor } from '#lib/core/screening/points-bound.ts'
import { type SieveWord, touchedBy } from '#lib/core/screening/sieve-word.ts'
import { boundWriting } from '#lib/core/screening/writing-bound.ts'

/** A person's name for the sieve: its words, and of its neighbouring words taken as one those that are like words of the lists. */
export interface SievedWords {
  readonly words: readonly SieveWord[]
  readonly joins: readonly AskedUnit[]
}

/**
 * The listed names that a person's name may reach: where one of its words may be enough, where two are like words of the same
 * listed name, where an initial may stand for one of them, or where its neighbouring words taken as one are like a word.
 */
export function suspectedNames(index: NameIndex, { words, joins }: SievedWords): ReadonlySet<number> {
  const [only] = words
  if (words.length === 1 && only !== undefined) return new Set(only.touched)
  const suspected = new Set<number>()
  for (const { alike } of joins) for (const writing of touchedBy(index, alike)) suspected.add(writing)
  const weight = words.reduce((sum, { word }) => sum + word.weight, 0)
  const letters = words.reduce((sum, { word }) => sum + word.letters.length, 0)
  words.forEach((word, at) => {
    for (const writing of word.reachedAlone(words.length, weight, letters)) suspected.add(writing)
    words.forEach((other, place) => {
      if (place > at) addShared(suspected, word.touched, other.touched)
      if (place !== at) for (const writing of word.withInitialOf(other)) suspected.add(writing)
    })
  })
  return suspected
}

/** The numbers that two rising rows have in common. */
function addShared(into: Set<number>, one: Uint32Array, other: Uint32Array): void {
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) into.add(a)
    if (a <= b) i++
    if (b <= a) j++
  }
}

/** Those of the suspected names that `boundWriting` does not rule out. */
export function stillSuspected(
  index: NameIndex,
  name: SievedWords & { readonly prepared: PreparedName },
  { suspected, points }: { readonly suspected: ReadonlySet<number>; readonly points: number },
): readonly number[] {
  const asked = askedOf(name)
  const weights = weightsFor(true)
  markWords(index, asked.units)
  const found = Array.from(suspected).filter(
    (writing) => boundWriting(index, { asked, weights }, writing) >= points,
  )
  unmarkWords(index, asked.units)
  return found
}

function askedOf({ words, joins, prepared }: SievedWords & { readonly prepared: PreparedName }): AskedName {
  const beginning = new Map<number, number>()
  words.forEach(({ begins }, at) => {
    for (const code of begins) beginning.set(code, (beginning.get(code) ?? 0) | (1 << at))
  })
  const single = words.map(({ word, alike }, at): AskedUnit => {
    return { words: 1 << at, weight: word.weight, letters: word.letters.length, alike }
  })
  const syllabic = isSyllabic(prepared)
  return { prepared, units: [...single, ...joins], loose: 0, beginning, syllabic, syllables: new Map() }
}
