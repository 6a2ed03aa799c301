/** Rows of numbers of unequal length, written one after another into one column. */
export class RowBuilder {
  readonly values: number[] = []
  readonly starts: number[] = [0]

  add(row: Iterable<number>): void {
    for (const value of row) this.values.push(value)
    this.starts.push(this.values.length)
  }

  addText(text: string): void {
    for (let at = 0; at < text.length; at++) this.values.push(text.charCodeAt(at))
    this.starts.push(this.values.length)
  }
}

/** Pairs of two whole numbers, sorted by the first and then the second. */
export class PairSorter {
  readonly #pairs: number[] = []
  readonly #limit: number

  /** `limit`: one more than the greatest second number; the first has at most 32 bits. */
  constructor(limit: number) {
    this.#limit = Math.max(1, limit)
  }

  add(first: number, second: number): void {
    this.#pairs.push(first * this.#limit + second)
  }

  /** Each pair once: the distinct first numbers, where the second ones of each begin, and these. */
  grouped(): {
    readonly firsts: Uint32Array<ArrayBuffer>
    readonly starts: Uint32Array<ArrayBuffer>
    readonly seconds: Uint32Array<ArrayBuffer>
  } {
    const sorted = Float64Array.from(this.#pairs).sort()
    const firsts: number[] = []
    const starts: number[] = []
    const seconds: number[] = []
    let last = -1
    for (const pair of sorted) {
      if (pair === last) continue
      last = pair
      const second = pair % this.#limit
      const first = (pair - second) / this.#limit
      if (firsts.at(-1) !== first) {
        firsts.push(first)
        starts.push(seconds.length)
      }
      seconds.push(second)
    }
    starts.push(seconds.length)
    return {
      firsts: Uint32Array.from(firsts),
      starts: Uint32Array.from(starts),
      seconds: Uint32Array.from(seconds),
    }
  }
}
