import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { StartFailure } from '#lib/std/start-failure.ts'
import { findBinaries } from './binaries.ts'
import {
  type ClusterFiles,
  clusterFiles,
  clusterUrls,
  makeDataFolder,
  newRecord,
  readRecord,
  writeRecord,
} from './cluster-files.ts'
import { clearLeases, returnLease, takeLease, withClusterLock } from './leases.ts'
import { findOrdinaryUser } from './ordinary-user.ts'
import {
  checkDataVersion,
  diskRefusal,
  initialiseCluster,
  joinServer,
  logEnd,
  runningServer,
  type ServerPlan,
  startServer,
  stopServer,
} from './server.ts'

/** The embedded PostgreSQL while this process uses it. */
export interface OpenCluster {
  readonly urls: { readonly runtime: string; readonly owner: string }
  /** True when a server already ran on this data folder and was joined. */
  readonly joined: boolean
  /** True while the server lives. */
  readonly isAlive: () => boolean
  /** The full disk, when the server has complained of one since it was opened: work then fails in many words. */
  readonly refusal: () => StartFailure | null
  /** Lets go of the server; the last process to do so stops it. */
  readonly release: () => Promise<void>
}

/**
 * Opens the embedded PostgreSQL of a data folder: makes it on the first run, starts it when it does not run, joins
 * it when it does. Throws StartFailure with one sentence when the machine refuses (disk, rights, version).
 */
export async function openCluster(dataDir: string, settings: readonly string[] = []): Promise<OpenCluster> {
  const files = clusterFiles(dataDir)
  makeDataFolder(files)
  return withClusterLock(files, async () => {
    const running = runningServer(files)
    const record = readRecord(files)
    if (running !== null && record !== null) {
      const port = await joinServer(files)
      return opened(files, { ...record, port }, true)
    }
    clearLeases(files)
    const started = await startFresh(files, settings)
    return opened(files, started, false)
  })
}

async function startFresh(files: ClusterFiles, settings: readonly string[]) {
  const binaries = findBinaries()
  const plan: ServerPlan = { files, binaries, user: findOrdinaryUser(binaries.postgres), settings }
  const record = readRecord(files) ?? newRecord()
  if (existsSync(join(files.data, 'PG_VERSION'))) checkDataVersion(files)
  else {
    writeRecord(files, record)
    await initialiseCluster(plan, record)
  }
  const port = await startServer(plan, record.port)
  const current = { ...record, port }
  writeRecord(files, current)
  return current
}

function opened(
  files: ClusterFiles,
  record: Parameters<typeof clusterUrls>[0],
  joined: boolean,
): OpenCluster {
  const lease = takeLease(files)
  const logStart = logEnd(files)
  let held = true
  const refusal = () => diskRefusal(files, logStart)
  const release = async () => {
    if (!held) return
    held = false
    await withClusterLock(files, async () => {
      if (returnLease(files, lease).othersRemain) return
      const pid = runningServer(files)
      if (pid !== null) await stopServer(pid, { cleanly: refusal() === null })
    })
  }
  return {
    urls: clusterUrls(record),
    joined,
    isAlive: () => runningServer(files) !== null,
    refusal,
    release,
  }
}
