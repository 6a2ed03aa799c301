import arab from '#lib/core/names/data/sounds-arab.json' with { type: 'json' }
import cyrl from '#lib/core/names/data/sounds-cyrl.json' with { type: 'json' }
import hang from '#lib/core/names/data/sounds-hang.json' with { type: 'json' }
import hani from '#lib/core/names/data/sounds-hani.json' with { type: 'json' }
import hebr from '#lib/core/names/data/sounds-hebr.json' with { type: 'json' }
import kana from '#lib/core/names/data/sounds-kana.json' with { type: 'json' }
import { BACK, FRONT, type LearntScript } from '#lib/core/names/sound-symbols.ts'

/** Longest Latin piece of the tables. */
export const PIECE_MAX = 4
/** Longest Latin word that is aligned, in letters. */
const LATIN_MAX = 48
/** A pair that no unit covers: far below every sum of weights, far above the end of 16 bits. */
export const NO_UNIT = -32_000
/** What a symbol or letter costs that stands for nothing on the other side, in hundredths of a nat. */
export const LONE_COST = 800

/** A Latin piece that may stand for a native one. */
export interface SoundUnit {
  /** Its letters, see `lengthened`. */
  readonly path: number
  readonly weight: number
}

/** A learnt table: rows are native pieces, columns Latin pieces, values hundredths of a nat. */
export interface SoundTable {
  /** Native piece (symbols parted by a space) → row. */
  readonly rows: ReadonlyMap<string, number>
  /** Row by row, `pieceColumns()` columns each. */
  readonly weights: Int16Array
  /** Best weight of each row. */
  readonly best: Int16Array
  /** Row → its units, heaviest first. */
  readonly units: readonly (readonly SoundUnit[])[]
}

/** A Latin word as the pieces that begin at each of its letters, borders included. */
export interface LatinPieces {
  readonly length: number
  /** `PIECE_MAX` columns a letter: the piece of 1, 2, 3, 4 letters, 0 when no table knows it. */
  readonly ids: Uint16Array
}

const SOURCES: Readonly<Record<LearntScript, Readonly<Record<string, string>>>> = {
  arab: arab.rows,
  cyrl: cyrl.rows,
  hang: hang.rows,
  hani: hani.rows,
  hebr: hebr.rows,
  kana: kana.rows,
}
/** Column of the empty piece; column 0 means "unknown". */
export const SILENT = 1

interface Compiled {
  readonly pieceIds: PieceIds
  readonly tables: ReadonlyMap<LearntScript, SoundTable>
}
let compiled: Compiled | null = null

/** The learnt table of a script; compiled at the first call (a few milliseconds). */
export function soundTable(script: LearntScript): SoundTable {
  compiled ??= compile()
  const table = compiled.tables.get(script)
  if (table === undefined) throw new Error(`no table of sounds for ${script}`)
  return table
}

let columns = 0

/** How many columns every table has; 0 before the first table was asked for. */
export function pieceColumns(): number {
  return columns
}

/** Prepares a word of the letters a–z for alignment; letters past the longest aligned word are left out. */
export function latinPieces(word: string): LatinPieces {
  const text = FRONT + word.slice(0, LATIN_MAX) + BACK
  for (let at = 0; at < text.length; at++) numbers[at] = pieceLetter(text.charCodeAt(at))
  return writePieces(new Uint16Array(text.length * PIECE_MAX), text.length)
}

const numbers = new Uint8Array(LATIN_MAX + 2)
const passing = new Uint16Array((LATIN_MAX + 2) * PIECE_MAX)
const FRONT_CODE = FRONT.charCodeAt(0)
const BACK_CODE = BACK.charCodeAt(0)

/** As `latinPieces`, of a word that stands in a row of codes; only until the next call. */
export function passingPieces(codes: Uint16Array, from: number, to: number): LatinPieces {
  const letters = Math.min(to - from, LATIN_MAX)
  numbers[0] = pieceLetter(FRONT_CODE)
  for (let at = 0; at < letters; at++) numbers[at + 1] = pieceLetter(codes[from + at] ?? 0)
  numbers[letters + 1] = pieceLetter(BACK_CODE)
  return writePieces(passing, letters + 2)
}

/** Writes the pieces of a word whose letters stand in `numbers`. */
function writePieces(ids: Uint16Array, length: number): LatinPieces {
  for (let at = 0; at < length; at++) {
    let path = 0
    for (let size = 1; size <= PIECE_MAX; size++) {
      path = at + size > length ? NO_PIECE : lengthened(path, numbers[at + size - 1] ?? 0)
      ids[at * PIECE_MAX + size - 1] = pieceOf(path)
    }
  }
  return { length, ids }
}

/** The path of letters that begin no piece. */
const NO_PIECE = -1

/** The number of a letter by its code, as `lengthened` takes it; 0 when no piece has it. */
export function pieceLetter(code: number): number {
  compiled ??= compile()
  return compiled.pieceIds.letters[code] ?? 0
}

/** The path of some letters (0 of none) and one more. */
function lengthened(path: number, letter: number): number {
  return letter === 0 || path < 0 ? NO_PIECE : path * LETTERS + letter
}

/** The letters of a path, by their numbers (see `pieceLetter`). */
export function lettersOfPath(path: number): readonly number[] {
  const letters: number[] = []
  for (let rest = path; rest > 0; rest = Math.floor(rest / LETTERS)) letters.unshift(rest % LETTERS)
  return letters
}

/** The piece at the end of a path of at most `PIECE_MAX` letters; 0 when no table knows it. */
function pieceOf(path: number): number {
  compiled ??= compile()
  return path < 0 ? 0 : (compiled.pieceIds.ids[path] ?? 0)
}

/** Most different letters of pieces, nothing included, so that a piece is a number below `LETTERS ** PIECE_MAX`. */
export const LETTERS = 32
/** More pieces than all tables have. */
const PIECES_MAX = 1 << 14
const CODES = 128

/** The columns of the pieces, found letter by letter. */
interface PieceIds {
  /** Number of each letter by its code; 0 when no piece has it. */
  readonly letters: Uint8Array
  readonly ids: Uint16Array
}

/** Throws when the pieces have more letters than can be numbered. */
function numberPieces(pieces: ReadonlyMap<string, number>): PieceIds {
  const letters = new Uint8Array(CODES)
  const known = [...new Set([...pieces.keys()].join(''))]
  if (known.length >= LETTERS || known.some((letter) => letter.charCodeAt(0) >= CODES))
    throw new Error(`the tables of sounds have ${known.length} letters: ${known.join('')}`)
  for (const [at, letter] of known.entries()) letters[letter.charCodeAt(0)] = at + 1
  const ids = new Uint16Array(LETTERS ** PIECE_MAX)
  for (const [piece, id] of pieces) {
    if (piece !== '') ids[pathOf(piece, letters)] = id
  }
  return { letters, ids }
}

function pathOf(piece: string, letters: Uint8Array): number {
  let path = 0
  for (let at = 0; at < piece.length; at++) path = lengthened(path, letters[piece.charCodeAt(at)] ?? 0)
  return path
}

function compile(): Compiled {
  const parsed = Object.entries(SOURCES).map(([script, rows]) => ({
    script: script as LearntScript,
    rows: Object.entries(rows).map(([native, line]) => ({ native, units: line.split(' ').map(readUnit) })),
  }))
  const pieces = new Map<string, number>([['', SILENT]])
  for (const { rows } of parsed) {
    for (const { latin } of rows.flatMap((row) => row.units)) {
      if (!pieces.has(latin)) pieces.set(latin, pieces.size + 1)
    }
  }
  if (pieces.size + 1 >= PIECES_MAX) throw new Error(`the tables of sounds have ${pieces.size} pieces`)
  const pieceIds = numberPieces(pieces)
  const tables = parsed.map(({ script, rows }): [LearntScript, SoundTable] => [
    script,
    compileTable(rows, pieces, pieceIds.letters),
  ])
  columns = pieces.size + 1
  return { pieceIds, tables: new Map(tables) }
}

function readUnit(entry: string): { latin: string; weight: number } {
  const at = entry.lastIndexOf('=')
  return { latin: entry.slice(0, at), weight: Number(entry.slice(at + 1)) }
}

type Row = { readonly native: string; readonly units: readonly { latin: string; weight: number }[] }

function compileTable(
  rows: readonly Row[],
  pieces: ReadonlyMap<string, number>,
  letters: Uint8Array,
): SoundTable {
  const columns = pieces.size + 1
  const weights = new Int16Array(rows.length * columns).fill(NO_UNIT)
  const best = new Int16Array(rows.length).fill(NO_UNIT)
  rows.forEach(({ units }, row) => {
    for (const { latin, weight } of units) {
      weights[row * columns + (pieces.get(latin) ?? 0)] = weight
      best[row] = Math.max(best[row] ?? NO_UNIT, weight)
    }
  })
  return {
    rows: new Map(rows.map(({ native }, row) => [native, row])),
    weights,
    best,
    units: rows.map(({ units }) =>
      units
        .map(({ latin, weight }) => ({ path: pathOf(latin, letters), weight }))
        .sort((a, b) => b.weight - a.weight),
    ),
  }
}
