// A worker or an import in a process of its own, made to be killed: npm test and npm run soak start it.
import { v7 } from 'uuid'
import { closeDatabase } from '#lib/db/client.ts'
import { setDatabaseUrls } from '#lib/env.ts'
import { closeSender } from '#lib/queue/send.ts'
import { importListFiles } from '#lib/use-cases/lists/import-list-files.ts'
import { runPreview } from '#lib/use-cases/lists/run-preview.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { startWorker } from '#lib/worker/main.ts'

const [runtime = '', owner = '', verb = '', subject = '', publishedOn = ''] = process.argv.slice(2)
setDatabaseUrls({ runtime, owner })
const caller = { requestId: v7(), clock: () => new Date(), newId: () => v7() }
const worker = { ...caller, actor: { kind: 'system', id: 'worker' } as const }
// Whoever waits for the moment from which it may be killed reads this line.
process.stdout.write('ready\n')

if (verb === 'import') {
  const operator = { ...caller, actor: { kind: 'operator', id: 'test' } as const }
  const done = await importListFiles(operator, {
    sourceId: 'ofac-sdn',
    paths: [subject],
    publishedOn,
    activate: true,
  })
  if (!done.ok) throw new Error(done.error.code)
} else if (verb === 'preview') {
  // Each step is told, so that it can be killed there.
  const done = await runPreview(worker, { previewId: subject }, async (phase) => {
    process.stdout.write(`${phase}\n`)
    return true
  })
  if (!done.ok) throw new Error(done.error.code)
} else if (verb === 'worker') {
  await startWorker()
  // Until it is killed.
  await new Promise(() => undefined)
} else {
  for (const run of [rescreenCustomers, lookBack, noteDelistings]) {
    const done = await run(worker, undefined)
    if (!done.ok) throw new Error(done.error.code)
  }
}
await closeIndex()
await closeSender()
await closeDatabase()
