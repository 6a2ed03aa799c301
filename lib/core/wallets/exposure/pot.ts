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

/** Mixes a pot by `haircut` or `fifo`; events of no value are left out. It is mixed only as far as it is asked about. */
export function mixPot(events: readonly PotEvent[], method: 'haircut' | 'fifo'): Pot {
  const opening = openingOf(events)
  const lots = method === 'fifo' ? new QueuedLots() : new MixedLots()
  if (opening > 0n) lots.add({ id: OPENING, value: opening, left: opening })
  const byPayment = new Map<string, PotPart[]>()
  let byLot: Map<string, PotPart[]> | null = null
  let next = 0

  const mixUpTo = (payment: string | null) => {
    for (; next < events.length && (payment === null || !byPayment.has(payment)); next++) {
      const { kind, id, value } = events[next] as PotEvent
      if (value === 0n) continue
      if (kind === 'in') lots.add({ id, value, left: value })
      else byPayment.set(id, partsOf(id, value, lots))
    }
  }
  return {
    opening,
    events,
    partsOfPayment: (id) => {
      mixUpTo(id)
      return byPayment.get(id) ?? []
    },
    partsOfLot: (id) => {
      mixUpTo(null)
      byLot ??= Map.groupBy([...byPayment.values()].flat(), ({ lot }) => lot)
      return byLot.get(id) ?? []
    },
  }
}

interface Lots {
  readonly add: (lot: Lot) => void
  /** Takes so much from the lots, each with what it gives. */
  readonly take: (value: bigint) => readonly { readonly lot: Lot; readonly amount: bigint }[]
}

function partsOf(payment: string, value: bigint, lots: Lots): PotPart[] {
  let paymentOffset = 0n
  const parts = lots.take(value).map(({ lot, amount }): PotPart => {
    const part = { lot: lot.id, payment, amount, lotOffset: lot.value - lot.left, paymentOffset }
    lot.left -= amount
    paymentOffset += amount
    return part
  })
  assert(paymentOffset === value, 'a payment is made of lots that were there')
  return parts
}

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
class QueuedLots implements Lots {
  readonly #lots: Lot[] = []
  #first = 0

  add(lot: Lot): void {
    this.#lots.push(lot)
  }

  take(value: bigint) {
    const taken: { readonly lot: Lot; readonly amount: bigint }[] = []
    let due = value
    for (; due > 0n; ) {
      const lot = this.#lots[this.#first]
      if (lot === undefined) break
      const amount = lot.left < due ? lot.left : due
      taken.push({ lot, amount })
      due -= amount
      if (amount === lot.left) this.#first++
    }
    return taken
  }
}

/** From every lot in proportion to what is left of it. */
class MixedLots implements Lots {
  #lots: Lot[] = []

  add(lot: Lot): void {
    this.#lots.push(lot)
  }

  take(value: bigint) {
    this.#lots = this.#lots.filter(({ left }) => left > 0n)
    const amounts = splitInProportion(
      value,
      this.#lots.map(({ left }) => left),
    )
    const taken: { readonly lot: Lot; readonly amount: bigint }[] = []
    for (const [at, lot] of this.#lots.entries()) {
      const amount = amounts[at] ?? 0n
      if (amount > 0n) taken.push({ lot, amount })
    }
    return taken
  }
}

/**
 * Splits an amount in proportion to weights, in whole units: each part is rounded down, and the units left over go one
 * each to the largest remainders, the earlier part first where they are equal. The parts sum up to the amount. Where
 * the weights sum up to at least the amount, no part exceeds its weight.
 */
export function splitInProportion(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  if (whole === amount) return weights
  if (whole === 0n) return weights
  const rests: bigint[] = []
  let left = amount
  const parts = weights.map((weight) => {
    const product = amount * weight
    const part = product / whole
    left -= part
    rests.push(product - part * whole)
    return part
  })
  if (left === 0n) return parts
  for (const at of placesOfLargest(rests, Number(left))) parts[at] = (parts[at] ?? 0n) + 1n
  return parts
}

/**
 * The places of so many largest numbers, the earlier ones first where they are equal. Floats keep the order but for
 * numbers that become equal; only those at the edge are compared exactly.
 */
function placesOfLargest(numbers: readonly bigint[], count: number): readonly number[] {
  const near = Float64Array.from(numbers, Number)
  const edge = near.toSorted()[numbers.length - count] ?? 0
  const above: number[] = []
  const equal: number[] = []
  for (const [at, number] of near.entries()) {
    if (number > edge) above.push(at)
    else if (number === edge) equal.push(at)
  }
  const exact = (a: number, b: number) => {
    const [x, y] = [numbers[a] ?? 0n, numbers[b] ?? 0n]
    return x === y ? a - b : x > y ? -1 : 1
  }
  return [...above, ...equal.sort(exact).slice(0, count - above.length)]
}
