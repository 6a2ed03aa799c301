import type { SoundRows } from '#lib/core/names/align-sounds.ts'
import { BACK, FRONT } from '#lib/core/names/sound-symbols.ts'
import {
  beginningOf,
  LONE_COST,
  lengthened,
  NO_PIECE,
  NO_UNIT,
  PATHS_OPEN,
  PIECE_MAX,
  PIECES_MAX,
  pieceColumns,
  pieceLetter,
  pieceOf,
  SILENT,
} from '#lib/core/names/sound-tables.ts'

/** Very many Latin words in the order of their letters. */
export interface SortedWords {
  /** The words, each as its row of `unitsAt`. */
  readonly words: Uint32Array
  /** How many letters each shares with the one before it. */
  readonly shared: Uint8Array
  /** See `leapsOf`. */
  readonly leaps: Uint32Array
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

/** Longest Latin word that is aligned, and longest native one in symbols; longer ones are left out. */
const LETTERS_MAX = 48
const SYMBOLS_MAX = 48
const ROW = SYMBOLS_MAX + 3
const OUT_OF_REACH = -1_000_000
const NO_ROW = -1
const BITS = 32

/** What is gathered at best up to each letter (columns) and symbol; one search at a time. */
const sums = new Int32Array((LETTERS_MAX + 3) * ROW)
/** The symbols (bits, see `bitOf`) of each column from which the least is still in reach. */
const alive = new Int32Array(LETTERS_MAX + 3)
/** The symbols (bits) that a Latin piece may stand for at their place, by its number, and those it may begin to stand for, by its path. */
const stands = new Int32Array(PIECES_MAX)
const begins = new Int32Array(PATHS_OPEN)
/** What a symbol has to stand at least at, that the least stays in reach. */
const needed = new Int32Array(ROW)
/** What each symbol costs or gains that stands for no letter. */
const silent = new Int32Array(ROW)
/** The paths of the pieces of 1, 2, 3, 4 letters that end at each letter. */
const paths = new Int32Array((LETTERS_MAX + 3) * PIECE_MAX)

/**
 * Every word of a sorted row whose alignment with a native word gathers at least `least`, as `alignSounds` counts: words
 * that begin alike are aligned once as far as they do, and a beginning that can no longer reach it ends them all. Of every
 * beginning only the symbols are followed from which the least is in reach: all others stay out of reach, whatever comes.
 */
export function alignAll(native: SoundRows, sorted: SortedWords, least: number): readonly number[] {
  const { words, shared, leaps, units, unitsAt } = sorted
  const found: number[] = []
  const symbols = native.single.length
  if (symbols > SYMBOLS_MAX) return found
  start(native, least)
  notePieces(native, least)
  addColumn(native, 1, FRONT.charCodeAt(0))
  // columns up to here belong to the word before
  let known = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    const from = unitsAt[word] ?? 0
    const length = (unitsAt[word + 1] ?? 0) - from
    known = Math.min(known, shared[at] ?? 0)
    if (length > LETTERS_MAX) continue
    let dead = false
    for (let letter = known; letter < length && !dead; letter++) {
      addColumn(native, letter + 2, units[from + letter] ?? 0)
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
    addColumn(native, length + 2, BACK.charCodeAt(0))
    const whole = ((alive[length + 2] ?? 0) & bitOf(symbols)) !== 0
    if (whole && (sums[(length + 2) * ROW + symbols] ?? OUT_OF_REACH) >= least) found.push(word)
  }
  forgetPieces()
  return found
}

function start({ single, reach, table }: SoundRows, least: number): void {
  const columns = pieceColumns()
  for (let i = 0; i <= single.length; i++) {
    needed[i] = least - (reach[i] ?? 0)
    const row = single[i] ?? NO_ROW
    silent[i] = Math.max(
      row === NO_ROW ? NO_UNIT : (table.weights[row * columns + SILENT] ?? NO_UNIT),
      -LONE_COST,
    )
  }
  sums.fill(OUT_OF_REACH, 0, ROW)
  paths.fill(NO_PIECE, 0, PIECE_MAX)
  alive[0] = 0
  raise(0, 0, 0)
  beSilent(0, single.length)
}

/** Past 31 symbols all others share the last bit. */
function bitOf(symbol: number): number {
  return 1 << Math.min(symbol, BITS - 1)
}

const noted: number[] = []
const notedPaths: number[] = []

/** Notes which Latin pieces leave the least in reach where they stand for a symbol: of hundreds only some. */
function notePieces({ single, double, reach, table }: SoundRows, least: number): void {
  for (let i = 0; i < single.length; i++) {
    // what is gathered before a symbol is the most of the whole word without what is yet to come at most
    const before = (reach[0] ?? 0) - (reach[i] ?? 0)
    noteRow(table.units[single[i] ?? NO_ROW], bitOf(i), least - before - (reach[i + 1] ?? 0))
    noteRow(table.units[double[i] ?? NO_ROW], bitOf(i), least - before - (reach[i + 2] ?? 0))
  }
}

function noteRow(units: SoundRows['table']['units'][number] | undefined, bit: number, enough: number): void {
  // heaviest first
  for (const { path, weight } of units ?? []) {
    if (weight < enough) return
    const piece = pieceOf(path)
    stands[piece] = (stands[piece] ?? 0) | bit
    noted.push(piece)
    for (let begun = beginningOf(path); begun > 0; begun = beginningOf(begun)) {
      begins[begun] = (begins[begun] ?? 0) | bit
      notedPaths.push(begun)
    }
  }
}

function forgetPieces(): void {
  for (const piece of noted) stands[piece] = 0
  for (const path of notedPaths) begins[path] = 0
  noted.length = notedPaths.length = 0
}

/** Nothing ends in this column from which the least is still in reach, and no piece goes on through it. */
function isDead(column: number): boolean {
  if (alive[column] !== 0) return false
  for (let size = 1; size < PIECE_MAX && size <= column; size++) {
    const path = paths[column * PIECE_MAX + size - 1] ?? NO_PIECE
    if (path >= 0 && ((begins[path] ?? 0) & (alive[column - size] ?? 0)) !== 0) return false
  }
  return true
}

/** Works out the column of a letter from those before it. */
function addColumn(native: SoundRows, column: number, code: number): void {
  const symbols = native.single.length
  const base = column * ROW
  // with a bit for each symbol nothing is read that is not alive
  if (symbols >= BITS - 1) sums.fill(OUT_OF_REACH, base, base + symbols + 1)
  alive[column] = 0
  for (let open = alive[column - 1] ?? 0; open !== 0; open &= open - 1) {
    const first = lowest(open)
    const last = first === BITS - 1 ? symbols : first
    for (let i = first; i <= last; i++) raise(column, i, (sums[base - ROW + i] ?? OUT_OF_REACH) - LONE_COST)
  }
  const letter = pieceLetter(code)
  for (let size = 1; size <= PIECE_MAX && size <= column; size++) {
    const at = column * PIECE_MAX + size - 1
    const path = lengthened(size === 1 ? 0 : (paths[at - PIECE_MAX - 1] ?? NO_PIECE), letter)
    paths[at] = path
    const from = alive[column - size] ?? 0
    if (from === 0) continue
    const piece = pieceOf(path)
    const places = (stands[piece] ?? 0) & from
    if (piece !== 0 && places !== 0) addPiece(native, { piece, places, from: base - size * ROW, column })
  }
  for (let size = column + 1; size <= PIECE_MAX; size++) paths[column * PIECE_MAX + size - 1] = NO_PIECE
  if (alive[column] !== 0) beSilent(column, symbols)
}

/** The lowest of some bits. */
function lowest(bits: number): number {
  return BITS - 1 - Math.clz32(bits & -bits)
}

interface Piece {
  readonly piece: number
  /** Symbols (bits) for which it may stand. */
  readonly places: number
  readonly from: number
  readonly column: number
}

function addPiece({ single, double, table }: SoundRows, { piece, places, from, column }: Piece): void {
  const { weights } = table
  const columns = pieceColumns()
  for (let open = places; open !== 0; open &= open - 1) {
    const first = lowest(open)
    const last = first === BITS - 1 ? single.length - 1 : first
    for (let i = first; i <= last; i++) {
      const sum = sums[from + i] ?? OUT_OF_REACH
      if (sum === OUT_OF_REACH) continue
      const [one, two] = [single[i] ?? NO_ROW, double[i] ?? NO_ROW]
      if (one !== NO_ROW) raise(column, i + 1, sum + (weights[one * columns + piece] ?? NO_UNIT))
      if (two !== NO_ROW) raise(column, i + 2, sum + (weights[two * columns + piece] ?? NO_UNIT))
    }
  }
}

/** Lets symbols stand for no letter. */
function beSilent(column: number, symbols: number): void {
  const base = column * ROW
  for (let i = lowest(alive[column] ?? 0); i < symbols; i++) {
    const open = (alive[column] ?? 0) >>> Math.min(i, BITS - 1)
    if (open === 0) return
    if ((open & 1) === 0) continue
    const sum = sums[base + i] ?? OUT_OF_REACH
    if (sum !== OUT_OF_REACH) raise(column, i + 1, sum + (silent[i] ?? NO_UNIT))
  }
}

function raise(column: number, i: number, sum: number): void {
  if (sum < (needed[i] ?? 0)) return
  const at = column * ROW + i
  const [bit, live] = [bitOf(i), alive[column] ?? 0]
  // what stands at a symbol that is not alive is of a word before
  if ((i >= BITS - 1 || (live & bit) !== 0) && sum <= (sums[at] ?? OUT_OF_REACH)) return
  sums[at] = sum
  alive[column] = live | bit
}
