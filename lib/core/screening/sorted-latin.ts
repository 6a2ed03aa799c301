import { leapsOf, type SortedWords } from '#lib/core/names/align-all.ts'
import type { IndexColumns } from '#lib/core/screening/index-columns.ts'

type Columns = Pick<IndexColumns, 'latinWords' | 'latinShared' | 'lettersText' | 'lettersAt'>

/** The words in Latin letters, in the order of these, with their letters in the same order: they are walked through again and again. */
export function sortedLatin({ latinWords, latinShared, lettersText, lettersAt }: Columns): SortedWords {
  const unitsAt = new Uint32Array(latinWords.length + 1)
  latinWords.forEach((word, at) => {
    unitsAt[at + 1] = (unitsAt[at] ?? 0) + (lettersAt[word + 1] ?? 0) - (lettersAt[word] ?? 0)
  })
  const units = new Uint16Array(unitsAt.at(-1) ?? 0)
  latinWords.forEach((word, at) => {
    units.set(lettersText.subarray(lettersAt[word], lettersAt[word + 1]), unitsAt[at])
  })
  return { words: latinWords, shared: latinShared, leaps: leapsOf(latinShared), units, unitsAt }
}
