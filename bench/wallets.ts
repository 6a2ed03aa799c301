// How many addresses one core checks in a second beside another library, and how long a pack of labels takes to come in.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validate } from 'multicoin-address-validator'
import { v7 } from 'uuid'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { printTable } from './figures.ts'
import { checkLines } from './wallets/check-lines.ts'
import { WRITTEN, writeAddresses } from './wallets/written-addresses.ts'
import { writePack } from './wallets/written-pack.ts'

const ADDRESSES_PER_KIND = 20_000
/** The other library is up to a hundred times slower: it gets fewer of the same addresses. */
const THEIR_ADDRESSES_PER_KIND = 2_000
const ROUNDS = 3
const MICROSECONDS = 1_000_000
const TAGS = 77_000
const TAGS_WANTED_S = 10
const PER_SECOND_WANTED = 200_000
const CHECKED_LINES = 100_000

/** Best of some rounds, in seconds of processor time, so that a neighbour on the machine does not count; and how many were sound. */
function time(
  addresses: readonly string[],
  isSound: (address: string) => boolean,
): { seconds: number; sound: number } {
  let seconds = Number.POSITIVE_INFINITY
  let sound = 0
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    sound = 0
    for (const address of addresses) if (isSound(address)) sound += 1
    const { user, system } = process.cpuUsage(before)
    seconds = Math.min(seconds, (user + system) / MICROSECONDS)
  }
  return { seconds, sound }
}

function otherAccepts(address: string, coin: string): boolean {
  try {
    return validate(address, coin)
  } catch {
    return false
  }
}

function validateAll(): void {
  const total = { ours: 0, theirs: 0, count: 0, theirCount: 0 }
  const rows = WRITTEN.map(([name, coin], at) => {
    const addresses = writeAddresses(at, ADDRESSES_PER_KIND)
    const ours = time(addresses, (address) => {
      const { readings, checksum } = parseAddress(address)
      return readings.length > 0 && checksum !== 'invalid'
    })
    const theirs = time(addresses.slice(0, THEIR_ADDRESSES_PER_KIND), (address) =>
      otherAccepts(address, coin),
    )
    total.ours += ours.seconds
    total.theirs += theirs.seconds
    total.theirCount += THEIR_ADDRESSES_PER_KIND
    total.count += addresses.length
    return [
      name,
      perSecond(addresses.length, ours.seconds),
      String(ours.sound),
      perSecond(THEIR_ADDRESSES_PER_KIND, theirs.seconds),
      String(theirs.sound),
    ]
  })
  rows.push([
    'all',
    perSecond(total.count, total.ours),
    String(PER_SECOND_WANTED),
    perSecond(total.theirCount, total.theirs),
    '',
  ])
  printTable(['kind, one core', 'ours /s', 'sound (wanted)', 'multicoin-address-validator /s', 'sound'], rows)
}

function perSecond(count: number, seconds: number): string {
  return String(Math.round(count / seconds))
}

async function importPack(folder: string): Promise<void> {
  process.env.SEKISHO_DATA_DIR = folder
  const { openDatabase } = await import('#scripts/open-database.ts')
  const { prepareDatabase } = await import('#scripts/prepare-database.ts')
  const { closeDatabase } = await import('#lib/db/client.ts')
  const { importLabelPack } = await import('#lib/use-cases/labels/import-label-pack.ts')
  const database = await openDatabase()
  try {
    await prepareDatabase(database)
    const content = Buffer.from(writePack(TAGS))
    const changed = Buffer.from(content.toString('utf8').replaceAll('Service number 1', 'Service no. 1'))
    const rows: string[][] = []
    for (const [what, bytes] of [
      ['empty database', content],
      ['next version, 28 % changed', changed],
    ] as const) {
      const file = {
        name: 'measured.yaml',
        content: bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
      const caller = {
        actor: { kind: 'operator', id: 'bench' } as const,
        requestId: v7(),
        clock: () => new Date(),
        newId: () => v7(),
      }
      const started = performance.now()
      const done = await importLabelPack(caller, { file })
      const seconds = (performance.now() - started) / 1_000
      if (!done.ok) throw new Error(JSON.stringify(done.error))
      const { labels, added, removed } = done.value.version
      rows.push([
        what,
        (bytes.length / 1_000_000).toFixed(1),
        String(labels),
        String(added),
        String(removed),
        seconds.toFixed(1),
        String(TAGS_WANTED_S),
      ])
    }
    printTable(['TagPack import, fsync on', 'MB', 'tags', 'added', 'removed', 'seconds', 'wanted'], rows)
    process.stdout.write('\n')
    await checkMany(database.urls)
  } finally {
    const { closeSender } = await import('#lib/queue/send.ts')
    const { closeIndex } = await import('#lib/use-cases/screening/index-in-force.ts')
    await closeSender()
    await closeIndex()
    await closeDatabase()
    await database.release()
  }
}

/** The whole command with the shipped lists and the pack above in force, from its start to its last answer. */
async function checkMany(urls: { readonly runtime: string; readonly owner: string }): Promise<void> {
  const { loadStarterLists } = await import('#lib/use-cases/lists/load-starter-lists.ts')
  const actor = { kind: 'system', id: 'starter' } as const
  const caller = { actor, requestId: v7(), clock: () => new Date(), newId: () => v7() }
  const loaded = await loadStarterLists(caller)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  const { lines, answered, seconds, peakMib } = await checkLines(CHECKED_LINES, urls)
  printTable(
    ['wallets check', 'lines', 'answered', 'seconds', 'peak MiB'],
    [['one process', String(lines), String(answered), seconds.toFixed(1), peakMib?.toFixed(0) ?? 'not told']],
  )
}

const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-wallets-'))
try {
  validateAll()
  process.stdout.write('\n')
  await importPack(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
