import { longDistance } from '#lib/core/names/long-distance.ts'
import { SLIP_CHARS_MAX, textDistance } from '#lib/core/names/slip-distance.ts'

/** Longest word that is compared letter by letter, in UTF-16 units. */
const WORD_MAX = 64

/**
 * Edits that turn one word into the other: insert, delete, replace, swap neighbours (optimal string alignment).
 * Gives `limit + 1` as soon as more than `limit` are needed; words are cut to 64 units.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const [n, m] = [Math.min(a.length, WORD_MAX), Math.min(b.length, WORD_MAX)]
  if (Math.abs(n - m) > limit) return limit + 1
  if (a === b) return 0
  const [shorter, longer] = n <= m ? [a, b] : [b, a]
  const [word, text] = [shorter.slice(0, WORD_MAX), longer.slice(0, WORD_MAX)]
  const edits = word.length <= SLIP_CHARS_MAX ? textDistance(word, text) : longDistance(word, text)
  return Math.min(edits, limit + 1)
}
