import { runDesk } from './desk.ts'
import { runDoor } from './run-door.ts'

await runDoor(() => runDesk({ next: 'dev', workerArgs: ['--watch', 'scripts/worker.ts'], shows: 'all' }))
