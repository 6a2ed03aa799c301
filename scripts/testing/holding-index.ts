// Holds the lists in force in its memory as web and worker do, and says each time which ones: npm test and the bench start it.
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { closeDatabase } from '#lib/db/client.ts'
import { setDatabaseUrls } from '#lib/env.ts'
import { closeIndex, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'

const LOOK_EVERY_MS = 5

const [runtime = '', owner = ''] = process.argv.slice(2)
setDatabaseUrls({ runtime, owner })
const caller = { clock: () => new Date(), newId: () => v7() }
let stopped = false
process.once('SIGTERM', () => {
  stopped = true
})
let said = ''
while (!stopped) {
  const lists = await indexInForce(caller)
  const set = lists.ok ? lists.value.listVersionSetId : ''
  if (set !== said) {
    said = set
    const entries = lists.ok ? lists.value.index.entries : 0
    process.stdout.write(`${JSON.stringify({ entries, atMs: Date.now() })}\n`)
  }
  await sleep(LOOK_EVERY_MS)
}
await closeIndex()
await closeDatabase()
