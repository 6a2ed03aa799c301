import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { destinationInputSchema } from '#lib/core/customers/destination.ts'
import type { DemonstrationExchange, DemonstrationPlan } from '#lib/core/demonstration/exchange.ts'
import { generateExchange } from '#lib/core/demonstration/generate-exchange.ts'
import { jstMoment } from '#lib/core/demonstration/jst-calendar.ts'
import { type DemonstrationSources, readSources } from '#lib/core/demonstration/sources.ts'
import { digestJson } from '#lib/core/digest.ts'
import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import { transactionInputSchema } from '#lib/core/transactions/transaction.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { jpyValue, toUnits } from '#lib/std/decimal.ts'
import { DAY_MS, toEpochMs } from '#lib/std/instant.ts'

const plan: DemonstrationPlan = {
  seed: 'a test',
  customers: 240,
  transactions: 9_000,
  endsAt: '2026-11-23T02:41:00.000Z',
}
let sources: DemonstrationSources
let exchange: DemonstrationExchange

beforeAll(() => {
  const read = (name: string) => readFileSync(`prisma/starter/demonstration/${name}.csv`, 'utf8')
  sources = readSources({
    surnames: read('japanese-surnames'),
    maleGivenNames: read('japanese-male-given-names'),
    femaleGivenNames: read('japanese-female-given-names'),
    foreignNames: read('foreign-names'),
    miningPools: read('mining-pools'),
    tornadoTransfers: read('tornado-transfers'),
  })
  exchange = generateExchange(plan, sources)
})

/** Everything that is told of an exchange, digested. */
function digestOf({ customers, transactions, stories, destinations }: DemonstrationExchange): string {
  return digestJson({ customers, transactions, stories, destinations })
}

/** The lowest any balance of any customer ever gets, in smallest units: worked out apart from the generator's ledger. */
function lowestBalance({ transactions, openingHoldings }: DemonstrationExchange): bigint {
  const balances = new Map<string, bigint>()
  for (const [customer, holdings] of openingHoldings)
    for (const [asset, amount] of Object.entries(holdings)) balances.set(`${customer} ${asset}`, amount)
  let lowest = 0n
  const move = (customer: string, asset: string, amount: bigint) => {
    const next = (balances.get(`${customer} ${asset}`) ?? 0n) + amount
    balances.set(`${customer} ${asset}`, next)
    if (next < lowest) lowest = next
  }
  for (const { customerExternalId: who, kind, side, asset, quantity, jpyRate } of transactions) {
    const amount = toUnits(quantity)
    const incoming = kind === 'deposit' || kind === 'fiat_deposit' || side === 'buy'
    if (kind === 'trade') {
      const yen = jpyValue(quantity, jpyRate) * 10n ** 18n
      move(who, 'JPY', side === 'buy' ? -yen : yen)
    }
    move(who, asset, incoming ? amount : -amount)
  }
  return lowest
}

describe('the demonstration exchange', () => {
  it('is the same to the byte for the same plan, and another one for another seed', () => {
    expect(digestOf(generateExchange(plan, sources))).toBe(digestOf(exchange))
    expect(digestOf(generateExchange({ ...plan, seed: 'another' }, sources))).not.toBe(digestOf(exchange))
  })

  it('has exactly as many customers and transactions as were asked for', () => {
    expect(exchange.customers).toHaveLength(plan.customers)
    expect(exchange.transactions).toHaveLength(plan.transactions)
    expect(new Set(exchange.transactions.map((each) => each.externalId)).size).toBe(plan.transactions)
    expect(new Set(exchange.customers.map((each) => each.externalId)).size).toBe(plan.customers)
  })

  it('is told in the order of time and within its ninety days', () => {
    const times = exchange.transactions.map((each) => toEpochMs(each.occurredAt))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const end = toEpochMs(plan.endsAt)
    expect(times[0]).toBeGreaterThanOrEqual(end - 90 * DAY_MS)
    expect(times.at(-1)).toBeLessThan(end)
  })

  it('is taken by the same schemas that the API checks with', () => {
    for (const { input } of exchange.customers) expect(customerInputSchema.parse(input)).toEqual(input)
    for (const input of exchange.transactions) {
      expect(transactionInputSchema.parse(input)).toEqual(input)
      expect(normaliseTransaction(input).ok).toBe(true)
    }
  })

  it('has address books with most of the places that their keepers send to, each once and of people and families', () => {
    const { destinations } = exchange
    expect(destinations.length).toBeGreaterThan(40)
    const sent = new Map(exchange.transactions.map((each) => [each.externalId, each]))
    for (const { input, before, customerExternalId } of destinations) {
      expect(destinationInputSchema.parse(input)).toEqual(input)
      expect(sent.get(before)).toMatchObject({
        ...{
          kind: 'withdrawal',
          customerExternalId,
          asset: input.asset,
          counterparty: { address: input.address },
        },
      })
    }
    const places = destinations.map(({ customerExternalId, input }) =>
      [customerExternalId, input.asset, input.chain, input.address, input.tag].join(' '),
    )
    expect(new Set(places).size).toBe(places.length)
    const relations = new Set(destinations.map(({ input }) => input.receiver.relation))
    expect(relations).toEqual(new Set(['self', 'third_party']))
  })

  it('never lets a balance fall below zero, whatever the seed', () => {
    expect(lowestBalance(exchange)).toBe(0n)
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (seed) => {
        const other = generateExchange({ ...plan, seed, customers: 60, transactions: 900 }, sources)
        expect(lowestBalance(other)).toBe(0n)
      }),
      { numRuns: 25 },
    )
  })

  it('writes every address with a sound checksum on the chain it names', () => {
    const addresses = exchange.transactions.flatMap(({ counterparty }) => counterparty?.address ?? [])
    expect(addresses.length).toBeGreaterThan(100)
    for (const address of new Set(addresses)) expect(parseAddress(address).checksum).toMatch(/^(valid|none)$/)
  })

  it('names no reachable person: e-mail at example.com, telephone numbers that cannot be assigned, a town that is not', () => {
    for (const { input } of exchange.customers) {
      expect(input.kyc.email).toMatch(/^demo-[a-z0-9-]+@example\.com$/)
      expect(input.kyc.phone).toMatch(/^0[789]0-0\d{3}-\d{4}$/)
      expect(input.kyc.address).toContain('見本市')
      if (input.kind === 'corporation') expect(input.names.kanji).toContain('見本')
    }
    for (const { ip } of exchange.transactions)
      expect(ip?.address).toMatch(/^(198\.1[89]\.|203\.0\.113\.|2001:db8:)/)
  })

  it('sleeps before dawn and is busiest in the evening, in Japan', () => {
    const byHour = new Array<number>(24).fill(0)
    for (const { occurredAt } of exchange.transactions) {
      const { hour } = jstMoment(toEpochMs(occurredAt))
      byHour[hour] = (byHour[hour] ?? 0) + 1
    }
    const sum = (from: number, to: number) => byHour.slice(from, to).reduce((all, each) => all + each, 0)
    expect(sum(2, 6)).toBeLessThan(sum(20, 23) / 4)
  })

  it('has a few who trade very much and many who trade little', () => {
    const counts = new Map<string, number>()
    for (const { customerExternalId: who } of exchange.transactions)
      counts.set(who, (counts.get(who) ?? 0) + 1)
    const sorted = [...counts.values()].sort((a, b) => b - a)
    const tenth = sorted.slice(0, Math.ceil(sorted.length / 10)).reduce((all, each) => all + each, 0)
    expect(tenth / plan.transactions).toBeGreaterThan(0.4)
  })
})
