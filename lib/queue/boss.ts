import { PgBoss } from 'pg-boss'
import { databaseUrl } from '#lib/env.ts'

/** Schema in which the queue keeps its tables, apart from ours. */
const SCHEMA = 'pgboss'
const SENDER_CONNECTIONS = 2
const WORKER_CONNECTIONS = 6
/** How often workers look for jobs whose worker died, in seconds. */
const SUPERVISE_SECONDS = 10

/** Only the owner may alter the queue's tables; it does so when it migrates. */
const RUNTIME = { schema: SCHEMA, migrate: false, createSchema: false, reindex: false } as const

/** An instance that installs or upgrades the queue's tables; for the owning role. */
export function installingBoss(ownerUrl: string): PgBoss {
  return quiet(
    new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, max: 2, supervise: false, schedule: false }),
  )
}

/** An instance that runs jobs, keeps the clock of scheduled ones and tidies up after them. */
export function workingBoss(): PgBoss {
  return new PgBoss({
    ...RUNTIME,
    connectionString: databaseUrl(),
    max: WORKER_CONNECTIONS,
    application_name: 'sekisho-worker',
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  })
}

/** An instance that only sends. */
export function sendingBoss(): PgBoss {
  return quiet(
    new PgBoss({
      ...RUNTIME,
      connectionString: databaseUrl(),
      max: SENDER_CONNECTIONS,
      application_name: 'sekisho-sender',
      supervise: false,
      schedule: false,
    }),
  )
}

// An instance without a listener for 'error' would end the process when a background query fails.
function quiet(boss: PgBoss): PgBoss {
  return boss.on('error', () => undefined)
}
