// How long a publication takes to be put to very many customers: the product's own run, from its activation to the proof.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printTable } from './figures.ts'
import { starterFile } from './lists/list-files.ts'

const CUSTOMERS = Number(process.argv[2] ?? 1_000_000)
const CHANGES = Number(process.argv[3] ?? 300)
const WORKERS = Number(process.argv[4] ?? 2)
const PLANTED_EVERY = 10_000

const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-rescreen-'))
process.env.SEKISHO_DATA_DIR = folder
const { openDatabase } = await import('#scripts/open-database.ts')
const { prepareDatabase } = await import('#scripts/prepare-database.ts')
const { closeDatabase, database } = await import('#lib/db/client.ts')
const { closeSender } = await import('#lib/queue/send.ts')
const { databaseOwnerUrl, databaseUrl } = await import('#lib/env.ts')
const { activateInEmergency } = await import('#lib/use-cases/lists/activate-in-emergency.ts')
const { closeIndex, compileAhead, indexInForce } = await import('#lib/use-cases/screening/index-in-force.ts')
const { rescreenCustomers } = await import('#lib/use-cases/screening/rescreen-customers.ts')
const { benchCaller, benchSupervisor, importSdn, twoPublications } = await import('./lists/list-of-many.ts')
const { writeManyCustomers } = await import('./lists/million-customers.ts')

const worker = benchCaller({ kind: 'system', id: 'worker' })
const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1)

/**
 * The first screening of nearly everybody is written by SQL, without a hit: to make a million in full takes half an hour and
 * is not what is measured. Those with a planted name are left to the product.
 */
async function writeFirstScreenings(setId: string, matcher: string, policy: string): Promise<void> {
  const { pool } = database()
  await pool.query(
    `INSERT INTO screening (id, subject, subject_id, input, input_hash, list_version_set_id, matcher_version, policy_version,
       hit_count, duration_us, at, by)
     SELECT id, 'customer', id, '{"parties":[],"addresses":[]}', 'bench', $1, $2, $3, 0, 0, now(), 'bench'
     FROM customer WHERE last_screening_id = id`,
    [setId, matcher, policy],
  )
}

/** The run of this process and of further workers beside it, until it has ended. */
async function runWorkers(): Promise<void> {
  const alone = join(import.meta.dirname, 'rescreen', 'work-alone.ts')
  const others = Array.from({ length: WORKERS - 1 }, () =>
    spawn(process.execPath, [alone, databaseUrl(), databaseOwnerUrl()], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  )
  const ended = others.map((child) => once(child, 'exit'))
  const done = await rescreenCustomers(worker)
  if (!done.ok) throw new Error(done.error.code)
  for (const [code] of await Promise.all(ended))
    if (code !== 0) throw new Error('a worker beside this one failed')
}

const cluster = await openDatabase()
try {
  await prepareDatabase(cluster)
  const [first, second] = twoPublications(await starterFile('ofac-sdn'), CHANGES)
  const before = await importSdn(first, '2024-04-25', true)
  let started = performance.now()
  const planted = second.content
    .toString('utf8')
    .split('\n')
    .flatMap((line, at) => (at % 97 === 0 ? (/^\d+,"([^"]+)"/.exec(line)?.[1] ?? []) : []))
  await writeManyCustomers({
    count: CUSTOMERS,
    seed: 'bench',
    ...{ planted, plantedEvery: PLANTED_EVERY },
    screened: (serial) => serial % PLANTED_EVERY !== 0,
  })
  const lists = await indexInForce(worker)
  if (!lists.ok) throw new Error(lists.error.code)
  const { listVersionSetId, matcherVersion, policyVersion } = lists.value
  await writeFirstScreenings(listVersionSetId, matcherVersion, policyVersion)
  await database().pool.query('ANALYZE')
  await rescreenCustomers(worker)
  process.stdout.write(`prepared in ${seconds(started)} s\n`)
  const after = await importSdn(second, '2024-04-26', false)
  started = performance.now()
  // As the worker does after a preview, before anybody may activate.
  await compileAhead(after.id, before.id)
  const ahead = seconds(started)
  const active = await activateInEmergency(await benchSupervisor(), {
    ...{ versionId: after.id, reason: 'bench', confirmation: `ofac-sdn:${after.number}` },
  })
  if (!active.ok) throw new Error(active.error.code)
  started = performance.now()
  await runWorkers()
  const took = seconds(started)
  const { rows } = await database().pool.query(
    `SELECT customers_expected, customers_carried, customers_missing, delta_entries,
       (SELECT sum(cardinality(screened)) FROM rescreen_batch b WHERE b.run_id = r.id) AS screened,
       (SELECT count(*) FROM alert) AS alerts
     FROM rescreen_run r ORDER BY started_at DESC LIMIT 1`,
  )
  const run = rows[0]
  printTable(
    [
      'customers',
      'entry states',
      'carried over',
      'in full',
      'missing',
      'alerts',
      'workers',
      'left ready by the preview in s',
      'seconds',
      'wanted',
    ],
    [
      [
        String(run.customers_expected),
        String(run.delta_entries),
        String(run.customers_carried),
        String(run.screened),
        String(run.customers_missing),
        String(run.alerts),
        String(WORKERS),
        ahead,
        took,
        '60',
      ],
    ],
  )
} finally {
  await closeIndex()
  await closeSender()
  await closeDatabase()
  await cluster.release()
  rmSync(folder, { recursive: true, force: true })
}
