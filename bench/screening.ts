// How many names a second are put to all lists on one core, how large the compiled index is, and what it finds of what a
// comparison with every listed name finds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileColumns, indexOf, type ScreeningIndex } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { bytesOf, packColumns, unpackColumns } from '#lib/core/screening/index-columns.ts'
import { readIndexFile, writeIndexFile } from '#lib/gateways/index-files.ts'
import { printTable } from './figures.ts'
import { BASELINES } from './names/baselines.ts'
import { askedNames, streamedNames } from './screening/asked-names.ts'
import { measureNames, measureStream } from './screening/measure-names.ts'
import { measureRecall } from './screening/measure-recall.ts'
import { readLists } from './screening/read-lists.ts'

const LABEL = 'bench'
const MEGABYTE = 1_000_000
const BASELINE_NAMES = 5
/** Rows of a long file of names, and names in one at least. */
const STREAM_ROWS = 10
const STREAM_ROW_MIN = 2_500
const COLUMNS = [
  ...['names', 'words', 'asked', 'names/s', 'p50 µs', 'p99 µs', 'max µs', 'with hits', 'looked', 'bounded'],
  'compared',
]

/** Compiles, keeps and reads back as web and worker do. */
async function measureIndex(entries: readonly IndexInput[]): Promise<ScreeningIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-screening-'))
  try {
    let started = performance.now()
    const columns = compileColumns(entries)
    const compileMs = performance.now() - started
    await writeIndexFile(folder, LABEL, packColumns(columns, LABEL))
    started = performance.now()
    const kept = await readIndexFile(folder, LABEL)
    const read = kept === null ? null : unpackColumns(kept, LABEL)
    if (read === null) throw new Error('the index cannot be read back')
    const index = indexOf(read)
    const loadMs = performance.now() - started
    printTable(
      ['index', 'measured', 'wanted'],
      [
        ['entries', String(index.entries), '30000'],
        ['distinct names', String(index.names), ''],
        ['words and joins', String(index.nameIndex.words), ''],
        ['MB', (bytesOf(columns) / MEGABYTE).toFixed(1), '150'],
        ['load ms', loadMs.toFixed(0), '1000'],
        ['compile ms', compileMs.toFixed(0), ''],
      ],
    )
    return index
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Names a second when each is compared with every listed name by share of edits. */
function measureBaseline(entries: readonly IndexInput[], names: readonly string[]): string {
  const compare = BASELINES.Levenshtein
  const listed = entries.flatMap(({ entity }) => entity.names.map(({ full }) => full))
  const before = process.cpuUsage()
  let best = 0
  for (const name of names) for (const full of listed) best = Math.max(best, compare?.(name, full) ?? 0)
  const used = process.cpuUsage(before)
  return ((names.length * 1e6) / (used.user + used.system)).toFixed(2)
}

const { entries, rows } = await readLists()
printTable(['list', 'entities', 'names'], rows)
process.stdout.write('\n')
const index = await measureIndex(entries)
const sets = askedNames(entries)
process.stdout.write(
  '\nNames a second on one core, by processor time; cold: no word was asked before; wanted 5000 and p99 2000 µs\n',
)
printTable(
  COLUMNS,
  sets.flatMap((set) => measureNames(index, set)),
)
process.stdout.write(
  '\nThe same, names one after another from an empty memory, as a file of them is screened\n',
)
printTable(
  COLUMNS,
  streamedNames().flatMap((set) => {
    const each = Math.max(STREAM_ROW_MIN, set.names.length / STREAM_ROWS)
    return measureStream(indexOf(index.columns), set, each)
  }),
)
const some = (sets[0]?.names ?? []).slice(0, BASELINE_NAMES).map(({ text }) => text)
process.stdout.write(
  `\nIn the same process, share of edits against every listed name (fuzzball ratio): ${measureBaseline(entries, some)} names/s. ` +
    'yente publishes 4 to 15 requests/s.\n',
)
process.stdout.write(
  '\nOf the hits that a comparison with every name of drawn entries gives, how many the index gives with the same score\n',
)
printTable(['names', 'asked', 'hits', 'found (95 %)', 'not at all'], measureRecall(entries))
