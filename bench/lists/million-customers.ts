import { v7 } from 'uuid'
import type { CustomerInput } from '#lib/core/customers/customer.ts'
import { recordedNames, summariseCustomer } from '#lib/core/customers/customer-summary.ts'
import { HABITS } from '#lib/core/demonstration/habits.ts'
import { makeCorporation } from '#lib/core/demonstration/make-corporation.ts'
import { makePerson } from '#lib/core/demonstration/make-person.ts'
import { randomFrom } from '#lib/core/demonstration/random.ts'
import { type DemonstrationSources, readSources } from '#lib/core/demonstration/sources.ts'
import { digestJson } from '#lib/core/digest.ts'
import { customerRows } from '#lib/db/customer-rows.ts'
import { analyseHistory, type HistoryRows, writeHistory } from '#lib/db/demonstration.ts'
import { readDemonstrationFiles } from '#lib/gateways/demonstration-files.ts'

/** Customers written in one piece. */
const PIECE = 10_000
const DIGITS = 8
const PER_MILLE = 1_000

export interface ManyCustomers {
  readonly count: number
  readonly seed: string
  /** Names in Latin letters that some customers bear, one in every `plantedEvery`, in turn. */
  readonly planted?: readonly string[]
  readonly plantedEvery?: number
  /** Whose record names a first screening, under the customer's own id; whoever asks for it writes that screening. */
  readonly screened?: (serial: number) => boolean
}

/**
 * Fills a database without customers with very many of them by COPY: Japanese and foreign persons and corporations with their
 * beneficial owners, in the shares of the demonstration exchange; nobody has been screened yet. The same seed gives the same
 * people. A million takes some minutes and about two gigabytes.
 */
export async function writeManyCustomers(plan: ManyCustomers): Promise<void> {
  const sources = readSources(await readDemonstrationFiles())
  const written = await writeHistory(async (writer) => {
    for (let start = 0; start < plan.count; start += PIECE) {
      const rows: Required<
        Pick<HistoryRows, 'customer' | 'customer_version' | 'customer_name' | 'beneficial_owner'>
      > = {
        customer: [],
        customer_version: [],
        customer_name: [],
        beneficial_owner: [],
      }
      const end = Math.min(start + PIECE, plan.count)
      const random = randomFrom(`${plan.seed}/${start}`)
      const at = new Date()
      for (let serial = start; serial < end; serial++) {
        const externalId = `MANY-${String(serial).padStart(DIGITS, '0')}`
        const made = makeOne(random, sources, { externalId, serial, endMs: at.getTime() })
        const screened = plan.screened?.(serial) ?? false
        addCustomer(rows, { externalId, at, input: namedAsPlanted(made, serial, plan), screened })
      }
      await writer.write(rows)
    }
  })
  if (written === null) throw new Error('the database has customers already')
  await analyseHistory()
}

interface Order {
  readonly externalId: string
  readonly serial: number
  readonly endMs: number
}

function makeOne(
  random: ReturnType<typeof randomFrom>,
  sources: DemonstrationSources,
  { externalId, serial, endMs }: Order,
): CustomerInput {
  const corporate = random.int(1, PER_MILLE) <= HABITS.treasury.perMille
  const order = {
    externalId,
    serial: String(serial),
    endMs,
    habit: corporate ? 'treasury' : 'saver',
  } as const
  return (corporate ? makeCorporation : makePerson)(random, sources, order).input
}

function namedAsPlanted(
  input: CustomerInput,
  serial: number,
  { planted = [], plantedEvery = PER_MILLE }: ManyCustomers,
): CustomerInput {
  const latin = planted[Math.floor(serial / plantedEvery) % planted.length]
  return latin === undefined || serial % plantedEvery !== 0 ? input : { ...input, names: { latin } }
}

interface Arrival {
  readonly externalId: string
  readonly at: Date
  readonly input: CustomerInput
  readonly screened: boolean
}

function addCustomer(rows: HistoryRows, { externalId, at, input, screened }: Arrival): void {
  const id = v7()
  const added = customerRows(externalId, {
    ...{ id, versionId: v7(), version: 1, input, summary: summariseCustomer(input), at, by: 'system:bench' },
    names: recordedNames(input).map((name) => ({ id: v7(), ...name })),
    owners: (input.kind === 'corporation' ? input.beneficialOwners : []).map((owner) => ({
      id: v7(),
      ...owner,
    })),
    payloadHash: digestJson(input),
    screeningId: screened ? id : null,
  })
  for (const [table, more] of Object.entries(added)) rows[table as keyof typeof added]?.push(...more)
}
