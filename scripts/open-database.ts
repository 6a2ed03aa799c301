import { env, setDatabaseUrls } from '#lib/env.ts'
import { openCluster } from '#lib/gateways/embedded-postgres/open-cluster.ts'

/** The database of this process: its two URLs, and how to let go of it. */
export interface OpenDatabase {
  readonly urls: { readonly runtime: string; readonly owner: string }
  /** True for the embedded server of the data folder, false for the one that DATABASE_URL names. */
  readonly embedded: boolean
  /** True while the embedded server lives; a named one answers for itself. */
  readonly isAlive: () => boolean
  readonly release: () => Promise<void>
}

/** Opens the database that DATABASE_URL names, else the embedded one (made and started where needed). */
export async function openDatabase(): Promise<OpenDatabase> {
  if (env.databaseUrl !== null) {
    const urls = { runtime: env.databaseUrl, owner: env.databaseOwnerUrl ?? env.databaseUrl }
    return { urls, embedded: false, isAlive: () => true, release: async () => {} }
  }
  const cluster = await openCluster(env.dataDir)
  setDatabaseUrls(cluster.urls)
  return { urls: cluster.urls, embedded: true, isAlive: cluster.isAlive, release: cluster.release }
}
