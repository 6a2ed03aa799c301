import { customerParties } from '#lib/core/customers/customer-parties.ts'
import type { PreviewFigures, PreviewPhase } from '#lib/core/lists/preview-figures.ts'
import {
  compareAddress,
  compareParty,
  type DeltaIndex,
  type EntryDelta,
  statedNumbers,
} from '#lib/core/screening/entry-delta.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { listCustomersByNumber } from '#lib/db/customers-by-number.ts'
import {
  type CustomerParties,
  listCustomerPartiesOf,
  listNamedCustomersAfter,
  type NamedCustomer,
} from '#lib/db/party-records.ts'
import {
  type CustomerEntry,
  countWallets,
  listPastCounterparties,
  listWalletsSpelled,
} from '#lib/db/preview-facts.ts'
import { type SieveApart, sieveApart } from '#lib/gateways/sieve-apart.ts'
import { hitLine, type PreviewLines } from '#lib/use-cases/lists/preview-lines.ts'

/** Customers put to the changed entries between two looks at whether somebody has cancelled. */
const BATCH_CUSTOMERS = 5_000
/** Names of other sides likewise. */
const BATCH_NAMES = 5_000

/** Tells how far a preview has come; false when it shall stop. */
export type Beat = (phase: PreviewPhase, done: number, total: number) => Promise<boolean>

export interface Impact {
  readonly delta: EntryDelta
  readonly index: DeltaIndex
  readonly lines: PreviewLines
  readonly beat: Beat
}

/** Whom a version would newly name, and which customers would meet which entry anew and no more. */
export interface Gaining {
  readonly walletIds: Set<string>
  readonly met: CustomerEntry[]
  readonly vanished: CustomerEntry[]
}

/** Puts every customer and every beneficial owner to the changed entries; null when it was stopped. */
export async function impactOnCustomers(
  impact: Impact,
  { gaining, expected }: { readonly gaining: Gaining; readonly expected: number },
): Promise<Pick<PreviewFigures, 'customers' | 'owners'> | null> {
  const seen = { customers: 0, owners: 0 }
  const changed = [...impact.delta.before, ...impact.delta.after]
  const numbered = await listCustomersByNumber('pool', statedNumbers(changed))
  const sieve = sieveApart(changed, expected)
  try {
    for await (const { batch, held } of sievedAhead(sieve)) {
      const named = new Set(held)
      const ids = batch.flatMap(({ id }, at) => (named.has(at) || numbered.has(id) ? [id] : []))
      for (const customer of ids.length === 0 ? [] : await listCustomerPartiesOf('pool', ids))
        addCustomer(impact, gaining, customer)
      seen.customers += batch.length
      for (const { owners } of batch) seen.owners += owners
      const total = Math.max(expected, seen.customers)
      if (!(await impact.beat('customers', seen.customers, total))) return null
    }
  } finally {
    await sieve.close()
  }
  return seen
}

function addCustomer({ index, lines }: Impact, gaining: Gaining, customer: CustomerParties): void {
  const { id, displayName, record } = customer
  const met = new Map<string, boolean>()
  for (const { subject, query } of customerParties(record)) {
    for (const change of compareParty(index, query)) {
      const who = { subjectKind: 'customer', subjectId: id, subject: displayName } as const
      const line = hitLine(subject === 'beneficial_owner' ? 'owners' : 'customers', who, change)
      if (line !== null) lines.add(line)
      if (change.before === null) gaining.met.push({ customer: id, key: change.entityKey })
      met.set(change.entityKey, change.after !== null || met.get(change.entityKey) === true)
    }
  }
  for (const [key, still] of met) if (!still) gaining.vanished.push({ customer: id, key })
}

interface Sieved {
  readonly batch: readonly NamedCustomer[]
  /** Places of those whom a changed entry may concern. */
  readonly held: readonly number[]
}

/** All customers in batches, sieved; the next batch goes through the sieve while this one is looked at. */
async function* sievedAhead(sieve: SieveApart): AsyncGenerator<Sieved, void> {
  let before: { readonly batch: Sieved['batch']; readonly held: Promise<Sieved['held']> } | null = null
  for await (const batch of customersAhead()) {
    const held = sieve.held(batch.map(({ names }) => names))
    held.catch(() => undefined)
    if (before !== null) yield { batch: before.batch, held: await before.held }
    before = { batch, held }
  }
  if (before !== null) yield { batch: before.batch, held: await before.held }
}

/** All customers in batches; the database gets the next one ready while this one is gone through. */
async function* customersAhead(): AsyncGenerator<readonly NamedCustomer[], void> {
  const read = (after: string | null) => listNamedCustomersAfter(after, BATCH_CUSTOMERS)
  let batch = await read(null)
  for (;;) {
    const last = batch.at(-1)
    const next = last === undefined || batch.length < BATCH_CUSTOMERS ? null : read(last.id)
    // Not waited for when the preview is stopped meanwhile: what it answers then is nobody's.
    next?.catch(() => undefined)
    yield batch
    if (next === null) return
    batch = await next
  }
}

/** Puts the other sides of the last days' transactions to the changed entries, by name; null when it was stopped. */
export async function impactOnCounterparties(
  { index, lines, beat }: Impact,
  since: Date,
): Promise<number | null> {
  const others = await listPastCounterparties(since, (read) => beat('counterparties', 0, read))
  if (others === null) return null
  for (let start = 0; start < others.length; start += BATCH_NAMES) {
    for (const { name, country, transactionId } of others.slice(start, start + BATCH_NAMES)) {
      for (const change of compareParty(index, { names: [name], kind: 'unknown', country })) {
        const who = { subjectKind: 'transaction', subjectId: transactionId, subject: name } as const
        const line = hitLine('counterparties', who, change)
        if (line !== null) lines.add(line)
      }
    }
    const done = Math.min(start + BATCH_NAMES, others.length)
    if (!(await beat('counterparties', done, others.length))) return null
  }
  return others.length
}

/** Puts the known addresses to the changed entries: those only that are spelled like one of theirs can meet them. */
export async function impactOnWallets(
  { delta, index, lines, beat }: Impact,
  gaining: Gaining,
): Promise<number | null> {
  const known = await countWallets()
  if (!(await beat('wallets', 0, known))) return null
  const spelled = [...delta.before, ...delta.after].flatMap(({ entity }) =>
    entity.wallets.flatMap(({ raw }) => {
      const { readings, canonical, raw: trimmed } = parseAddress(raw)
      return [raw, trimmed, canonical, ...readings.map((reading) => reading.canonical)]
    }),
  )
  for (const { id, raw } of await listWalletsSpelled([...new Set(spelled)])) {
    for (const change of compareAddress(index, raw)) {
      const line = hitLine('wallets', { subjectKind: 'wallet', subjectId: id, subject: raw }, change)
      if (line !== null) lines.add(line)
      if (change.before === null) gaining.walletIds.add(id)
    }
  }
  return (await beat('wallets', known, known)) ? known : null
}
