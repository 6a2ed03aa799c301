import { assert } from '#lib/std/assert.ts'

/**
 * A pot is where money mixes: the balance of an address on a chain of accounts, or one transaction on a chain of coins.
 * Money enters as lots and leaves as payments, in one order; the method says which lots a payment is made of.
 */
export interface PotEvent {
  readonly kind: 'in' | 'out'
  /** Names the lot or payment within the pot. */
  readonly id: string
  readonly value: bigint
}

/** Stands for money that was in the pot before its first known lot. */
export const OPENING = ''

/** Money of one lot within one payment. Offsets count units from the beginning of the lot and of the payment. */
export interface PotPart {
  /** `OPENING` for the opening balance. */
  readonly lot: string
  readonly payment: string
  readonly amount: bigint
  readonly lotOffset: bigint
  readonly paymentOffset: bigint
}

/** Which lots each payment of a pot is made of. */
export interface Pot {
  readonly opening: bigint
  /** The parts of a payment in the order of lots. They sum up to the payment. */
  readonly partsOfPayment: (id: string) => readonly PotPart[]
  /** The parts of a lot in the order of payments. They sum up to the lot less what is left of it. */
  readonly partsOfLot: (id: string) => readonly PotPart[]
  readonly events: readonly PotEvent[]
}

interface Lot {
  readonly id: string
  readonly value: bigint
  left: bigint
}

/**
 * Mixes a pot by `haircut` or `fifo`; events of no value are left out. It is mixed only as far as it is asked about, and
 * of a pot that was told what it will be asked about (`expect`) only those parts are kept: a busy balance under haircut
 * has as many parts as lots times payments.
 */
export function mixPot(
  events: readonly PotEvent[],
  method: 'haircut' | 'fifo',
): Pot & { readonly expect: (ids: Iterable<string>) => void } {
  const opening = openingOf(events)
  let wanted: Set<string> | null = null
  let mixing = new Mixing(events, { opening, method, wanted })
  const expect = (ids: Iterable<string>) => {
    const before = wanted?.size ?? 0
    wanted = new Set([...(wanted ?? []), ...ids])
    if (wanted.size > before) mixing = new Mixing(events, { opening, method, wanted })
  }
  const parts = (id: string, up: 'payment' | 'lot') => {
    if (wanted !== null && !wanted.has(id)) expect([id])
    return mixing.partsOf(id, up)
  }
  return {
    ...{ opening, events, expect },
    partsOfPayment: (id) => parts(id, 'payment'),
    partsOfLot: (id) => parts(id, 'lot'),
  }
}

interface MixingHow {
  readonly opening: bigint
  readonly method: 'haircut' | 'fifo'
  /** Payments and lots whose parts are kept; null for all. */
  readonly wanted: ReadonlySet<string> | null
}

/** A pot on the way from its first event to the last one that was asked about. */
class Mixing {
  readonly #events: readonly PotEvent[]
  readonly #wanted: ReadonlySet<string> | null
  readonly #lots: QueuedLots | MixedLots
  readonly #byPayment = new Map<string, PotPart[]>()
  readonly #byLot = new Map<string, PotPart[]>()
  #next = 0

  constructor(events: readonly PotEvent[], { opening, method, wanted }: MixingHow) {
    this.#events = events
    this.#wanted = wanted
    this.#lots = method === 'fifo' ? new QueuedLots() : new MixedLots()
    if (opening > 0n) this.#lots.add({ id: OPENING, value: opening, left: opening })
  }

  partsOf(id: string, of: 'payment' | 'lot'): readonly PotPart[] {
    const known = of === 'payment' ? this.#byPayment : this.#byLot
    for (; this.#next < this.#events.length && (of === 'lot' || !known.has(id)); this.#next++) {
      const event = this.#events[this.#next]
      if (event === undefined || event.value === 0n) continue
      if (event.kind === 'in') this.#lots.add({ id: event.id, value: event.value, left: event.value })
      else this.#pay(event.id, event.value)
    }
    return known.get(id) ?? []
  }

  #pay(payment: string, value: bigint): void {
    const wanted = this.#wanted
    const ofPayment = wanted === null || wanted.has(payment)
    const parts: PotPart[] = []
    let paymentOffset = 0n
    this.#lots.take(value, (lot, amount) => {
      const ofLot = wanted === null || wanted.has(lot.id)
      if (ofPayment || ofLot) {
        const part = { lot: lot.id, payment, amount, lotOffset: lot.value - lot.left, paymentOffset }
        if (ofPayment) parts.push(part)
        if (ofLot) push(this.#byLot, lot.id, part)
      }
      lot.left -= amount
      paymentOffset += amount
    })
    if (ofPayment) this.#byPayment.set(payment, parts)
    assert(paymentOffset === value, 'a payment is made of lots that were there')
  }
}

function push(map: Map<string, PotPart[]>, key: string, part: PotPart): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [part])
  else known.push(part)
}

/** Is told each lot that gives something, with what it gives. */
type Giving = (lot: Lot, amount: bigint) => void

/** The least that must have been in the pot before its first known lot, so that it never pays what it does not hold. */
function openingOf(events: readonly PotEvent[]): bigint {
  let balance = 0n
  let lowest = 0n
  for (const { kind, value } of events) {
    balance += kind === 'in' ? value : -value
    if (balance < lowest) lowest = balance
  }
  return -lowest
}

/** First in, first out: what is used up is never looked at again. */
class QueuedLots {
  readonly #lots: Lot[] = []
  #first = 0

  add(lot: Lot): void {
    this.#lots.push(lot)
  }

  take(value: bigint, give: Giving): void {
    let due = value
    for (; due > 0n; ) {
      const lot = this.#lots[this.#first]
      if (lot === undefined) break
      const amount = lot.left < due ? lot.left : due
      due -= amount
      give(lot, amount)
      if (lot.left === 0n) this.#first++
    }
  }
}

/** From every lot in proportion to what is left of it. */
class MixedLots {
  #lots: Lot[] = []
  #whole = 0n

  add(lot: Lot): void {
    this.#lots.push(lot)
    this.#whole += lot.left
  }

  take(value: bigint, give: Giving): void {
    const lots = this.#lots
    const left: bigint[] = []
    for (const lot of lots) left.push(lot.left)
    const amounts = splitInProportion(value, left, this.#whole)
    this.#whole -= value
    let used = false
    for (let at = 0; at < lots.length; at++) {
      const [lot, amount = 0n] = [lots[at], amounts[at]]
      if (lot === undefined) continue
      if (amount > 0n) give(lot, amount)
      used ||= lot.left === 0n
    }
    if (used) this.#lots = lots.filter((lot) => lot.left > 0n)
  }
}

/**
 * Splits an amount in proportion to weights (`whole`: their sum), in whole units: each part is rounded down, and the units
 * left over go one each to the largest remainders, the earlier part first where they are equal. The parts sum up to the
 * amount. Where the weights sum up to at least the amount, no part exceeds its weight.
 */
export function splitInProportion(
  amount: bigint,
  weights: readonly bigint[],
  whole: bigint = weights.reduce((sum, weight) => sum + weight, 0n),
): readonly bigint[] {
  if (whole === amount) return weights
  if (whole === 0n) return weights
  const parts: bigint[] = []
  const rests = new Float64Array(weights.length)
  let rest = 0
  for (let at = 0; at < weights.length; at++) {
    const product = amount * (weights[at] ?? 0n)
    const part = product / whole
    const remainder = Number(product - part * whole)
    parts.push(part)
    rests[at] = remainder
    rest += remainder
  }
  // The remainders sum up to the units left over times the whole: as floats that is exact to far less than half a unit.
  const left = Math.round(rest / Number(whole))
  if (left > 0)
    raiseLargest(parts, { rests, count: left, exactly: (at) => (amount * (weights[at] ?? 0n)) % whole })
  return parts
}

interface Rests {
  readonly rests: Float64Array
  readonly count: number
  /** A remainder to the last unit. */
  readonly exactly: (at: number) => bigint
}

/**
 * Gives one unit each to the parts with the largest remainders, the earlier ones first where they are equal. Floats keep the
 * order but for numbers that become equal; only those at the edge are compared exactly.
 */
function raiseLargest(parts: bigint[], { rests, count, exactly }: Rests): void {
  const edge = smallest(Float64Array.from(rests), rests.length - count)
  const equal: number[] = []
  let due = count
  const raise = (at: number) => {
    parts[at] = (parts[at] ?? 0n) + 1n
    due--
  }
  for (let at = 0; at < rests.length; at++) {
    const rest = rests[at] ?? 0
    if (rest > edge) raise(at)
    else if (rest === edge) equal.push(at)
  }
  for (const at of equal.length === due ? equal : largestFirst(equal, exactly).slice(0, due)) raise(at)
}

/** The number that would stand at a place if these were sorted; they are moved about on the way (Hoare's selection). */
function smallest(numbers: Float64Array, place: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const pivot = numbers[(low + high) >> 1] ?? 0
    let [left, right] = [low, high]
    while (left <= right) {
      while ((numbers[left] ?? 0) < pivot) left++
      while ((numbers[right] ?? 0) > pivot) right--
      if (left > right) break
      const swapped = numbers[left] ?? 0
      numbers[left++] = numbers[right] ?? 0
      numbers[right--] = swapped
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return numbers[place] ?? 0
}

function largestFirst(places: readonly number[], exactly: Rests['exactly']): readonly number[] {
  const exact = new Map(places.map((at) => [at, exactly(at)]))
  return places.toSorted((a, b) => {
    const [x, y] = [exact.get(a) ?? 0n, exact.get(b) ?? 0n]
    return x === y ? a - b : x > y ? -1 : 1
  })
}
