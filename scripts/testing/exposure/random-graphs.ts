import type { ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { CoinInput, CoinTransaction, Transfer } from '#lib/core/wallets/transfers/transfer.ts'

type Random = () => number

const ADDRESSES = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
const CATEGORIES = ['mixer', 'exchange', 'scam']

export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1))

/** Labels on some of the addresses; some of them do not end a trace, some are too doubtful to count. */
export function randomLabels(random: Random): Map<string, ReaderLabel> {
  const labels = new Map<string, ReaderLabel>()
  for (const address of ADDRESSES.slice(1)) {
    if (random() > 0.35) continue
    const confidence = pick(random, [10, 50, 100])
    const category = pick(random, CATEGORIES)
    labels.set(address, {
      label: `${address}-label`,
      category,
      source: 'test',
      confidence,
      endsTrace: random() < 0.85,
    })
  }
  return labels
}

/** A few transfers with dust, ties in time, payments to oneself, made and destroyed money, fees and cycles. */
export function randomTransfers(random: Random): Transfer[] {
  const size = whole(random, 3, 7)
  const addresses = ADDRESSES.slice(0, size)
  return Array.from({ length: whole(random, 2, 22) }, (_, nth) => {
    const from = random() < 0.08 ? null : pick(random, addresses)
    const to = random() < 0.05 && from !== null ? null : pick(random, addresses)
    return {
      txHash: `t${whole(random, 0, 9)}x${nth}`,
      ordinal: whole(random, 0, 2),
      at: whole(random, 1, 8) * 1_000,
      block: random() < 0.5 ? whole(random, 1, 3) : null,
      txIndex: whole(random, 0, 2),
      from,
      to,
      value: BigInt(random() < 0.15 ? whole(random, 0, 1) : whole(random, 1, 12)),
      fee: from === null ? 0n : BigInt(random() < 0.3 ? whole(random, 1, 2) : 0),
    }
  })
}

/** A small chain of coins: coinbases, several inputs and outputs, change, fees, inputs that say nothing of their origin. */
export function randomCoins(random: Random): CoinTransaction[] {
  const addresses = ADDRESSES.slice(0, whole(random, 3, 7))
  const unspent: { txHash: string; ordinal: number; address: string | null; value: bigint }[] = []
  return Array.from({ length: whole(random, 2, 14) }, (_, nth) => {
    const txHash = `c${nth}`
    const coinbase = unspent.length === 0 || random() < 0.2
    const inputs: CoinInput[] = []
    for (let left = coinbase ? 0 : whole(random, 1, 3); left > 0 && unspent.length > 0; left--) {
      if (random() < 0.1) {
        inputs.push({ address: pick(random, addresses), value: BigInt(whole(random, 1, 9)), spends: null })
        continue
      }
      const [coin] = unspent.splice(Math.floor(random() * unspent.length), 1)
      if (coin === undefined) break
      const { address, value, ...spends } = coin
      inputs.push({ address, value, spends })
    }
    let left = coinbase
      ? whole(random, 2, 15)
      : Number(inputs.reduce((sum, { value }) => sum + value, 0n)) - (random() < 0.4 ? 1 : 0)
    const outputs: { address: string | null; value: bigint }[] = []
    for (let more = whole(random, 1, 4); more > 0 && left > 0; more--) {
      const value = more === 1 ? left : whole(random, 0, left)
      left -= value
      const address = random() < 0.05 ? null : pick(random, addresses)
      outputs.push({ address, value: BigInt(value) })
    }
    outputs.forEach(({ address, value }, ordinal) => {
      if (value > 0n) unspent.push({ txHash, ordinal, address, value })
    })
    return { txHash, at: nth * 1_000, coinbase, coinjoin: null, inputs, outputs }
  })
}
