import type { SoundRows } from '#lib/core/names/align-sounds.ts'
import { BACK, FRONT } from '#lib/core/names/sound-symbols.ts'
import {
  LONE_COST,
  NO_UNIT,
  PIECE_MAX,
  pieceColumns,
  pieceEndings,
  SILENT,
} from '#lib/core/names/sound-tables.ts'

/** Very many Latin words in the order of their letters. */
export interface SortedWords {
  /** The words, each as its row of `unitsAt`. */
  readonly words: Uint32Array
  /** How many letters each shares with the one before it. */
  readonly shared: Uint8Array
  readonly units: Uint16Array
  readonly unitsAt: Uint32Array
}

/** Longest Latin word that is aligned, and longest native one in symbols; longer ones are left out. */
const LETTERS_MAX = 48
const SYMBOLS_MAX = 48
const ROW = SYMBOLS_MAX + 3
const OUT_OF_REACH = -1_000_000
const NO_ROW = -1

/** What is gathered at best up to each letter (columns) and symbol; one search at a time. */
const sums = new Int32Array((LETTERS_MAX + 3) * ROW)
const alive = new Uint8Array(LETTERS_MAX + 3)

/**
 * Every word of a sorted row whose alignment with a native word gathers at least `least`, as `alignSounds` counts: words
 * that begin alike are aligned once as far as they do, and a beginning that can no longer reach it ends them all.
 */
export function alignAll(native: SoundRows, sorted: SortedWords, least: number): readonly number[] {
  const { words, shared, units, unitsAt } = sorted
  const found: number[] = []
  if (native.single.length > SYMBOLS_MAX) return found
  const search = { native, least, text: new Uint16Array(LETTERS_MAX + 3) }
  startColumn(search)
  search.text[1] = FRONT.charCodeAt(0)
  addColumn(search, 1)
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
      search.text[letter + 2] = units[from + letter] ?? 0
      addColumn(search, letter + 2)
      known = letter + 1
      dead = isDead(letter + 2)
    }
    if (dead) {
      // all that begin as far alike are dead as well
      while (at + 1 < words.length && (shared[at + 1] ?? 0) >= known) at++
      continue
    }
    search.text[length + 2] = BACK.charCodeAt(0)
    addColumn(search, length + 2)
    if ((sums[(length + 2) * ROW + native.single.length] ?? OUT_OF_REACH) >= least) found.push(word)
  }
  return found
}

interface Search {
  readonly native: SoundRows
  readonly least: number
  /** The letters from place 1 on, borders included. */
  readonly text: Uint16Array
}

function startColumn({ native, least }: Search): void {
  sums.fill(OUT_OF_REACH, 0, ROW)
  sums[0] = 0
  beSilent(native, 0)
  alive[0] = least <= (native.reach[0] ?? 0) ? 1 : 0
}

/** No piece can begin in a column from which the least is still in reach. */
function isDead(column: number): boolean {
  for (let back = 0; back < PIECE_MAX && back <= column; back++) if (alive[column - back] === 1) return false
  return true
}

/** Works out the column of a letter from those before it. */
function addColumn(search: Search, column: number): void {
  const { native, least, text } = search
  const symbols = native.single.length
  const base = column * ROW
  for (let i = 0; i <= symbols; i++) sums[base + i] = (sums[base - ROW + i] ?? OUT_OF_REACH) - LONE_COST
  const endings = pieceEndings(text, column)
  for (let size = 1; size <= PIECE_MAX && size <= column; size++) {
    const piece = endings[size - 1] ?? 0
    if (piece !== 0 && alive[column - size] === 1) addPiece(search, { piece, from: base - size * ROW, base })
  }
  beSilent(native, base)
  let reaches = 0
  for (let i = 0; i <= symbols; i++) {
    if ((sums[base + i] ?? OUT_OF_REACH) >= least - (native.reach[i] ?? 0)) reaches = 1
  }
  alive[column] = reaches
}

interface Piece {
  readonly piece: number
  readonly from: number
  readonly base: number
}

function addPiece({ native, least }: Search, { piece, from, base }: Piece): void {
  const { single, double, reach, table } = native
  const columns = pieceColumns()
  for (let i = 0; i < single.length; i++) {
    const sum = sums[from + i] ?? OUT_OF_REACH
    if (sum < least - (reach[i] ?? 0)) continue
    const [one, two] = [single[i] ?? NO_ROW, double[i] ?? NO_ROW]
    if (one !== NO_ROW) raise(base + i + 1, sum + (table.weights[one * columns + piece] ?? NO_UNIT))
    if (two !== NO_ROW) raise(base + i + 2, sum + (table.weights[two * columns + piece] ?? NO_UNIT))
  }
}

/** Lets symbols stand for no letter. */
function beSilent({ single, table }: SoundRows, base: number): void {
  const columns = pieceColumns()
  for (let i = 0; i < single.length; i++) {
    const row = single[i] ?? NO_ROW
    const silent = row === NO_ROW ? NO_UNIT : (table.weights[row * columns + SILENT] ?? NO_UNIT)
    raise(base + i + 1, (sums[base + i] ?? OUT_OF_REACH) + Math.max(silent, -LONE_COST))
  }
}

function raise(at: number, sum: number): void {
  if (sum > (sums[at] ?? OUT_OF_REACH)) sums[at] = sum
}
