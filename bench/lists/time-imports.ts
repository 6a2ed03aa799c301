import { v7 } from 'uuid'
import { unfoldListFile } from '#lib/gateways/list-files.ts'
import { printTable } from '../figures.ts'
import type { MeasuredFile } from './list-files.ts'

const MANY_CHANGES = 0.5
/** Number, name, kind and programme of a line of OFAC's main file, each in quotes or not; without a closing quote. */
const PROGRAMME = /^(\d+,(?:"(?:[^"]|"")*"|[^",]*),(?:"[^"]*"|[^",]*),(?:"[^"]*|[^",]*))/

/** Imports a set of OFAC's CSV files into an empty database of its own (fsync on), then a version that changes half of it. */
export async function timeImports(folder: string, files: readonly MeasuredFile[]): Promise<void> {
  process.env.SEKISHO_DATA_DIR = folder
  const { openDatabase } = await import('#scripts/open-database.ts')
  const { prepareDatabase } = await import('#scripts/prepare-database.ts')
  const { closeDatabase } = await import('#lib/db/client.ts')
  const database = await openDatabase()
  try {
    await prepareDatabase(database)
    const first = await importOnce(files, '2022-01-31')
    const second = await importOnce(files.map(changeSome), '2022-02-01')
    printTable(
      ['import, fsync on', 'records', 'added', 'changed', 'seconds', 'wanted'],
      [
        ['full set, empty database', ...first, '3'],
        ['the same, half changed', ...second, ''],
      ],
    )
  } finally {
    await closeDatabase()
    await database.release()
  }
}

async function importOnce(files: readonly MeasuredFile[], publishedOn: string): Promise<string[]> {
  const { importListVersion } = await import('#lib/use-cases/lists/import-list-version.ts')
  const caller = {
    actor: { kind: 'operator', id: 'bench' } as const,
    requestId: v7(),
    clock: () => new Date(),
    newId: () => v7(),
  }
  const started = performance.now()
  const unfolded = files.map(({ name, content }) => unfoldListFile(name, content))
  const sound = unfolded.flatMap((file) => (file.ok ? [file.value] : []))
  const done = await importListVersion(caller, { sourceId: 'ofac-sdn', files: sound, publishedOn })
  const seconds = (performance.now() - started) / 1000
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  const { records, added, changed } = done.value.version
  return [String(records), String(added), String(changed), seconds.toFixed(1)]
}

/** Another programme in every second line of the main file, whose fourth column it is. */
function changeSome(file: MeasuredFile): MeasuredFile {
  if (!/^sdn[^_]*$/.test(file.name)) return file
  const every = Math.round(1 / MANY_CHANGES)
  const lines = file.content.toString('utf8').split('\n')
  const changed = lines.map((line, at) => (at % every === 0 ? line.replace(PROGRAMME, '$1-X') : line))
  return { name: file.name, content: Buffer.from(changed.join('\n')) }
}
