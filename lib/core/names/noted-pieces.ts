import type { SoundRows } from '#lib/core/names/align-sounds.ts'
import {
  LETTERS,
  LONE_COST,
  lettersOfPath,
  NO_UNIT,
  pieceColumns,
  SILENT,
} from '#lib/core/names/sound-tables.ts'

/** Longest native word in symbols, its borders included, that is laid along very many. */
export const SYMBOLS_MAX = 48
/** Room for what is noted at each symbol and behind the last one. */
export const SYMBOL_ROOM = SYMBOLS_MAX + 3
const NO_ROW = -1
/** The empty piece, with which all begin. */
export const ROOT = 0
const BITS = 32
const NODES_AT_FIRST = 1024

/**
 * The Latin pieces that a native word may be laid along without falling short of what it has to gather: of hundreds only some, as
 * a tree letter by letter, with the symbols (bits, see `bitOf`) for which each may stand. Made anew for each native word.
 */
export class NotedPieces {
  /** Node and letter → node; 0 where no noted piece goes on so. */
  next = new Uint16Array(NODES_AT_FIRST * LETTERS)
  /** Symbols for which the letters of a node may stand, and those for which longer ones may. */
  stands = new Int32Array(NODES_AT_FIRST)
  begins = new Int32Array(NODES_AT_FIRST)
  /** Node and symbol → weight of the symbol, alone and with its right neighbour. */
  singles = new Int16Array(NODES_AT_FIRST * SYMBOL_ROOM).fill(NO_UNIT)
  doubles = new Int16Array(NODES_AT_FIRST * SYMBOL_ROOM).fill(NO_UNIT)
  /** What a symbol has to stand at least at, that the least stays in reach. */
  readonly needed = new Int32Array(SYMBOL_ROOM)
  /** What each symbol costs or gains that stands for no letter. */
  readonly silent = new Int32Array(SYMBOL_ROOM)
  symbols = 0
  #nodes = 1

  /** `least`: what the whole word has to gather, in hundredths of a nat. */
  note({ single, double, reach, table }: SoundRows, least: number): void {
    this.#forget()
    this.symbols = single.length
    const columns = pieceColumns()
    for (let i = 0; i <= single.length; i++) {
      this.needed[i] = least - (reach[i] ?? 0)
      const row = single[i] ?? NO_ROW
      const mute = row === NO_ROW ? NO_UNIT : (table.weights[row * columns + SILENT] ?? NO_UNIT)
      this.silent[i] = Math.max(mute, -LONE_COST)
    }
    for (let i = 0; i < single.length; i++) {
      // what is gathered before a symbol is the most of the whole word without what is yet to come at most
      const before = (reach[0] ?? 0) - (reach[i] ?? 0)
      this.#noteRow(table.units[single[i] ?? NO_ROW], i, {
        two: false,
        enough: least - before - (reach[i + 1] ?? 0),
      })
      this.#noteRow(table.units[double[i] ?? NO_ROW], i, {
        two: true,
        enough: least - before - (reach[i + 2] ?? 0),
      })
    }
  }

  #forget(): void {
    const nodes = this.#nodes
    this.next.fill(0, 0, nodes * LETTERS)
    this.stands.fill(0, 0, nodes)
    this.begins.fill(0, 0, nodes)
    this.singles.fill(NO_UNIT, 0, nodes * SYMBOL_ROOM)
    this.doubles.fill(NO_UNIT, 0, nodes * SYMBOL_ROOM)
    this.#nodes = 1
  }

  #noteRow(
    units: SoundRows['table']['units'][number] | undefined,
    symbol: number,
    { two, enough }: { readonly two: boolean; readonly enough: number },
  ): void {
    const bit = bitOf(symbol)
    // heaviest first
    for (const { path, weight } of units ?? []) {
      if (weight < enough) return
      const node = this.#nodeOf(path, bit)
      // the silent piece stands apart
      if (node === ROOT) continue
      this.stands[node] = (this.stands[node] ?? 0) | bit
      const weights = two ? this.doubles : this.singles
      weights[node * SYMBOL_ROOM + symbol] = weight
    }
  }

  #nodeOf(path: number, bit: number): number {
    let node = ROOT
    for (const letter of lettersOfPath(path)) {
      if (node !== ROOT) this.begins[node] = (this.begins[node] ?? 0) | bit
      const known = this.next[node * LETTERS + letter] ?? ROOT
      if (known === ROOT) {
        if (this.#nodes >= this.stands.length) this.#grow()
        this.next[node * LETTERS + letter] = this.#nodes++
      }
      node = this.next[node * LETTERS + letter] ?? ROOT
    }
    return node
  }

  #grow(): void {
    const nodes = 2 * this.stands.length
    const wider = <T extends Uint16Array | Int16Array | Int32Array>(into: T, from: T) => {
      into.set(from)
      return into
    }
    this.next = wider(new Uint16Array(nodes * LETTERS), this.next)
    this.stands = wider(new Int32Array(nodes), this.stands)
    this.begins = wider(new Int32Array(nodes), this.begins)
    this.singles = wider(new Int16Array(nodes * SYMBOL_ROOM).fill(NO_UNIT), this.singles)
    this.doubles = wider(new Int16Array(nodes * SYMBOL_ROOM).fill(NO_UNIT), this.doubles)
  }
}

/** Past 31 symbols all others share the last bit. */
export function bitOf(symbol: number): number {
  return 1 << Math.min(symbol, BITS - 1)
}

/** The lowest of some bits. */
export function lowestOf(bits: number): number {
  return BITS - 1 - Math.clz32(bits & -bits)
}

/** The last symbol that a bit stands for. */
export function lastOf(symbol: number, symbols: number): number {
  return symbol === BITS - 1 ? symbols : symbol
}
