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

/** One row of an alignment: what is gathered at best up to each letter, out of reach but from `first` to `last`. */
interface Row {
  readonly sums: Int32Array
  first: number
  last: number
}

function emptyRow(): Row {
  return { sums: new Int32Array(SIDE_MAX + 2).fill(OUT_OF_REACH), first: 0, last: -1 }
}

/** Three rows, used in turn and left empty; one alignment at a time is under way. */
const rows = [emptyRow(), emptyRow(), emptyRow()] as const

/**
 * The most that an alignment of a native word with a Latin one gathers, in hundredths of a nat: how much likelier the two
 * stand for one name than for two names taken at random. `null` when that is less than `least`; ways that can no longer
 * reach it are given up at once, which ends most comparisons of different names after a few symbols.
 */
export function alignSounds(native: SoundRows, latin: LatinPieces, least: number): number | null {
  const { single, double, reach, table } = native
  const n = single.length
  const m = Math.min(latin.length, SIDE_MAX)
  let [now, next, after] = rows as readonly [Row, Row, Row]
  now.sums[0] = 0
  now.first = now.last = 0
  for (let i = 0; i < n; i++) {
    skipLetters(now, m, least - (reach[i] ?? 0))
    if (now.last >= now.first) {
      const [one, two] = [single[i] ?? NO_ROW, double[i] ?? NO_ROW]
      pushSilent(table.weights, one, { from: now, to: next })
      if (one !== NO_ROW) pushPieces(table.weights, one, { from: now, to: next, ids: latin.ids, m })
      if (two !== NO_ROW) pushPieces(table.weights, two, { from: now, to: after, ids: latin.ids, m })
      clear(now)
      // where all is lost, only a piece of two symbols may lead past the present one
    } else if (next.last < next.first) return null
    ;[now, next, after] = [next, after, now]
  }
  skipLetters(now, m, least)
  const total = now.sums[m] ?? OUT_OF_REACH
  clear(now)
  return total < least ? null : total
}

function clear(row: Row): void {
  const { sums, last } = row
  for (let j = row.first; j <= last; j++) sums[j] = OUT_OF_REACH
  row.first = 0
  row.last = -1
}

/** Widens what of a row is in use. */
function widen(row: Row, first: number, last: number): void {
  if (row.last < row.first) {
    row.first = first
    row.last = last
    return
  }
  if (first < row.first) row.first = first
  if (last > row.last) row.last = last
}

/** Lets Latin letters stand for nothing, and gives up the states that fall short. */
function skipLetters(row: Row, m: number, enough: number): void {
  const { sums, last: end } = row
  let [first, last, carried] = [m + 1, -1, OUT_OF_REACH]
  for (let j = row.first; j <= m && (j <= end || carried >= enough); j++) {
    let value = sums[j] ?? OUT_OF_REACH
    if (carried > value) value = carried
    if (value < enough) value = OUT_OF_REACH
    else {
      if (last < 0) first = j
      last = j
    }
    sums[j] = value
    carried = value - LONE_COST
  }
  row.first = first
  row.last = last
}

interface Push {
  readonly from: Row
  readonly to: Row
}

/** Carries every live state one symbol on that stands for no letter. */
function pushSilent(weights: Int16Array, row: number, { from, to }: Push): void {
  const silent = row === NO_ROW ? NO_UNIT : (weights[row * pieceColumns() + SILENT] ?? NO_UNIT)
  const alone = Math.max(silent, -LONE_COST)
  const [live, carried, { last }] = [from.sums, to.sums, from]
  for (let j = from.first; j <= last; j++) {
    const value = live[j] ?? OUT_OF_REACH
    if (value !== OUT_OF_REACH && value + alone > (carried[j] ?? OUT_OF_REACH)) carried[j] = value + alone
  }
  widen(to, from.first, last)
}

/** Carries every live state one symbol, or two, on that stand for a Latin piece. */
function pushPieces(
  weights: Int16Array,
  row: number,
  { from, to, ids, m }: Push & { readonly ids: Uint16Array; readonly m: number },
): void {
  const base = row * pieceColumns()
  const [live, carried] = [from.sums, to.sums]
  const last = Math.min(from.last, m - 1)
  for (let j = from.first; j <= last; j++) {
    const value = live[j] ?? OUT_OF_REACH
    if (value === OUT_OF_REACH) continue
    const end = Math.min(PIECE_MAX, m - j)
    for (let size = 0; size < end; size++) {
      const id = ids[j * PIECE_MAX + size] ?? 0
      if (id === 0) continue
      // a pair that no unit covers is so far beneath all sums that no way through it is ever in reach
      const sum = value + (weights[base + id] ?? NO_UNIT)
      if (sum > (carried[j + size + 1] ?? OUT_OF_REACH)) carried[j + size + 1] = sum
    }
  }
  if (last >= from.first) widen(to, from.first + 1, Math.min(m, last + PIECE_MAX))
}
