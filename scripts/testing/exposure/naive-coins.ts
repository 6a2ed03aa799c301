import type { CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'
import { naiveSplit } from './naive-accounts.ts'
import { PlainFigures, type PlainQuestion } from './plain-figures.ts'

/** Slow computations for chains of coins, written apart from the product and without regard to speed. */

type Stop = Parameters<PlainFigures['end']>[0] | null

function stopAt(address: string | null, { own, labels, hops }: PlainQuestion, hop: number): Stop {
  if (address === own) return 'own'
  const label = address === null ? undefined : labels.get(address)
  if (label?.endsTrace === true) return label
  return hop >= hops ? 'depth' : null
}

/** One passage of a unit through a transaction: by which input it came, by which output it left; null: as fee. */
interface Passage {
  readonly transaction: CoinTransaction
  readonly input: number | null
  readonly output: number | null
}

/** FIFO by laying out every single unit of every transaction in a line. */
export function naiveCoinFifo(transactions: readonly CoinTransaction[], ask: PlainQuestion): PlainFigures {
  const coins = new Map<string, Passage[][]>()
  const units: Passage[][] = []
  const make = (): Passage[] => {
    const unit: Passage[] = []
    units.push(unit)
    return unit
  }
  for (const transaction of transactions) {
    const { txHash, coinbase, inputs, outputs } = transaction
    const made = outputs.reduce((sum, { value }) => sum + Number(value), 0)
    const line = coinbase
      ? Array.from({ length: made }, () => ({ unit: make(), input: null as number | null }))
      : inputs.flatMap(({ value, spends }, input) => {
          const spent = spends === null ? undefined : coins.get(`${spends.txHash}/${spends.ordinal}`)
          return (spent ?? Array.from({ length: Number(value) }, make)).map((unit) => ({ unit, input }))
        })
    outputs.forEach(({ value }, output) => {
      const paid = line.splice(0, Number(value))
      for (const { unit, input } of paid) unit.push({ transaction, input, output })
      coins.set(
        `${txHash}/${output}`,
        paid.map(({ unit }) => unit),
      )
    })
    for (const { unit, input } of line) unit.push({ transaction, input, output: null })
  }
  return ask.direction === 'in' ? backwards(units, ask) : forwards(units, ask)
}

interface Place {
  readonly unit: readonly Passage[]
  readonly at: number
}

const ends = (place: Place) => {
  const passage = place.unit[place.at]
  if (passage === undefined) throw new Error('a unit was here')
  const { transaction, input, output } = passage
  return {
    passage,
    sender: input === null ? undefined : (transaction.inputs[input]?.address ?? null),
    receiver: output === null ? undefined : (transaction.outputs[output]?.address ?? null),
  }
}
const passageKey = ({ transaction, input, output }: Passage) => `${transaction.txHash}/${input}/${output}`

function backwards(units: readonly (readonly Passage[])[], ask: PlainQuestion): PlainFigures {
  const figures = new PlainFigures()
  const walk = (group: readonly Place[], hop: number): void => {
    for (const same of Map.groupBy(group, (place) => passageKey(ends(place).passage)).values()) {
      const first = same[0]
      if (first === undefined) continue
      const { sender } = ends(first)
      const stop =
        sender === undefined
          ? 'made'
          : (stopAt(sender, ask, hop) ?? (same.length < ask.minValue ? 'cut-off' : null))
      if (stop !== null) {
        figures.end(stop, hop, same.length)
        continue
      }
      figures.end('opening', hop, same.filter(({ at }) => at === 0).length)
      walk(
        same.flatMap(({ unit, at }) => (at === 0 ? [] : [{ unit, at: at - 1 }])),
        hop + 1,
      )
    }
  }
  const starts = units.flatMap((unit) => unit.map((_, at) => ({ unit, at })))
  walk(
    starts.filter((place) => ends(place).receiver === ask.own),
    1,
  )
  return figures
}

function forwards(units: readonly (readonly Passage[])[], ask: PlainQuestion): PlainFigures {
  const figures = new PlainFigures()
  const walk = (group: readonly Place[], hop: number): void => {
    for (const same of Map.groupBy(group, (place) => passageKey(ends(place).passage)).values()) {
      const first = same[0]
      if (first === undefined) continue
      const { receiver } = ends(first)
      const stop = stopAt(receiver ?? null, ask, hop) ?? (same.length < ask.minValue ? 'cut-off' : null)
      if (stop !== null) {
        figures.end(stop, hop, same.length)
        continue
      }
      const on = same.map(({ unit, at }) => ({ unit, at: at + 1 }))
      const further = on.filter(({ unit, at }) => unit[at] !== undefined)
      figures.end('unspent', hop, on.length - further.length)
      const paid = further.filter((place) => ends(place).receiver !== undefined)
      figures.end('fee', hop, further.length - paid.length)
      walk(paid, hop + 1)
    }
  }
  const starts = units.flatMap((unit) => unit.map((_, at) => ({ unit, at })))
  walk(
    starts.filter((place) => {
      const { sender, receiver } = ends(place)
      return sender === ask.own && receiver !== undefined && receiver !== ask.own
    }),
    1,
  )
  return figures
}

/** Rows are outputs and, last, the fee; columns are inputs. */
function haircutMatrix({ inputs, outputs }: CoinTransaction): number[][] {
  const left = inputs.map(({ value }) => Number(value))
  return outputs.map(({ value }) => {
    const parts = naiveSplit(Number(value), left)
    parts.forEach((part, at) => {
      left[at] = (left[at] ?? 0) - part
    })
    return parts
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** Haircut by a table for each transaction. */
export function naiveCoinHaircut(transactions: readonly CoinTransaction[], ask: PlainQuestion): PlainFigures {
  return ask.direction === 'in' ? haircutIn(transactions, ask) : haircutOut(transactions, ask)
}

function haircutIn(transactions: readonly CoinTransaction[], ask: PlainQuestion): PlainFigures {
  const figures = new PlainFigures()
  let level = new Map<string, Map<number, number>>()
  for (const { txHash, outputs } of transactions) {
    const own = outputs.flatMap(({ address, value }, at) =>
      address === ask.own ? [[at, Number(value)] as const] : [],
    )
    if (own.length > 0) level.set(txHash, new Map(own))
  }
  for (let hop = 1; level.size > 0; hop++) {
    const further = new Map<string, Map<number, number>>()
    for (const [txHash, pieces] of level) {
      const transaction = transactions.find((one) => one.txHash === txHash)
      if (transaction === undefined) throw new Error('known')
      if (transaction.coinbase) {
        figures.end('made', hop, sum([...pieces.values()]))
        continue
      }
      const matrix = haircutMatrix(transaction)
      const shares = transaction.inputs.map(() => 0)
      for (const [output, amount] of pieces) {
        naiveSplit(amount, matrix[output] ?? []).forEach((part, at) => {
          shares[at] = (shares[at] ?? 0) + part
        })
      }
      transaction.inputs.forEach(({ address, spends }, at) => {
        const share = shares[at] ?? 0
        if (share === 0) return
        const stop = stopAt(address, ask, hop) ?? (share < ask.minValue ? 'cut-off' : null)
        if (stop !== null) figures.end(stop, hop, share)
        else if (spends === null) figures.end('opening', hop, share)
        else {
          const there = further.get(spends.txHash) ?? new Map<number, number>()
          further.set(spends.txHash, there)
          there.set(spends.ordinal, (there.get(spends.ordinal) ?? 0) + share)
        }
      })
    }
    level = further
  }
  return figures
}

function haircutOut(transactions: readonly CoinTransaction[], ask: PlainQuestion): PlainFigures {
  const figures = new PlainFigures()
  let level: { transaction: CoinTransaction; output: number; amount: number }[] = []
  for (const transaction of transactions) {
    const matrix = haircutMatrix(transaction)
    transaction.outputs.forEach(({ address }, output) => {
      const own = transaction.inputs.map((input, at) =>
        input.address === ask.own ? (matrix[output]?.[at] ?? 0) : 0,
      )
      if (address !== ask.own && sum(own) > 0) level.push({ transaction, output, amount: sum(own) })
    })
  }
  for (let hop = 1; level.length > 0; hop++) {
    const further: typeof level = []
    for (const { transaction, output, amount } of level) {
      const address = transaction.outputs[output]?.address ?? null
      const stop = stopAt(address, ask, hop) ?? (amount < ask.minValue ? 'cut-off' : null)
      if (stop !== null) {
        figures.end(stop, hop, amount)
        continue
      }
      const spent = transactions.flatMap((spender) =>
        spender.inputs.flatMap(({ spends }, input) =>
          spends?.txHash === transaction.txHash && spends.ordinal === output ? [{ spender, input }] : [],
        ),
      )[0]
      if (spent === undefined) {
        figures.end('unspent', hop, amount)
        continue
      }
      const { spender, input } = spent
      const column = haircutMatrix(spender).map((row) => row[input] ?? 0)
      const fee = Number(spender.inputs[input]?.value ?? 0n) - sum(column)
      const parts = naiveSplit(amount, [...column, fee])
      parts.slice(0, -1).forEach((part, at) => {
        if (part === 0) return
        const known = further.find((one) => one.transaction === spender && one.output === at)
        if (known !== undefined) known.amount += part
        else further.push({ transaction: spender, output: at, amount: part })
      })
      figures.end('fee', hop, parts.at(-1) ?? 0)
    }
    level = further
  }
  return figures
}

/** Poison by walking every single way. */
export function naiveCoinPoison(
  transactions: readonly CoinTransaction[],
  ask: PlainQuestion,
): { total: number; labels: PlainFigures['labels'] } {
  const found = new PlainFigures()
  let total = 0
  for (const root of transactions) {
    root.outputs.forEach(({ address, value }, output) => {
      const others = root.coinbase || root.inputs.some((input) => input.address !== ask.own)
      const ours =
        ask.direction === 'in'
          ? address === ask.own && others
          : address !== ask.own && root.inputs.some((input) => input.address === ask.own)
      if (!ours || value === 0n) return
      total += Number(value)
      const nearest = new Map<string, { stop: Exclude<Stop, string | null>; hop: number }>()
      const meet = (end: string | null, hop: number, worth: bigint): boolean => {
        const stop = stopAt(end, ask, hop)
        if (stop !== null && typeof stop !== 'string' && (nearest.get(stop.label)?.hop ?? 99) > hop)
          nearest.set(stop.label, { stop, hop })
        return stop === null && Number(worth) >= ask.minValue
      }
      const walk = (transaction: CoinTransaction, at: number, hop: number): void => {
        const here = transaction.outputs[at]
        if (here === undefined) return
        if (ask.direction === 'in') {
          for (const { address: sender, spends } of transaction.inputs) {
            if (!meet(sender, hop, here.value) || spends === null) continue
            const before = transactions.find(({ txHash }) => txHash === spends.txHash)
            if (before !== undefined) walk(before, spends.ordinal, hop + 1)
          }
          return
        }
        if (!meet(here.address, hop, here.value)) return
        for (const spender of transactions) {
          const spent = spender.inputs.some(
            ({ spends }) => spends?.txHash === transaction.txHash && spends.ordinal === at,
          )
          if (spent)
            spender.outputs.forEach((next, ordinal) => {
              if (next.value > 0n) walk(spender, ordinal, hop + 1)
            })
        }
      }
      walk(root, output, 1)
      for (const { stop, hop } of nearest.values()) found.end(stop, hop, Number(value))
    })
  }
  return { total, labels: found.labels }
}
