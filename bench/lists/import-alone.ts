// Imports one file into the database of a data folder, in a process of its own, and prints its seconds and peak memory:
// npm run bench -- lists starts it. The server's memory is the server's.
import { v7 } from 'uuid'
import { closeDatabase } from '#lib/db/client.ts'
import { importListFiles } from '#lib/use-cases/lists/import-list-files.ts'
import { openDatabase } from '#scripts/open-database.ts'

const [sourceId = '', path = ''] = process.argv.slice(2)
const database = await openDatabase()
try {
  const caller = {
    actor: { kind: 'operator', id: 'bench' } as const,
    requestId: v7(),
    clock: () => new Date(),
    newId: () => v7(),
  }
  const started = performance.now()
  const done = await importListFiles(caller, { sourceId, paths: [path] })
  const seconds = (performance.now() - started) / 1000
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  const { records, names } = done.value.version
  const { maxRSS } = process.resourceUsage()
  process.stdout.write(JSON.stringify({ records, names, seconds, peakMiB: maxRSS / 1024 }))
} finally {
  await closeDatabase()
  await database.release()
}
