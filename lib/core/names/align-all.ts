import type { SoundRows } from '#lib/core/names/align-sounds.ts'
import {
  bitOf,
  lastOf,
  lowestOf,
  NotedPieces,
  ROOT,
  SYMBOL_ROOM,
  SYMBOLS_MAX,
} from '#lib/core/names/noted-pieces.ts'
import { BACK, FRONT } from '#lib/core/names/sound-symbols.ts'
import { LETTERS, LONE_COST, NO_UNIT, PIECE_MAX, pieceLetter } from '#lib/core/names/sound-tables.ts'

/** Very many Latin words in the order of their letters. */
export interface SortedWords {
  /** What the words are called. */
  readonly words: Uint32Array
  /** How many letters each shares with the one before it. */
  readonly shared: Uint8Array
  /** See `leapsOf`. */
  readonly leaps: Uint32Array
  /** Their letters, and where those of each begin and the last ones end. */
  readonly units: Uint16Array
  readonly unitsAt: Uint32Array
}

/** For each word the next one that shares fewer letters with the word before it. */
export function leapsOf(shared: Uint8Array): Uint32Array {
  const leaps = new Uint32Array(shared.length)
  for (let at = shared.length - 1; at >= 0; at--) {
    let next = at + 1
    while (next < shared.length && (shared[next] ?? 0) >= (shared[at] ?? 0))
      next = leaps[next] ?? shared.length
    leaps[at] = next
  }
  return leaps
}

/** Longest Latin word that is aligned; longer ones are left out, and so are native ones of more than `SYMBOLS_MAX`. */
const LATIN_LETTERS_MAX = 48
const OUT_OF_REACH = -1_000_000
/** So many symbols have a bit each; beyond that they share one. */
const BITS = 31

/** What is gathered at best up to each letter (columns) and symbol; one search at a time. */
const sums = new Int32Array((LATIN_LETTERS_MAX + 3) * SYMBOL_ROOM)
/** The symbols (bits, see `bitOf`) of each column from which the least is still in reach. */
const alive = new Int32Array(LATIN_LETTERS_MAX + 3)
const pieces = new NotedPieces()
const noted: { native: SoundRows | null; least: number } = { native: null, least: 0 }
/** The nodes of the pieces of 1, 2, 3, 4 letters that end at each letter. */
const nodes = new Uint16Array((LATIN_LETTERS_MAX + 3) * PIECE_MAX)

/** Is told a word and what its alignment gathers, in hundredths of a nat. */
type Found = (word: number, total: number) => void

/**
 * Finds every word of a sorted row whose alignment with a native word gathers at least `least`, as `alignSounds` counts: words
 * that begin alike are aligned once as far as they do, and a beginning that can no longer reach it ends them all. Of every
 * beginning only the symbols are followed from which the least is in reach: all others stay out of reach, whatever comes.
 */
export function alignAll(
  native: SoundRows,
  sorted: SortedWords,
  { least, found }: { readonly least: number; readonly found: Found },
): void {
  const { words, shared, leaps, units, unitsAt } = sorted
  const symbols = native.single.length
  if (symbols > SYMBOLS_MAX) return
  start(native, least)
  // columns up to here belong to the word before
  let known = 0
  for (let at = 0; at < words.length; at++) {
    const from = unitsAt[at] ?? 0
    const length = (unitsAt[at + 1] ?? 0) - from
    known = Math.min(known, shared[at] ?? 0)
    if (length > LATIN_LETTERS_MAX) continue
    let dead = false
    for (let letter = known; letter < length && !dead; letter++) {
      addColumn(letter + 2, units[from + letter] ?? 0)
      known = letter + 1
      dead = isDead(letter + 2)
    }
    if (dead) {
      // all that begin as far alike are dead as well
      let next = at + 1
      while (next < words.length && (shared[next] ?? 0) >= known) next = leaps[next] ?? words.length
      at = next - 1
      continue
    }
    addColumn(length + 2, BACK.charCodeAt(0))
    if (((alive[length + 2] ?? 0) & bitOf(symbols)) === 0) continue
    const total = sums[(length + 2) * SYMBOL_ROOM + symbols] ?? OUT_OF_REACH
    if (total >= least) found(words[at] ?? 0, total)
  }
}

/** Some words, in the order of their letters. */
export interface WordRow {
  readonly words: Uint32Array
  readonly count: number
  /** The letters of all words, and where those of each begin. */
  readonly units: Uint16Array
  readonly unitsAt: Uint32Array
}

/**
 * As `alignAll`, of some words. Of a longer word its first letters are aligned, as `alignSounds` does. False, with nothing told,
 * for a native word that is too long.
 */
export function alignSome(
  native: SoundRows,
  row: WordRow,
  { least, found }: { readonly least: number; readonly found: Found },
): boolean {
  const { words, units, unitsAt } = row
  const symbols = native.single.length
  if (symbols > SYMBOLS_MAX) return false
  start(native, least)
  // the letters of the last word that was aligned, and how many of them stand in columns
  let [before, known, dead] = [0, 0, false]
  for (let at = 0; at < row.count; at++) {
    const word = words[at] ?? 0
    const from = unitsAt[word] ?? 0
    const length = Math.min((unitsAt[word + 1] ?? 0) - from, LATIN_LETTERS_MAX)
    let shared = 0
    while (shared < known && shared < length && units[before + shared] === units[from + shared]) shared++
    // all that begin as a word did when nothing was left in reach are lost with it
    if (dead && shared === known) continue
    dead = false
    known = shared
    before = from
    for (let letter = known; letter < length && !dead; letter++) {
      addColumn(letter + 2, units[from + letter] ?? 0)
      known = letter + 1
      dead = isDead(letter + 2)
    }
    if (dead) continue
    addColumn(length + 2, BACK.charCodeAt(0))
    if (((alive[length + 2] ?? 0) & bitOf(symbols)) === 0) continue
    const total = sums[(length + 2) * SYMBOL_ROOM + symbols] ?? OUT_OF_REACH
    if (total >= least) found(word, total)
  }
  return true
}

/** Begins with the front of a word; the pieces of one native word are noted once for many rows. */
function start(native: SoundRows, least: number): void {
  if (noted.native !== native || noted.least !== least) {
    pieces.note(native, least)
    noted.native = native
    noted.least = least
  }
  sums.fill(OUT_OF_REACH, 0, SYMBOL_ROOM)
  nodes.fill(ROOT, 0, PIECE_MAX)
  alive[0] = 0
  raise(0, 0, 0)
  beSilent(0)
  addColumn(1, FRONT.charCodeAt(0))
}

/** Nothing ends in this column from which the least is still in reach, and no piece goes on through it. */
function isDead(column: number): boolean {
  if (alive[column] !== 0) return false
  for (let size = 1; size < PIECE_MAX && size <= column; size++) {
    const node = nodes[column * PIECE_MAX + size - 1] ?? ROOT
    if (node !== ROOT && ((pieces.begins[node] ?? 0) & (alive[column - size] ?? 0)) !== 0) return false
  }
  return true
}

/** Works out the column of a letter from those before it. */
function addColumn(column: number, code: number): void {
  const { symbols, next, stands } = pieces
  const base = column * SYMBOL_ROOM
  // with a bit for each symbol nothing is read that is not alive
  if (symbols >= BITS) sums.fill(OUT_OF_REACH, base, base + symbols + 1)
  alive[column] = 0
  beLone(column)
  const letter = pieceLetter(code)
  for (let size = 1; size <= PIECE_MAX; size++) {
    const at = column * PIECE_MAX + size - 1
    const begun = size === 1 ? ROOT : (nodes[at - PIECE_MAX - 1] ?? ROOT)
    const lost = letter === 0 || size > column || (size > 1 && begun === ROOT)
    const node = lost ? ROOT : (next[begun * LETTERS + letter] ?? ROOT)
    nodes[at] = node
    if (node === ROOT) continue
    const places = (stands[node] ?? 0) & (alive[column - size] ?? 0)
    if (places !== 0) addPiece(node, { places, from: base - size * SYMBOL_ROOM, column })
  }
  if (alive[column] !== 0) beSilent(column)
}

/** Lets the letter of a column stand for nothing. */
function beLone(column: number): void {
  const before = (column - 1) * SYMBOL_ROOM
  for (let open = alive[column - 1] ?? 0; open !== 0; open &= open - 1) {
    const first = lowestOf(open)
    const last = lastOf(first, pieces.symbols)
    for (let i = first; i <= last; i++) raise(column, i, (sums[before + i] ?? OUT_OF_REACH) - LONE_COST)
  }
}

interface Place {
  /** Symbols (bits) for which a piece may stand. */
  readonly places: number
  readonly from: number
  readonly column: number
}

function addPiece(node: number, { places, from, column }: Place): void {
  const { symbols, singles, doubles } = pieces
  const weights = node * SYMBOL_ROOM
  for (let open = places; open !== 0; open &= open - 1) {
    const first = lowestOf(open)
    const last = lastOf(first, symbols - 1)
    for (let i = first; i <= last; i++) {
      const sum = sums[from + i] ?? OUT_OF_REACH
      if (sum === OUT_OF_REACH) continue
      raise(column, i + 1, sum + (singles[weights + i] ?? NO_UNIT))
      raise(column, i + 2, sum + (doubles[weights + i] ?? NO_UNIT))
    }
  }
}

/** Lets symbols stand for no letter. */
function beSilent(column: number): void {
  const base = column * SYMBOL_ROOM
  const { symbols, silent } = pieces
  for (let i = lowestOf(alive[column] ?? 0); i < symbols; i++) {
    const open = (alive[column] ?? 0) >>> Math.min(i, BITS)
    if (open === 0) return
    if ((open & 1) === 0) continue
    const sum = sums[base + i] ?? OUT_OF_REACH
    if (sum !== OUT_OF_REACH) raise(column, i + 1, sum + (silent[i] ?? NO_UNIT))
  }
}

function raise(column: number, i: number, sum: number): void {
  if (sum < (pieces.needed[i] ?? 0)) return
  const at = column * SYMBOL_ROOM + i
  const [bit, live] = [bitOf(i), alive[column] ?? 0]
  // what stands at a symbol that is not alive is of a word before
  if ((i >= BITS || (live & bit) !== 0) && sum <= (sums[at] ?? OUT_OF_REACH)) return
  sums[at] = sum
  alive[column] = live | bit
}
