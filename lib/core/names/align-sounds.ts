import type { LearntScript } from '#lib/core/names/sound-symbols.ts'
import {
  type LatinPieces,
  LONE_COST,
  NO_UNIT,
  PIECE_MAX,
  pieceColumns,
  SILENT,
  type SoundTable,
  soundTable,
} from '#lib/core/names/sound-tables.ts'

const NO_ROW = -1
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
  new Int32Array(SIDE_MAX + 2),
  new Int32Array(SIDE_MAX + 2),
  new Int32Array(SIDE_MAX + 2),
] as const

/**
 * The most that an alignment of a native word with a Latin one gathers, in hundredths of a nat: how much likelier the two
 * stand for one name than for two names taken at random. `null` when that is less than `least`; ways that can no longer
 * reach it are given up at once, which ends most comparisons of different names after a few symbols.
 */
export function alignSounds(native: SoundRows, latin: LatinPieces, least: number): number | null {
  const { single, double, reach } = native
  const n = single.length
  const m = Math.min(latin.length, SIDE_MAX)
  let [now, next, after] = buffers as readonly [Int32Array, Int32Array, Int32Array]
  now.fill(OUT_OF_REACH, 0, m + 1)
  next.fill(OUT_OF_REACH, 0, m + 1)
  now[0] = 0
  // whether a piece of two symbols leads past the present one
  let leading = false
  for (let i = 0; i < n; i++) {
    const one = single[i] ?? NO_ROW
    const two = double[i] ?? NO_ROW
    const alive = skipLetters(now, m, least - (reach[i] ?? 0))
    if (!alive && !leading) return null
    after.fill(OUT_OF_REACH, 0, m + 1)
    if (alive) pushSingle(native.table.weights, one, { from: now, to: next, ids: latin.ids, m })
    leading = alive && two !== NO_ROW
    if (leading) pushPieces(native.table.weights, two, { from: now, to: after, ids: latin.ids, m })
    ;[now, next, after] = [next, after, now]
  }
  skipLetters(now, m, least)
  const total = now[m] ?? OUT_OF_REACH
  return total < least ? null : total
}

/** The first and the last letter of a row at which a state is live. */
const live = { first: 0, last: -1 }

/** Lets Latin letters stand for nothing, and gives up the states that fall short; false when none is left. */
function skipLetters(row: Int32Array, m: number, enough: number): boolean {
  let first = m + 1
  let last = -1
  let carried = OUT_OF_REACH
  for (let j = 0; j <= m; j++) {
    let value = row[j] ?? OUT_OF_REACH
    if (carried > value) value = carried
    if (value < enough) value = OUT_OF_REACH
    else {
      if (last < 0) first = j
      last = j
    }
    row[j] = value
    carried = value - LONE_COST
  }
  live.first = first
  live.last = last
  return last >= 0
}

interface Push {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly ids: Uint16Array
  readonly m: number
}

/** Carries every live state one symbol on: silent, alone, or as a Latin piece. */
function pushSingle(weights: Int16Array, row: number, push: Push): void {
  const { from, to } = push
  const silent = row === NO_ROW ? NO_UNIT : (weights[row * pieceColumns() + SILENT] ?? NO_UNIT)
  const alone = Math.max(silent, -LONE_COST)
  for (let j = live.first; j <= live.last; j++) {
    const value = from[j] ?? OUT_OF_REACH
    if (value !== OUT_OF_REACH && value + alone > (to[j] ?? OUT_OF_REACH)) to[j] = value + alone
  }
  if (row !== NO_ROW) pushPieces(weights, row, push)
}

function pushPieces(weights: Int16Array, row: number, { from, to, ids, m }: Push): void {
  const base = row * pieceColumns()
  const last = Math.min(live.last, m - 1)
  for (let j = live.first; j <= last; j++) {
    const value = from[j] ?? OUT_OF_REACH
    if (value === OUT_OF_REACH) continue
    const end = Math.min(PIECE_MAX, m - j)
    for (let size = 0; size < end; size++) {
      const id = ids[j * PIECE_MAX + size] ?? 0
      if (id === 0) continue
      const sum = value + (weights[base + id] ?? NO_UNIT)
      if (sum > (to[j + size + 1] ?? OUT_OF_REACH)) to[j + size + 1] = sum
    }
  }
}
