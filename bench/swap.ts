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
const { requestPreview } = await import('#lib/use-cases/lists/request-preview.ts')
const { runPreview } = await import('#lib/use-cases/lists/run-preview.ts')
const { activateListVersion } = await import('#lib/use-cases/lists/activate-list-version.ts')
const { compileAhead } = await import('#lib/use-cases/screening/index-in-force.ts')
const { benchCaller, benchSupervisor, importSdn, twoPublications } = await import('./lists/list-of-many.ts')

const bench = benchCaller()
const cluster = await openDatabase()
const holders = []
try {
  await prepareDatabase(cluster)
  const [first, second] = twoPublications(await starterFile('ofac-sdn'), 300)
  const before = await importSdn(first, '2024-04-25', true)
  for (let nth = 0; nth < PROCESSES; nth++) holders.push(startHolder())
  await Promise.all(holders.map((holder) => holder.holds(before.records)))
  const content = Buffer.concat([second.content, oneMore()])
  const after = await importSdn({ ...second, content }, '2024-04-26', false)
  const asked = await requestPreview(bench, { versionId: after.id })
  if (!asked.ok) throw new Error(asked.error.code)
  const { previewId } = asked.value
  const seen = await runPreview(bench, { previewId })
  if (!seen.ok) throw new Error(seen.error.code)
  const person = await benchSupervisor()
  // As the worker does after a preview.
  const started = performance.now()
  await compileAhead(after.id, before.id)
  const ahead = (performance.now() - started) / MS_PER_SECOND
  const active = await activateListVersion(person, {
    ...{ versionId: after.id, previewId, confirmation: `ofac-sdn:${after.number}` },
  })
  if (!active.ok) throw new Error(active.error.code)
  const committed = Date.now()
  const held = await Promise.all(holders.map((holder) => holder.holds(after.records)))
  const last = Math.max(...held.map(({ atMs }) => atMs))
  printTable(
    ['entries', 'processes', 'left ready by the preview in s', 'taken up after the commit, s', 'wanted'],
    [
      [
        String(after.records),
        String(PROCESSES),
        ahead.toFixed(1),
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
