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

/** With more second numbers than this, a pair with a first number of 32 bits is no longer exact as one number of 53 bits. */
export const SECONDS_MAX = 2 ** 21

/** Pairs of two whole numbers, sorted by the first and then the second. */
export class PairSorter {
  readonly #pairs: number[] = []
  readonly #limit: number

  /** `limit`: one more than the greatest second number, at most `SECONDS_MAX`; the first has at most 32 bits. */
  constructor(limit: number) {
    if (limit > SECONDS_MAX) throw new Error(`pairs of more than ${SECONDS_MAX} are not told apart`)
    this.#limit = Math.max(1, limit)
  }

  add(first: number, second: number): void {
    this.#pairs.push(first * this.#limit + second)
  }

  /**
   * Each pair once: the distinct first numbers, where the second ones of each begin, and these; by their `order` (numbers by
   * rising place) where one is given.
   */
  grouped(order?: Uint32Array): {
    readonly firsts: Uint32Array<ArrayBuffer>
    readonly starts: Uint32Array<ArrayBuffer>
    readonly seconds: Uint32Array<ArrayBuffer>
  } {
    const sorted = this.#sorted(order)
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
      seconds.push(order?.[second] ?? second)
    }
    starts.push(seconds.length)
    return {
      firsts: Uint32Array.from(firsts),
      starts: Uint32Array.from(starts),
      seconds: Uint32Array.from(seconds),
    }
  }

  /** With the places of the second numbers instead of these. */
  #sorted(order: Uint32Array | undefined): Float64Array {
    const pairs = Float64Array.from(this.#pairs)
    if (order === undefined) return pairs.sort()
    const places = new Uint32Array(order.length)
    order.forEach((second, place) => {
      places[second] = place
    })
    return pairs.map((pair) => pair - (pair % this.#limit) + (places[pair % this.#limit] ?? 0)).sort()
  }
}
