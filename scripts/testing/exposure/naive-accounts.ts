import type { ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { Transfer } from '#lib/core/wallets/transfers/transfer.ts'
import { PlainFigures, type PlainQuestion } from './plain-figures.ts'

/** Slow computations for chains of accounts, written apart from the product and without regard to speed. */

function inOrder(transfers: readonly Transfer[]): Transfer[] {
  return [...transfers].sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at
    if ((a.block ?? 0) !== (b.block ?? 0)) return (a.block ?? 0) - (b.block ?? 0)
    if (a.txIndex !== b.txIndex) return a.txIndex - b.txIndex
    if (a.txHash !== b.txHash) return a.txHash < b.txHash ? -1 : 1
    return a.ordinal - b.ordinal
  })
}

const tooBroad = (transfers: readonly Transfer[], address: string, breadth: number) =>
  transfers.filter(({ from, to }) => from === address || to === address).length > breadth

function stopAt(
  address: string | null,
  { own, labels, hops }: PlainQuestion,
  hop: number,
): ReaderLabel | string | null {
  if (address === null) return 'made'
  if (address === own) return 'own'
  const label = labels.get(address)
  if (label?.endsTrace === true) return label
  return hop >= hops ? 'depth' : null
}

/** How much each address must have held before: raised until nobody pays what is not there. */
function openings(ordered: readonly Transfer[]): Map<string, number> {
  const opening = new Map<string, number>()
  for (let again = true; again; ) {
    again = false
    const balance = new Map(opening)
    for (const { from, to, value, fee } of ordered) {
      if (from !== null) {
        const left = (balance.get(from) ?? 0) - (from === to ? 0 : Number(value)) - Number(fee)
        balance.set(from, left)
        if (left < 0) {
          opening.set(from, (opening.get(from) ?? 0) - left)
          again = true
          break
        }
      }
      if (to !== null && to !== from) balance.set(to, (balance.get(to) ?? 0) + Number(value))
    }
  }
  return opening
}

interface Unit {
  readonly trail: Transfer[]
  fate: 'fee' | 'unspent'
}

/** FIFO by moving every single unit through queues and then reading its trail. */
export function naiveFifo(transfers: readonly Transfer[], ask: PlainQuestion): PlainFigures {
  const ordered = inOrder(transfers)
  const units: Unit[] = []
  const make = (): Unit => {
    const unit: Unit = { trail: [], fate: 'unspent' }
    units.push(unit)
    return unit
  }
  const queues = new Map<string, Unit[]>()
  for (const [address, amount] of openings(ordered)) queues.set(address, Array.from({ length: amount }, make))
  const queueOf = (address: string) => {
    const queue = queues.get(address) ?? []
    queues.set(address, queue)
    return queue
  }
  for (const transfer of ordered) {
    const { from, to, value, fee } = transfer
    if (from !== to) {
      const moved =
        from === null ? Array.from({ length: Number(value) }, make) : queueOf(from).splice(0, Number(value))
      for (const unit of moved) unit.trail.push(transfer)
      if (to !== null) queueOf(to).push(...moved)
    }
    if (from !== null) for (const unit of queueOf(from).splice(0, Number(fee))) unit.fate = 'fee'
  }
  const figures = new PlainFigures()
  const starts = units.flatMap((unit) =>
    unit.trail.flatMap((transfer, at) => {
      const root =
        ask.direction === 'in'
          ? transfer.to === ask.own && transfer.from !== ask.own
          : transfer.from === ask.own && transfer.to !== ask.own
      return root ? [{ unit, at }] : []
    }),
  )
  const walk = (group: readonly { unit: Unit; at: number }[], hop: number): void => {
    const step = ask.direction === 'in' ? -1 : 1
    for (const same of Map.groupBy(group, ({ unit, at }) => unit.trail[at]).values()) {
      const transfer = same[0]?.unit.trail[same[0].at]
      if (transfer === undefined) throw new Error('a trail has its transfer')
      const address = ask.direction === 'in' ? transfer.from : transfer.to
      const stop = stopAt(address, ask, hop) ?? (same.length < ask.minValue ? 'cut-off' : null)
      const broad = tooBroad(transfers, address ?? '', ask.breadth) ? 'breadth' : null
      if (stop !== null || broad !== null) {
        figures.end(stop ?? broad ?? '', hop, same.length)
        continue
      }
      const on = same.map(({ unit, at }) => ({ unit, at: at + step }))
      for (const { unit } of on.filter(({ unit, at }) => unit.trail[at] === undefined))
        figures.end(ask.direction === 'in' ? 'opening' : unit.fate, hop, 1)
      walk(
        on.filter(({ unit, at }) => unit.trail[at] !== undefined),
        hop + 1,
      )
    }
  }
  walk(starts, 1)
  return figures
}

/** Splits by largest remainder, with plain numbers. */
export function naiveSplit(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((a, b) => a + b, 0)
  if (whole === 0) return weights.map(() => 0)
  const parts = weights.map((weight) => Math.floor((amount * weight) / whole))
  let left = amount - parts.reduce((a, b) => a + b, 0)
  const given = new Set<number>()
  for (; left > 0; left--) {
    let best = -1
    weights.forEach((weight, at) => {
      if (given.has(at)) return
      if (best < 0 || (amount * weight) % whole > (amount * (weights[best] ?? 0)) % whole) best = at
    })
    given.add(best)
    parts[best] = (parts[best] ?? 0) + 1
  }
  return parts
}

interface Taken {
  readonly payer: string
  readonly lot: Transfer | null
  readonly payment: Transfer | 'fee'
  readonly amount: number
}

/** Every payment's lots under haircut, taken from all that is there in proportion. */
function haircutTable(ordered: readonly Transfer[]): Taken[] {
  const lots = new Map<string, { lot: Transfer | null; left: number }[]>()
  for (const [address, left] of openings(ordered)) lots.set(address, [{ lot: null, left }])
  const table: Taken[] = []
  const pay = (payer: string, payment: Transfer | 'fee', amount: number): void => {
    const there = (lots.get(payer) ?? []).filter(({ left }) => left > 0)
    const parts = naiveSplit(
      amount,
      there.map(({ left }) => left),
    )
    there.forEach((one, at) => {
      const part = parts[at] ?? 0
      if (part > 0) table.push({ payer, lot: one.lot, payment, amount: part })
      one.left -= part
    })
  }
  for (const transfer of ordered) {
    const { from, to, value, fee } = transfer
    if (from !== null && from !== to) pay(from, transfer, Number(value))
    if (from !== null) pay(from, 'fee', Number(fee))
    if (to !== null && from !== to)
      lots.set(to, [...(lots.get(to) ?? []), { lot: transfer, left: Number(value) }])
  }
  return table
}

/** Haircut by tables, hop after hop; what goes through one transfer at one hop is added up before it is split. */
export function naiveHaircut(transfers: readonly Transfer[], ask: PlainQuestion): PlainFigures {
  const ordered = inOrder(transfers)
  const table = haircutTable(ordered)
  const figures = new PlainFigures()
  let level = new Map<Transfer, number>()
  for (const transfer of ordered) {
    const { from, to, value } = transfer
    const root =
      ask.direction === 'in' ? to === ask.own && from !== ask.own : from === ask.own && to !== ask.own
    if (root && value > 0n) level.set(transfer, Number(value))
  }
  for (let hop = 1; level.size > 0; hop++) {
    const further = new Map<Transfer, number>()
    for (const [transfer, amount] of level) {
      const address = ask.direction === 'in' ? transfer.from : transfer.to
      const stop =
        stopAt(address, ask, hop) ??
        (amount < ask.minValue ? 'cut-off' : null) ??
        (tooBroad(transfers, address ?? '', ask.breadth) ? 'breadth' : null)
      if (stop !== null) {
        figures.end(stop, hop, amount)
        continue
      }
      const rows =
        ask.direction === 'in'
          ? table.filter(({ payment }) => payment === transfer)
          : table.filter(({ lot, payer }) => lot === transfer && payer === address)
      const unspent = Number(transfer.value) - rows.reduce((sum, row) => sum + row.amount, 0)
      const parts = naiveSplit(amount, [...rows.map((row) => row.amount), unspent])
      rows.forEach((row, at) => {
        const part = parts[at] ?? 0
        const next = ask.direction === 'in' ? row.lot : row.payment
        if (next === null) figures.end('opening', hop, part)
        else if (next === 'fee') figures.end('fee', hop, part)
        else if (part > 0) further.set(next, (further.get(next) ?? 0) + part)
      })
      figures.end('unspent', hop, parts[rows.length] ?? 0)
    }
    level = further
  }
  return figures
}

/** Poison by walking every single way that time allows. */
export function naivePoison(
  transfers: readonly Transfer[],
  ask: PlainQuestion,
): { total: number; labels: Record<string, { direct: number; indirect: number }> } {
  const ordered = inOrder(transfers)
  const found = new PlainFigures()
  let total = 0
  for (const [place, root] of ordered.entries()) {
    const ours = ask.direction === 'in' ? root.to === ask.own : root.from === ask.own
    if (!ours || root.from === root.to || root.value === 0n) continue
    total += Number(root.value)
    const nearest = new Map<string, { label: ReaderLabel; hop: number }>()
    const walk = (at: number, hop: number): void => {
      const transfer = ordered[at]
      if (transfer === undefined) return
      const address = ask.direction === 'in' ? transfer.from : transfer.to
      const stop = stopAt(address, ask, hop)
      if (stop !== null && typeof stop !== 'string') {
        const known = nearest.get(stop.label)
        if (known === undefined || known.hop > hop) nearest.set(stop.label, { label: stop, hop })
      }
      if (stop !== null || Number(transfer.value) < ask.minValue) return
      if (tooBroad(transfers, address ?? '', ask.breadth)) return
      ordered.forEach((other, there) => {
        const beyond =
          ask.direction === 'in' ? other.to === address && there < at : other.from === address && there > at
        if (beyond && other.from !== other.to && other.value > 0n) walk(there, hop + 1)
      })
    }
    walk(place, 1)
    for (const { label, hop } of nearest.values()) found.end(label, hop, Number(root.value))
  }
  return { total, labels: found.labels }
}
