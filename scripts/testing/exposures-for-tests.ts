import { v7 } from 'uuid'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { importTransfers } from '#lib/use-cases/wallets/import-transfers.ts'
import { must } from '#scripts/testing/desk-for-tests.ts'
import { withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, testCaller } from '#scripts/testing/lists-for-tests.ts'

/** Received from a listed party and from a clean one. */
export const PAID = `0x${'5'.repeat(40)}`
export const CLEAN = `0x${'7'.repeat(40)}`

/** 60 of the 100 that `PAID` received come from a listed party. */
export const PAID_BY_LISTED = [
  { txHash: '0x01', from: LISTED_ADDRESSES.ethereum, to: PAID, value: '60' },
  { txHash: '0x02', from: CLEAN, to: PAID, value: '40', at: '2026-01-02T00:00:00Z' },
] as const

/** Takes transfers on Ethereum over, of New Year's Day where they name no time. */
export async function takeTransfers(values: readonly object[]) {
  const records = values.map((value, at) => ({
    line: at + 1,
    value: { at: '2026-01-01T00:00:00Z', ...value },
  }))
  const named = { chain: 'ethereum', source: 'file', name: 'test', digest: '' } as const
  return must(await importTransfers(testCaller(), { ...named, records }))
}

/** A customer's withdrawal of ether to an address, through the gate. */
export async function payTo(address: string, customer: { readonly externalId: string }) {
  const counterparty = { address, chain: 'ethereum', class: 'unhosted' }
  const named = { externalId: `TX-${v7()}`, customerExternalId: customer.externalId }
  return must(
    await ingestTransaction(testCaller(), withdrawalInput({ ...named, asset: 'ETH', counterparty })),
  )
}
