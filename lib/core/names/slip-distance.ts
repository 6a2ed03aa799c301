/** Longest word that is compared this way, in UTF-16 units: one bit each. */
export const SLIP_CHARS_MAX = 32
const UNITS = 1 << 16

/** Where each letter stands in the word that is looked for, as bits; of one word at a time. */
const places = new Int32Array(UNITS)
let placed = ''

/**
 * Edits between a word and a part of a row of units, as `editDistance` counts them (insert, delete, replace, swap
 * neighbours), for a word of at most `SLIP_CHARS_MAX` units that is compared with very many: all its letters at once, by
 * Hyyrö's bit vectors ("A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).
 */
export function slipDistance(
  word: string,
  units: Uint16Array,
  [from, to]: readonly [number, number],
): number {
  if (word !== placed) place(word)
  if (word.length === 0) return to - from
  const last = 1 << (word.length - 1)
  let [up, down, diagonal, before] = [-1, 0, 0, 0]
  let distance = word.length
  for (let at = from; at < to; at++) {
    const here = places[units[at] ?? 0] ?? 0
    const swapped = ((~diagonal & here) << 1) & before
    diagonal = (((here & up) + up) ^ up) | here | down | swapped
    let right = down | ~(diagonal | up)
    let left = diagonal & up
    if ((right & last) !== 0) distance += 1
    if ((left & last) !== 0) distance -= 1
    right = (right << 1) | 1
    left <<= 1
    up = left | ~(diagonal | right)
    down = right & diagonal
    before = here
  }
  return distance
}

const copied = new Uint16Array(64)

/** As `slipDistance`, to a text of at most 64 units. */
export function textDistance(word: string, text: string): number {
  for (let at = 0; at < text.length; at++) copied[at] = text.charCodeAt(at)
  return slipDistance(word, copied, [0, text.length])
}

function place(word: string): void {
  for (let at = 0; at < placed.length; at++) places[placed.charCodeAt(at)] = 0
  for (let at = 0; at < word.length; at++)
    places[word.charCodeAt(at)] = (places[word.charCodeAt(at)] ?? 0) | (1 << at)
  placed = word
}
