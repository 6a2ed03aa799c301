import type { Holdings } from '#lib/core/demonstration/exchange.ts'
import type { TransactionInput } from '#lib/core/transactions/transaction.ts'
import type { Asset } from '#lib/core/wallets/chains.ts'
import { jpyValue, toUnits } from '#lib/std/decimal.ts'

type Booked = Pick<TransactionInput, 'kind' | 'side' | 'asset' | 'quantity' | 'jpyRate'>

/** What a transaction does to its customer's balances, in 10⁻¹⁸ units of each asset. */
function balanceChanges(draft: Booked): Holdings {
  const amount = toUnits(draft.quantity)
  const yen = toUnits(jpyValue(draft.quantity, draft.jpyRate).toString())
  switch (draft.kind) {
    case 'fiat_deposit':
      return { JPY: amount }
    case 'fiat_withdrawal':
      return { JPY: -amount }
    case 'deposit':
      return { [draft.asset]: amount }
    case 'withdrawal':
      return { [draft.asset]: -amount }
    case 'trade':
      return draft.side === 'buy'
        ? { JPY: -yen, [draft.asset]: amount }
        : { JPY: yen, [draft.asset]: -amount }
  }
}

/** A customer's balances as business goes on. */
export interface Ledger {
  balance(asset: Asset): bigint
  /** Balance as a plain number of whole units, for choosing amounts only. */
  about(asset: Asset): number
  held(): readonly Asset[]
  /** Books a transaction, or refuses it and stays as it was when a balance would fall below zero. */
  book(draft: Booked): boolean
}

const UNIT = 1e18

export function openLedger(opening: Holdings): Ledger {
  const balances = new Map(Object.entries(opening) as [Asset, bigint][])
  const balance = (asset: Asset): bigint => balances.get(asset) ?? 0n
  return {
    balance,
    about: (asset) => Number(balance(asset)) / UNIT,
    held: () => [...balances].filter(([, amount]) => amount > 0n).map(([asset]) => asset),
    book: (draft) => {
      const changes = Object.entries(balanceChanges(draft)) as [Asset, bigint][]
      if (changes.some(([asset, change]) => balance(asset) + change < 0n)) return false
      for (const [asset, change] of changes) balances.set(asset, balance(asset) + change)
      return true
    },
  }
}
