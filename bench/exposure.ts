// How quickly an exposure is computed over millions of transfers, against one recursive SQL query with the same answer.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import type { ExposureSettings } from '#lib/core/wallets/exposure/settings.ts'
import { type Generated, generateGraph } from './exposure/generate-graph.ts'
import { type CategorySums, poisonBySql, prepareSql } from './exposure/recursive-sql.ts'
import { percentile, printTable } from './figures.ts'

const TRANSFERS = Number(process.env.BENCH_TRANSFERS ?? 10_000_000)
const ADDRESSES = Number(process.env.BENCH_ADDRESSES ?? 100)
/** Addresses of the comparison, which costs plain SQL seconds each. */
const COMPARED = 20
const BREADTH = 1_000
/** Cut-off of the six-hop question: a thousandth of the greatest value. */
const CUT_OFF = '1200'

const ms = (value: number) => value.toFixed(1)

type Compute = (address: string, settings: ExposureSettings) => Promise<CategorySums>

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const started = performance.now()
  const value = await work()
  return { ms: performance.now() - started, value }
}

/** Each address twice; the second time counts, when the database has its pages in memory. */
async function measure(
  compute: Compute,
  addresses: readonly string[],
  settings: ExposureSettings,
): Promise<readonly number[]> {
  const samples: number[] = []
  for (const address of addresses) {
    await compute(address, settings)
    samples.push((await timed(() => compute(address, settings))).ms)
  }
  return samples
}

/** Some addresses of every rank that received something and are no service. */
async function pickAddresses(client: pg.Client, { addresses }: Generated): Promise<readonly string[]> {
  const step = Math.floor(addresses / ADDRESSES)
  const found = await client.query<{ id: string }>(
    `SELECT g.id::text FROM generate_series(400, $1::int, $2::int) n
     CROSS JOIN LATERAL (SELECT g.id FROM graph_address g WHERE g.id >= n
       AND EXISTS (SELECT 1 FROM transfer t WHERE t.to_id = g.id) ORDER BY g.id LIMIT 1) g`,
    [addresses, step],
  )
  return [...new Set(found.rows.map(({ id }) => id))]
}

/** The busiest addresses that nobody has named: more transfers than are followed, counterparties by the thousand. */
const HUBS = ['10', '20', '30', '40', '50']
const HUB_SECONDS_MAX = 15

async function computer(): Promise<Compute> {
  const { computeExposure } = await import('#lib/core/wallets/exposure/compute-exposure.ts')
  const { findGraphChain } = await import('#lib/core/wallets/transfers/graph-chain.ts')
  const { findExposureVersions } = await import('#lib/db/exposure-labels.ts')
  const { exposureReader } = await import('#lib/db/exposure-reader.ts')
  const chain = findGraphChain('ethereum')
  if (chain === null) throw new Error('the chain is known')
  return async (address, settings) => {
    const reader = exposureReader({ chain, assetId: 1, versions: await findExposureVersions() })
    const { categories } = await computeExposure(reader, [address], settings)
    return Object.fromEntries(
      categories.map(({ category, direct, indirect }) => [category, [direct, indirect] as const]),
    )
  }
}

const BASE: ExposureSettings = {
  ...{ method: 'haircut', direction: 'in', hops: 3, minValue: '0' },
  ...{ minConfidence: 20, breadth: BREADTH, cluster: false },
}

async function report(client: pg.Client, generated: Generated): Promise<void> {
  const addresses = await pickAddresses(client, generated)
  const compute = await computer()
  const rows: string[][] = []
  for (const [name, settings, wanted] of [
    ['haircut, 3 hops', BASE, '150'],
    ['FIFO, 3 hops', { ...BASE, method: 'fifo' }, '150'],
    ['poison, 3 hops', { ...BASE, method: 'poison' }, '150'],
    ['haircut, 3 hops, destination', { ...BASE, direction: 'out' }, '150'],
    ['haircut, 6 hops, cut-off', { ...BASE, hops: 6, minValue: CUT_OFF }, '1000'],
  ] as [string, ExposureSettings, string][]) {
    const samples = await measure(compute, addresses, settings)
    const figure = (share: number) => ms(percentile(samples, share))
    rows.push([name, String(samples.length), figure(0.5), figure(0.95), figure(1), wanted])
    process.stderr.write(`  ${name}: p50 ${figure(0.5)} ms, p95 ${figure(0.95)} ms\n`)
  }
  for (const method of ['haircut', 'poison'] as const) {
    const samples = await measure(compute, HUBS, { ...BASE, method })
    const [p50, worst] = [0.5, 1].map((share) => ms(percentile(samples, share)))
    rows.push([
      `${method}, 3 hops, hubs`,
      String(samples.length),
      p50 ?? '',
      '',
      worst ?? '',
      `${HUB_SECONDS_MAX} s`,
    ])
    process.stderr.write(`  ${method}, hubs: worst ${worst} ms\n`)
  }
  printTable(['question, warm', 'addresses', 'p50 ms', 'p95 ms', 'worst ms', 'p95 wanted'], rows)
  process.stdout.write('\n')
  await compare(client, compute, addresses)
}

async function compare(client: pg.Client, compute: Compute, addresses: readonly string[]): Promise<void> {
  await prepareSql(client)
  const every = Math.max(1, Math.floor(addresses.length / COMPARED))
  const settings: ExposureSettings = { ...BASE, method: 'poison' }
  const ours: number[] = []
  const theirs: number[] = []
  for (const address of addresses.filter((_, at) => at % every === 0)) {
    const sql = () => poisonBySql(client, address, { hops: settings.hops, breadth: BREADTH })
    await sql()
    const plain = await timed(sql)
    await compute(address, settings)
    const own = await timed(() => compute(address, settings))
    if (sorted(plain.value) !== sorted(own.value))
      throw new Error(`address ${address}: SQL says ${sorted(plain.value)}, the product ${sorted(own.value)}`)
    ours.push(own.ms)
    theirs.push(plain.ms)
  }
  const total = (samples: readonly number[]) => samples.reduce((sum, value) => sum + value, 0)
  printTable(
    ['poison, 3 hops, same answers', 'addresses', 'p50 ms', 'p95 ms', 'all ms'],
    [
      [
        'product',
        String(ours.length),
        ms(percentile(ours, 0.5)),
        ms(percentile(ours, 0.95)),
        ms(total(ours)),
      ],
      [
        'one recursive SQL query',
        ...[String(theirs.length), ms(percentile(theirs, 0.5)), ms(percentile(theirs, 0.95))],
        ms(total(theirs)),
      ],
    ],
  )
  process.stdout.write(
    `\nThe product needs ${(total(ours) / total(theirs)).toFixed(2)} of the time of plain SQL.\n`,
  )
}

function sorted(sums: CategorySums): string {
  return JSON.stringify(Object.entries(sums).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What a kept folder holds: generated once, measured as often as wanted. */
const KEPT = process.env.BENCH_KEEP
const folder = KEPT === undefined ? mkdtempSync(join(tmpdir(), 'sekisho-bench-exposure-')) : resolve(KEPT)
/** `npm run bench -- exposure prepare` fills a kept folder and measures nothing. */
const PREPARE_ONLY = process.argv[2] === 'prepare'
mkdirSync(folder, { recursive: true })
const noted = join(folder, 'generated.json')

/** The graph of a kept folder, where it is as large as wanted; else a new one, written into the empty database. */
async function graphOf(client: pg.Client): Promise<Generated> {
  if (existsSync(noted)) {
    const kept = JSON.parse(readFileSync(noted, 'utf8')) as Generated
    if (kept.transfers === TRANSFERS) return kept
    throw new Error(`${folder} holds ${kept.transfers} transfers: name another folder`)
  }
  const generated = await generateGraph(client, TRANSFERS)
  writeFileSync(noted, JSON.stringify(generated))
  return generated
}

process.env.SEKISHO_DATA_DIR = folder
const { openDatabase } = await import('#scripts/open-database.ts')
const { prepareDatabase } = await import('#scripts/prepare-database.ts')
const { closeDatabase } = await import('#lib/db/client.ts')
const database = await openDatabase()
try {
  await prepareDatabase(database)
  const client = new pg.Client({ connectionString: database.urls.owner })
  await client.connect()
  try {
    const generated = await graphOf(client)
    const { transfers, addresses, labelled, seconds } = generated
    process.stdout.write(
      `${transfers} transfers between ${addresses} addresses, ${labelled} of them labelled, generated in ${seconds.toFixed(0)} s\n\n`,
    )
    if (!PREPARE_ONLY) await report(client, generated)
  } finally {
    await client.end()
  }
} finally {
  await closeDatabase()
  await database.release()
  if (KEPT === undefined) rmSync(folder, { recursive: true, force: true })
}
