// How quickly lists are parsed against bare tokenising, what a file of 30 MB costs alone, and how long a full import takes.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EU_XML_SAMPLE } from '#scripts/testing/list-sweep/eu-samples.ts'
import { UK_XML_SAMPLE } from '#scripts/testing/list-sweep/uk-samples.ts'
import { printTable } from './figures.ts'
import { consolidatedXml, repeatEntries, repeatSample, sharedFile, starterFile } from './lists/list-files.ts'
import { bareCsv, bareXlsx, bareXml, type ParseTimes, timeParser } from './lists/parse-ratio.ts'
import { timeImports } from './lists/time-imports.ts'

const LARGE_BYTES = 30_000_000
const MEGABYTE = 1_000_000
const MODEST_BYTES = 3 * MEGABYTE

async function parseRows(): Promise<string[][]> {
  const sdn = await starterFile('ofac-sdn')
  const un = await starterFile('un-sc')
  const mof = await starterFile('jp-mof')
  const cons = repeatEntries(consolidatedXml(), MODEST_BYTES)
  const eu = repeatSample(EU_XML_SAMPLE, { tag: 'sanctionEntity', key: /(logicalId=")\d+/ }, MODEST_BYTES)
  const uk = repeatSample(UK_XML_SAMPLE, { tag: 'Designation', key: /(<UniqueID>[A-Z]+)\d+/ }, MODEST_BYTES)
  return [
    row('ofac-sdn CSV', sdn.content, timeParser('ofac-sdn', sdn, bareCsv)),
    row('ofac-cons XML', cons.content, timeParser('ofac-cons', cons, bareXml)),
    row('un-sc XML', un.content, timeParser('un-sc', un, bareXml)),
    row('eu-fsf XML, own sample', eu.content, timeParser('eu-fsf', eu, bareXml)),
    row('uk-sl XML, own sample', uk.content, timeParser('uk-sl', uk, bareXml)),
    row('jp-mof xlsx', mof.content, timeParser('jp-mof', mof, bareXlsx)),
  ]
}

function row(name: string, content: Buffer, { entities, parseMs, bareMs }: ParseTimes): string[] {
  const ratio = (parseMs / bareMs).toFixed(2)
  const size = (content.length / MEGABYTE).toFixed(1)
  return [name, size, String(entities), parseMs.toFixed(0), bareMs.toFixed(0), ratio, '2.00']
}

/** What `npm run cli` gives Node beside the script: a small nursery, so that an import takes little memory. */
function commandFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { cli: string } }
  return scripts.cli.split(' ').filter((word) => word.startsWith('--'))
}

/** A large XML read alone, and imported into the database of this folder, each in a process of its own. */
function takeLarge(folder: string): void {
  const large = repeatEntries(consolidatedXml(), LARGE_BYTES)
  const path = join(folder, 'large.xml')
  writeFileSync(path, large.content)
  const flags = commandFlags()
  const inProcess = (script: string) => {
    const words = [...flags, join(import.meta.dirname, 'lists', script), 'ofac-cons', path]
    const env = { ...process.env, SEKISHO_DATA_DIR: folder }
    return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', env })) as Record<
      string,
      number
    >
  }
  const parsed = inProcess('parse-alone.ts')
  const imported = inProcess('import-alone.ts')
  const figures = ({ seconds = 0, peakMiB = 0 }: Record<string, number>) => [
    seconds.toFixed(1),
    peakMiB.toFixed(0),
  ]
  const [parseSeconds = '', parseMiB = ''] = figures(parsed)
  const [importSeconds = '', importMiB = ''] = figures(imported)
  printTable(
    ['file of 30 MB', 'read alone', 'imported, fsync on', 'wanted'],
    [
      ['entries', String(parsed.entities), String(imported.records), ''],
      ['seconds', parseSeconds, importSeconds, '10'],
      ['peak memory, MiB', parseMiB, importMiB, '400'],
    ],
  )
}

const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-lists-'))
try {
  printTable(['parser', 'MB', 'entities', 'parse ms', 'bare ms', 'ratio', 'wanted'], await parseRows())
  process.stdout.write('\n')
  const sets = ['sdn.csv.gz', 'add.csv.gz', 'alt.csv.gz'].map((name) =>
    sharedFile('ofac_sdn', 'set-2022-01-31', name),
  )
  const full = sets.flatMap((file) => file ?? [])
  const newest = await starterFile('ofac-sdn')
  await timeImports(folder, full.length === sets.length ? full : [newest])
  process.stdout.write('\n')
  takeLarge(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
