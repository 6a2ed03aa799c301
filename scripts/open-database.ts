import { env, setDatabaseUrls } from '#lib/env.ts'
import { openCluster } from '#lib/gateways/embedded-postgres/open-cluster.ts'
import type { StartFailure } from '#lib/std/start-failure.ts'

/** The database of this process: its two URLs, and how to let go of it. */
export interface OpenDatabase {
  readonly urls: { readonly runtime: string; readonly owner: string }
  /** True for the embedded server of the data folder, false for the one that DATABASE_URL names. */
  readonly embedded: boolean
  /** True while the embedded server lives; a named one answers for itself. */
  readonly isAlive: () => boolean
  /** What keeps the embedded server from working (a full disk), as one sentence; a named one answers for itself. */
  readonly refusal: () => StartFailure | null
  readonly release: () => Promise<void>
}

/** Opens the database that DATABASE_URL names, else the embedded one (made and started where needed). */
export async function openDatabase(): Promise<OpenDatabase> {
  if (env.databaseUrl !== null) {
    const urls = { runtime: env.databaseUrl, owner: env.databaseOwnerUrl ?? env.databaseUrl }
    return { urls, embedded: false, isAlive: () => true, refusal: () => null, release: async () => {} }
  }
  const cluster = await openCluster(env.dataDir)
  setDatabaseUrls(cluster.urls)
  const { urls, isAlive, refusal, release } = cluster
  return { urls, embedded: true, isAlive, refusal, release }
}
