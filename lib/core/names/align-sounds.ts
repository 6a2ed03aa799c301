import type { LearntScript } from '#lib/core/names/sound-symbols.ts'
import {
  type LatinPieces,
  LONE_COST,
  NO_UNIT,
  PIECE_MAX,
  pieceCount,
  SILENT,
  type SoundTable,
  soundTable,
} from '#lib/core/names/sound-tables.ts'

/** Longest alignment in symbols or letters, borders included; what is longer was cut before. */
const SIDE_MAX = 64
const OUT_OF_REACH = -1_000_000

/** A native word ready for alignment: the table row of each symbol, alone and with its right neighbour. */
export interface SoundRows {
  readonly table: SoundTable
  readonly single: Int16Array
  readonly double: Int16Array
  /** Most that the symbols from a place on can still gather; the first is the most of the whole word. */
  readonly reach: Int32Array
}

const NO_ROW = -1

/** Prepares the symbols of a native word (see `soundSymbols`). */
export function soundRows(symbols: readonly string[], script: LearntScript): SoundRows {
  const table = soundTable(script)
  const length = Math.min(symbols.length, SIDE_MAX)
  const rowOf = (piece: string) => table.rows.get(piece) ?? NO_ROW
  const single = Int16Array.from({ length }, (_, at) => rowOf(symbols[at] ?? ''))
  const double = Int16Array.from({ length }, (_, at) =>
    at + 1 < length ? rowOf(`${symbols[at]} ${symbols[at + 1]}`) : NO_ROW,
  )
  const reach = new Int32Array(length + 2)
  for (let at = length - 1; at >= 0; at--) {
    const alone = bestOf(table, single[at] ?? NO_ROW) + (reach[at + 1] ?? 0)
    const both = bestOf(table, double[at] ?? NO_ROW) + (reach[at + 2] ?? 0)
    reach[at] = Math.max(alone, both, (reach[at + 1] ?? 0) - LONE_COST)
  }
  return { table, single, double, reach }
}

function bestOf(table: SoundTable, row: number): number {
  return row === NO_ROW ? OUT_OF_REACH : (table.best[row] ?? OUT_OF_REACH)
}

/** Three rows of the alignment, used in turn; one alignment at a time is under way. */
const buffers = [
  new Int32Array(SIDE_MAX + 1),
  new Int32Array(SIDE_MAX + 1),
  new Int32Array(SIDE_MAX + 1),
] as const

/**
 * The most that an alignment of a native word with a Latin one gathers, in hundredths of a nat: how much likelier the two
 * stand for one name than for two names taken at random. `null` as soon as less than `least` is certain.
 */
export function alignSounds(native: SoundRows, latin: LatinPieces, least: number): number | null {
  const { single, double, reach } = native
  const [n, m] = [single.length, Math.min(latin.length, SIDE_MAX)]
  let [now, next, after] = buffers as readonly [Int32Array, Int32Array, Int32Array]
  now.fill(OUT_OF_REACH, 0, m + 1)
  next.fill(OUT_OF_REACH, 0, m + 1)
  now[0] = 0
  for (let i = 0; i < n; i++) {
    after.fill(OUT_OF_REACH, 0, m + 1)
    skipLetters(now, m)
    const one = pushUnits(native, single[i] ?? NO_ROW, { from: now, to: next, latin, m, lone: true })
    const two = pushUnits(native, double[i] ?? NO_ROW, { from: now, to: after, latin, m, lone: false })
    const standing = highest(next, m)
    const certain = Math.max(Math.max(one, standing) + (reach[i + 1] ?? 0), two + (reach[i + 2] ?? 0))
    if (certain < least) return null
    ;[now, next, after] = [next, after, now]
  }
  skipLetters(now, m)
  const total = now[m] ?? OUT_OF_REACH
  return total < least ? null : total
}

function skipLetters(row: Int32Array, m: number): void {
  for (let j = 0; j < m; j++) {
    const skipped = (row[j] ?? OUT_OF_REACH) - LONE_COST
    if (skipped > (row[j + 1] ?? OUT_OF_REACH)) row[j + 1] = skipped
  }
}

function highest(row: Int32Array, m: number): number {
  let most = OUT_OF_REACH
  for (let j = 0; j <= m; j++) {
    const value = row[j] ?? OUT_OF_REACH
    if (value > most) most = value
  }
  return most
}

interface Push {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly latin: LatinPieces
  readonly m: number
  /** May the symbol stand for nothing at all? */
  readonly lone: boolean
}

/** Carries every state one native piece on; gives the highest value that it wrote. */
function pushUnits(native: SoundRows, row: number, { from, to, latin, m, lone }: Push): number {
  if (row === NO_ROW && !lone) return OUT_OF_REACH
  const { weights } = native.table
  const base = row * pieceCount()
  const { ids } = latin
  const silent = row === NO_ROW ? NO_UNIT : (weights[base + SILENT] ?? NO_UNIT)
  const alone = lone ? Math.max(silent, -LONE_COST) : silent
  let most = OUT_OF_REACH
  for (let j = 0; j <= m; j++) {
    const value = from[j] ?? OUT_OF_REACH
    if (value <= OUT_OF_REACH / 2) continue
    if (alone > NO_UNIT && value + alone > (to[j] ?? OUT_OF_REACH)) {
      to[j] = value + alone
      if (value + alone > most) most = value + alone
    }
    if (row === NO_ROW) continue
    const sizes = Math.min(PIECE_MAX, m - j)
    for (let size = 1; size <= sizes; size++) {
      const id = ids[j * PIECE_MAX + size - 1] ?? 0
      if (id === 0) continue
      const sum = value + (weights[base + id] ?? NO_UNIT)
      if (sum > (to[j + size] ?? OUT_OF_REACH)) {
        to[j + size] = sum
        if (sum > most) most = sum
      }
    }
  }
  return most
}
