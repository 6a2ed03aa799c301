/** Bits of one half of a word, and most units of a word. */
const HALF = 32
const UNITS = 1 << 16

/** Where each letter stands in either half of the word, as bits; of one word at a time, and wiped afterwards. */
const firstPlaces = new Int32Array(UNITS)
const secondPlaces = new Int32Array(UNITS)

interface Half {
  up: number
  down: number
  diagonal: number
  before: number
}
const first: Half = { up: -1, down: 0, diagonal: 0, before: 0 }
const second: Half = { up: -1, down: 0, diagonal: 0, before: 0 }
/** What one half hands on to the next: a step up or down of the row beneath it, and a swap across its end. */
const carry = { more: 0, less: 0, swap: 0 }

/**
 * Edits between two texts as `editDistance` counts them, of which the first has 33 to 64 units: as `slipDistance`, in two
 * halves that hand their steps on (Myers, "A fast bit-vector algorithm for approximate string matching", 1999).
 */
export function longDistance(word: string, text: string): number {
  for (let at = 0; at < word.length; at++) mark(word.charCodeAt(at), at)
  begin(first)
  begin(second)
  const last = 1 << (word.length - HALF - 1)
  let distance = word.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    carry.more = 1
    carry.less = carry.swap = 0
    step(first, firstPlaces[unit] ?? 0, 1 << (HALF - 1))
    step(second, secondPlaces[unit] ?? 0, last)
    distance += carry.more - carry.less
  }
  for (let at = 0; at < word.length; at++) {
    firstPlaces[word.charCodeAt(at)] = 0
    secondPlaces[word.charCodeAt(at)] = 0
  }
  return distance
}

function mark(unit: number, at: number): void {
  const places = at < HALF ? firstPlaces : secondPlaces
  places[unit] = (places[unit] ?? 0) | (1 << (at % HALF))
}

function begin(half: Half): void {
  half.up = -1
  half.down = half.diagonal = half.before = 0
}

/** Carries one half on by one unit of the text; leaves in `carry` what happens at its bit `last`. */
function step(half: Half, here: number, last: number): void {
  const { up, down, before } = half
  const { more, less, swap } = carry
  const unequal = ~half.diagonal & here
  const swapped = ((unequal << 1) | swap) & before
  const met = here | less
  const diagonal = (((met & up) + up) ^ up) | met | down | swapped
  const right = down | ~(diagonal | up)
  const left = diagonal & up
  carry.swap = unequal >>> (HALF - 1)
  carry.more = (right & last) === 0 ? 0 : 1
  carry.less = (left & last) === 0 ? 0 : 1
  const shifted = (right << 1) | more
  half.up = (left << 1) | less | ~(diagonal | shifted)
  half.down = shifted & diagonal
  half.diagonal = diagonal
  half.before = here
}
