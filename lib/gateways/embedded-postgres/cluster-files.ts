import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartFailure } from '#lib/std/start-failure.ts'

/** Name of the product's database and of its two roles: the owner migrates, the other one runs the product. */
export const DATABASE_NAME = 'sekisho'
export const OWNER_ROLE = 'sekisho_owner'
const APP_ROLE = 'sekisho_app'
const PASSWORD_BYTES = 24

const recordSchema = z.object({
  port: z.number().int().min(0).max(65_535),
  ownerPassword: z.string().min(1),
  appPassword: z.string().min(1),
})

/** What `<data>/postgres.json` (mode 0600) keeps: the port of the last start and the random passwords. */
export type ClusterRecord = z.infer<typeof recordSchema>

/** The places of one embedded cluster inside the data folder. */
export interface ClusterFiles {
  readonly root: string
  readonly data: string
  readonly record: string
  readonly log: string
  readonly leases: string
  readonly lock: string
}

export function clusterFiles(dataDir: string): ClusterFiles {
  return {
    root: dataDir,
    data: join(dataDir, 'postgres'),
    record: join(dataDir, 'postgres.json'),
    log: join(dataDir, 'postgres.log'),
    leases: join(dataDir, 'postgres-users'),
    lock: join(dataDir, 'postgres.lock'),
  }
}

/** Reads the cluster's record; null before the first start. */
export function readRecord(files: ClusterFiles): ClusterRecord | null {
  if (!existsSync(files.record)) return null
  try {
    return recordSchema.parse(JSON.parse(readFileSync(files.record, 'utf8')))
  } catch {
    throw new StartFailure(
      `The file ${files.record} is damaged: restore it, or set it and ${files.data} aside together.`,
    )
  }
}

/** Writes the record whole or not at all. */
export function writeRecord(files: ClusterFiles, record: ClusterRecord): void {
  const draft = `${files.record}.new`
  writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, files.record)
}

export function newRecord(): ClusterRecord {
  const password = () => randomBytes(PASSWORD_BYTES).toString('base64url')
  return { port: 0, ownerPassword: password(), appPassword: password() }
}

/** Makes the data folder; the database's server must be able to pass through it, nobody else to list it. */
export function makeDataFolder(files: ClusterFiles): void {
  mkdirSync(files.root, { recursive: true, mode: 0o711 })
  mkdirSync(files.leases, { recursive: true, mode: 0o700 })
}

/** URLs of the two roles on a port of this machine. */
export function clusterUrls(
  record: ClusterRecord,
  database = DATABASE_NAME,
): { runtime: string; owner: string } {
  const at = `127.0.0.1:${record.port}/${database}`
  return {
    runtime: `postgresql://${APP_ROLE}:${record.appPassword}@${at}`,
    owner: `postgresql://${OWNER_ROLE}:${record.ownerPassword}@${at}`,
  }
}
