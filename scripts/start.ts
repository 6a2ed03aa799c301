import { runDesk } from './desk.ts'
import { runDoor } from './run-door.ts'

await runDoor(() => runDesk({ next: 'start', workerArgs: ['scripts/worker.ts'], shows: 'errors' }))
