import { editDistance } from '#lib/core/names/edit-distance.ts'
import type { AskedName } from '#lib/core/screening/asked-name.ts'
import { SLIP_EDITS_MAX } from '#lib/core/screening/meet-words.ts'
import { listedLetters, type NameIndex } from '#lib/core/screening/name-index.ts'

/** Edits between one syllable of a query and a listed one, worked out once a query: few syllables stand in many names. */
export function syllableEdits(
  index: NameIndex,
  { prepared, syllables }: AskedName,
  { at, word }: { readonly at: number; readonly word: number },
): number {
  const key = word * prepared.words.length + at
  const known = syllables.get(key)
  if (known !== undefined) return known
  const edits = editDistance(prepared.words[at]?.letters ?? '', listedLetters(index, word), SLIP_EDITS_MAX)
  syllables.set(key, edits)
  return edits
}
