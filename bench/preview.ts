// How long an impact preview takes over very many customers: the product's own job, from its start to its digest.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printTable } from './figures.ts'
import { starterFile } from './lists/list-files.ts'

const CUSTOMERS = Number(process.argv[2] ?? 1_000_000)
const CHANGES = Number(process.argv[3] ?? 300)
const PLANTED_EVERY = 10_000

const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-preview-'))
process.env.SEKISHO_DATA_DIR = folder
const { openDatabase } = await import('#scripts/open-database.ts')
const { prepareDatabase } = await import('#scripts/prepare-database.ts')
const { closeDatabase } = await import('#lib/db/client.ts')
const { closeSender } = await import('#lib/queue/send.ts')
const { benchCaller, importSdn, twoPublications } = await import('./lists/list-of-many.ts')
const { writeManyCustomers } = await import('./lists/million-customers.ts')
const { readEntryDelta } = await import('#lib/db/entry-deltas.ts')
const { requestPreview } = await import('#lib/use-cases/lists/request-preview.ts')
const { runPreview } = await import('#lib/use-cases/lists/run-preview.ts')

const worker = benchCaller({ kind: 'system', id: 'worker' })
const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1)

const cluster = await openDatabase()
try {
  await prepareDatabase(cluster)
  const [first, second] = twoPublications(await starterFile('ofac-sdn'), CHANGES)
  const from = await importSdn(first, '2024-04-25', true)
  const to = await importSdn(second, '2024-04-26', false)
  const { before, after } = await readEntryDelta('pool', { sourceId: 'ofac-sdn', from, to })
  const planted = [...before, ...after].map(({ entity }) => entity.names[0]?.full ?? '')
  let started = performance.now()
  await writeManyCustomers({ count: CUSTOMERS, seed: 'bench', planted, plantedEvery: PLANTED_EVERY })
  const written = seconds(started)
  const asked = await requestPreview(worker, { versionId: to.id })
  if (!asked.ok) throw new Error(asked.error.code)
  started = performance.now()
  const done = await runPreview(worker, asked.value)
  if (!done.ok) throw new Error(done.error.code)
  const took = seconds(started)
  const { figures, failure } = done.value
  if (figures === null) throw new Error(failure ?? 'the preview ended without figures')
  const { counts } = figures
  const cells: Readonly<Record<string, string>> = {
    customers: String(figures.customers),
    owners: String(figures.owners),
    'written in s': written,
    ...Object.fromEntries(
      Object.entries(counts)
        .filter(([, rows]) => rows > 0)
        .map(([figure, rows]) => [figure, String(rows)]),
    ),
    seconds: took,
    wanted: '60',
  }
  printTable(Object.keys(cells), [Object.values(cells)])
} finally {
  await closeSender()
  await closeDatabase()
  await cluster.release()
  rmSync(folder, { recursive: true, force: true })
}
