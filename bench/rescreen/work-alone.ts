// One more worker for npm run bench -- rescreen, in a process of its own: it shares the run and prints what it did.
import { v7 } from 'uuid'
import { closeDatabase } from '#lib/db/client.ts'
import { setDatabaseUrls } from '#lib/env.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'

const [runtime = '', owner = ''] = process.argv.slice(2)
setDatabaseUrls({ runtime, owner })
const done = await rescreenCustomers({
  actor: { kind: 'system', id: 'worker' },
  requestId: v7(),
  clock: () => new Date(),
  newId: () => v7(),
})
process.stdout.write(`${JSON.stringify(done)}\n`)
await closeIndex()
await closeDatabase()
