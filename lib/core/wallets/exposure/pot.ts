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
  /** By payment: its parts in the order of lots. They sum up to the payment. */
  readonly byPayment: ReadonlyMap<string, readonly PotPart[]>
  /** By lot: its parts in the order of payments. They sum up to the lot less what is left of it. */
  readonly byLot: ReadonlyMap<string, readonly PotPart[]>
  readonly events: readonly PotEvent[]
}

interface Lot {
  readonly id: string
  readonly value: bigint
  left: bigint
}

type Taking = (lots: readonly Lot[], value: bigint) => readonly bigint[]

/** Mixes a pot by `haircut` or `fifo`; events of no value are left out. */
export function mixPot(events: readonly PotEvent[], method: 'haircut' | 'fifo'): Pot {
  const opening = openingOf(events)
  const take: Taking = method === 'fifo' ? takeFirst : takeInProportion
  const byPayment = new Map<string, PotPart[]>()
  const byLot = new Map<string, PotPart[]>()
  let lots: Lot[] = opening > 0n ? [{ id: OPENING, value: opening, left: opening }] : []
  for (const { kind, id, value } of events) {
    if (value === 0n) continue
    if (kind === 'in') {
      lots.push({ id, value, left: value })
      continue
    }
    const taken = take(lots, value)
    let paymentOffset = 0n
    for (const [at, lot] of lots.entries()) {
      const amount = taken[at] ?? 0n
      if (amount === 0n) continue
      const lotOffset = lot.value - lot.left
      const part = { lot: lot.id, payment: id, amount, lotOffset, paymentOffset }
      push(byPayment, id, part)
      push(byLot, lot.id, part)
      lot.left -= amount
      paymentOffset += amount
    }
    assert(paymentOffset === value, 'a payment is made of lots that were there')
    lots = lots.filter(({ left }) => left > 0n)
  }
  return { opening, byPayment, byLot, events }
}

function push(map: Map<string, PotPart[]>, key: string, part: PotPart): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [part])
  else known.push(part)
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

/** First in, first out. */
function takeFirst(lots: readonly Lot[], value: bigint): readonly bigint[] {
  let due = value
  return lots.map(({ left }) => {
    const amount = left < due ? left : due
    due -= amount
    return amount
  })
}

/** From every lot in proportion to what is left of it. */
function takeInProportion(lots: readonly Lot[], value: bigint): readonly bigint[] {
  return splitInProportion(
    value,
    lots.map(({ left }) => left),
  )
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
  const remainders: { at: number; rest: bigint }[] = []
  let left = amount
  const parts = weights.map((weight, at) => {
    const product = amount * weight
    const part = product / whole
    left -= part
    remainders.push({ at, rest: product % whole })
    return part
  })
  if (left === 0n) return parts
  remainders.sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
  for (const { at } of remainders.slice(0, Number(left))) parts[at] = (parts[at] ?? 0n) + 1n
  return parts
}
