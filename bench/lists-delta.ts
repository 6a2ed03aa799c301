// How long it takes to put very many customers to the entries that a publication changed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printTable } from './figures.ts'
import { starterFile } from './lists/list-files.ts'

const CUSTOMERS = Number(process.argv[2] ?? 1_000_000)
const CHANGES = Number(process.argv[3] ?? 300)
const PLANTED_EVERY = 10_000
const BATCH = 5_000

const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-delta-'))
process.env.SEKISHO_DATA_DIR = folder
const { openDatabase } = await import('#scripts/open-database.ts')
const { prepareDatabase } = await import('#scripts/prepare-database.ts')
const { closeDatabase } = await import('#lib/db/client.ts')
const { closeSender } = await import('#lib/queue/send.ts')
const { importSdn, twoPublications } = await import('./lists/list-of-many.ts')
const { writeManyCustomers } = await import('./lists/million-customers.ts')
const { readEntryDelta } = await import('#lib/db/entry-deltas.ts')
const { listCustomerPartiesAfter } = await import('#lib/db/party-records.ts')
const { compileDelta, compareParty } = await import('#lib/core/screening/entry-delta.ts')
const { customerParties } = await import('#lib/core/customers/customer-parties.ts')

const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1)
const database = await openDatabase()
try {
  await prepareDatabase(database)
  const [first, second] = twoPublications(await starterFile('ofac-sdn'), CHANGES)
  const from = await importSdn(first, '2024-04-25', true)
  const to = await importSdn(second, '2024-04-26', false)
  const delta = await readEntryDelta('pool', { sourceId: 'ofac-sdn', from, to })
  const planted = [...delta.before, ...delta.after].map(({ entity }) => entity.names[0]?.full ?? '')
  let started = performance.now()
  await writeManyCustomers({ count: CUSTOMERS, seed: 'bench', planted, plantedEvery: PLANTED_EVERY })
  const written = seconds(started)
  started = performance.now()
  const index = compileDelta(delta)
  const found = { customers: 0, gained: 0, lost: 0 }
  for (let after: string | null = null; ; ) {
    const batch: Awaited<ReturnType<typeof listCustomerPartiesAfter>> = await listCustomerPartiesAfter(
      'pool',
      after,
      BATCH,
    )
    for (const { record } of batch) {
      for (const { query } of customerParties(record)) {
        for (const change of compareParty(index, query)) {
          if (change.before === null) found.gained += 1
          if (change.after === null) found.lost += 1
        }
      }
    }
    found.customers += batch.length
    const last = batch.at(-1)
    if (last === undefined) break
    after = last.id
  }
  printTable(
    ['customers', 'entries', 'written in s', 'new', 'vanished', 'seconds', 'wanted'],
    [
      [
        String(found.customers),
        String(delta.before.length + delta.after.length),
        written,
        String(found.gained),
        String(found.lost),
        seconds(started),
        '60',
      ],
    ],
  )
} finally {
  await closeSender()
  await closeDatabase()
  await database.release()
  rmSync(folder, { recursive: true, force: true })
}
