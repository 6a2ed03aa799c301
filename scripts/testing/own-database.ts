import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { closeDatabase } from '#lib/db/client.ts'
import { withConnection } from '#lib/db/migration/migration-history.ts'
import { setDatabaseUrls } from '#lib/env.ts'
import { DATABASE_NAME } from '#lib/gateways/embedded-postgres/cluster-files.ts'
import { closeSender } from '#lib/queue/send.ts'
import { databaseAt, maintenanceUrl } from './database-urls.ts'

// Runs before each file of the db project: the file gets a fresh, migrated, empty database of its own.
const cluster = inject('testCluster')
const name = `test_${randomBytes(8).toString('hex')}`

await withConnection(maintenanceUrl(cluster.owner), (client) =>
  client.query(`CREATE DATABASE ${name} TEMPLATE ${DATABASE_NAME}`),
)
setDatabaseUrls({ runtime: databaseAt(cluster.runtime, name), owner: databaseAt(cluster.owner, name) })

afterAll(async () => {
  await closeSender()
  await closeDatabase()
  await withConnection(maintenanceUrl(cluster.owner), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  )
})
