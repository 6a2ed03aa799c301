// How long after an activation every process judges by the new list: two processes that hold it as web and worker do.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printTable } from './figures.ts'
import { starterFile } from './lists/list-files.ts'

const PROCESSES = 2
const MS_PER_SECOND = 1_000

const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-swap-'))
process.env.SEKISHO_DATA_DIR = folder
const { openDatabase } = await import('#scripts/open-database.ts')
const { prepareDatabase } = await import('#scripts/prepare-database.ts')
const { closeDatabase } = await import('#lib/db/client.ts')
const { closeSender } = await import('#lib/queue/send.ts')
const { startHolder } = await import('#scripts/testing/hold-index.ts')
const { importSdn, twoPublications } = await import('./lists/list-of-many.ts')

const cluster = await openDatabase()
const holders = []
try {
  await prepareDatabase(cluster)
  const [first, second] = twoPublications(await starterFile('ofac-sdn'), 300)
  const before = await importSdn(first, '2024-04-25', true)
  for (let nth = 0; nth < PROCESSES; nth++) holders.push(startHolder())
  await Promise.all(holders.map((holder) => holder.holds(before.records)))
  const after = await importSdn(
    { ...second, content: Buffer.concat([second.content, oneMore()]) },
    '2024-04-26',
    true,
  )
  const committed = Date.now()
  const held = await Promise.all(holders.map((holder) => holder.holds(after.records)))
  const last = Math.max(...held.map(({ atMs }) => atMs))
  printTable(
    ['entries', 'processes', 'after the commit, s', 'wanted'],
    [
      [
        String(after.records),
        String(PROCESSES),
        (Math.max(0, last - committed) / MS_PER_SECOND).toFixed(2),
        '2',
      ],
    ],
  )
} finally {
  await Promise.all(holders.map((holder) => holder.stop()))
  await closeSender()
  await closeDatabase()
  await cluster.release()
  rmSync(folder, { recursive: true, force: true })
}

/** One entry more, so that the two publications differ in number. */
function oneMore(): Buffer {
  return Buffer.from(`9999999,"ONE MORE ENTRY",-0- ,"CUBA",${'-0- ,'.repeat(7)}-0- \n`)
}
