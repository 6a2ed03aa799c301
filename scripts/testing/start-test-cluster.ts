import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { withConnection } from '#lib/db/migration/migration-history.ts'
import { clusterFiles, DATABASE_NAME } from '#lib/gateways/embedded-postgres/cluster-files.ts'
import { isAlive } from '#lib/gateways/embedded-postgres/leases.ts'
import { openCluster } from '#lib/gateways/embedded-postgres/open-cluster.ts'
import { runningServer, stopServer } from '#lib/gateways/embedded-postgres/server.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { maintenanceUrl } from './database-urls.ts'

const PREFIX = 'sekisho-test-'
/** Nothing that a test writes has to survive a power cut. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: { readonly owner: string; readonly runtime: string }
  }
}

/** Starts a throw-away PostgreSQL with a migrated template database, and clears it away after the last test. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepAbandoned()
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const cluster = await openCluster(directory, CARELESS)
  await prepareDatabase({ urls: cluster.urls, embedded: true })
  await withConnection(maintenanceUrl(cluster.urls.owner), (client) =>
    client.query(`ALTER DATABASE ${DATABASE_NAME} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`),
  )
  project.provide('testCluster', cluster.urls)
  return async () => {
    await cluster.release()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Servers whose test run was killed would live for ever: stop them and remove their folders. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue
    const directory = join(tmpdir(), name)
    const files = clusterFiles(directory)
    const pid = existsSync(files.data) ? runningServer(files) : null
    if (pid !== null) await stopServer(pid, { cleanly: true })
    rmSync(directory, { recursive: true, force: true })
  }
}
