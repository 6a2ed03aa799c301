import { closeDatabase } from '#lib/db/client.ts'
import { closeSender } from '#lib/queue/send.ts'
import { startWorker } from '#lib/worker/main.ts'
import { EXIT, runDoor } from './run-door.ts'
import { firstSignal } from './signals.ts'

// One worker process: any number may run, on any number of machines, with the same DATABASE_URL.
await runDoor(async () => {
  const worker = await startWorker()
  await firstSignal()
  await worker.stop()
  await closeSender()
  await closeDatabase()
  return EXIT.ok
})
