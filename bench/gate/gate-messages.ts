import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

/** Customers of the benchmark; enough that parallel requests rarely meet the same one. */
export const CUSTOMERS = 500
const FAMILY = ['佐藤', '鈴木', '高橋', '田中', '伊藤', 'NGUYEN', 'SMITH', 'GARCIA', 'IVANOV', 'KIM']
const GIVEN = ['花子', '一郎', '美咲', '健太', 'さくら', 'Van An', 'John', 'Maria', 'Sergei', 'Min-jun']

/** The record of the n-th customer. */
export function customerRecord(nth: number): object {
  return {
    kind: 'person',
    names: { kanji: `基準 ${FAMILY[nth % FAMILY.length]}${nth}` },
    openedOn: '2025-01-10',
    kyc: { residence: 'JP', sourceOfFunds: { description: '給与', confirmedOn: '2026-06-01' } },
  }
}

export const customerId = (nth: number) => `BENCH-${nth}`

/** The n-th message: a withdrawal of ether to an address of its own, with a named receiver. */
export function gateMessage(nth: number): Record<string, unknown> {
  const at = new Date().toISOString()
  return {
    externalId: v7(),
    customerExternalId: customerId(nth % CUSTOMERS),
    kind: 'withdrawal',
    asset: 'ETH',
    quantity: `0.${String(100 + (nth % 900))}`,
    jpyRate: '450000',
    rateSource: 'bench',
    rateAt: at,
    occurredAt: at,
    counterparty: {
      address: `0x${createHash('sha256').update(String(nth)).digest('hex').slice(0, 40)}`,
      chain: 'ethereum',
      class: 'unhosted',
      name: `${FAMILY[nth % FAMILY.length]} ${GIVEN[Math.floor(nth / FAMILY.length) % GIVEN.length]}`,
      country: 'JP',
    },
  }
}
