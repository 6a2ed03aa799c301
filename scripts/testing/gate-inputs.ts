import type { CustomerInput } from '#lib/core/customers/customer.ts'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { type TransactionInput, transactionInputSchema } from '#lib/core/transactions/transaction.ts'

/** An ordinary customer with a fresh source of funds. */
export function personInput(more: Record<string, unknown> = {}): CustomerInput {
  return customerInputSchema.parse({
    kind: 'person',
    names: { kanji: '佐藤 花子', kana: 'サトウ ハナコ', latin: 'SATO HANAKO' },
    dateOfBirth: '1988-04-02',
    openedOn: '2025-01-10',
    kyc: {
      nationality: 'JP',
      residence: 'JP',
      sourceOfFunds: { description: '給与', confirmedOn: '2026-06-01' },
      riskRating: 'low',
    },
    ...more,
  })
}

/** A small withdrawal to an address on no list. */
export function withdrawalInput(more: Record<string, unknown> = {}): TransactionInput {
  return transactionInputSchema.parse(withdrawalJson(more))
}

/** The same as the exchange would send it. */
export function withdrawalJson(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    externalId: 'TX-1',
    customerExternalId: 'CU-1',
    kind: 'withdrawal',
    asset: 'BTC',
    quantity: '0.01',
    jpyRate: '15000000',
    rateSource: 'house-mid',
    rateAt: '2026-11-22T02:00:00Z',
    occurredAt: '2026-11-22T02:00:01Z',
    counterparty: { address: UNLISTED_BITCOIN, class: 'unhosted', name: '鈴木 一郎', country: 'JP' },
    ...more,
  }
}

/** The address of the first block's reward. */
export const UNLISTED_BITCOIN = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
