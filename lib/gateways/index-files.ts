import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#lib/env.ts'

/** Compiled indexes kept; older ones are removed: what is in force, what it replaced, and what previews left ready. */
const KEPT_MAX = 4
const DIGEST_BYTES = 32
/** A compilation that has not ended after this long has died. */
const CLAIM_MS = 120_000
const NAME = /^[0-9a-f]{64}\.index$/

/** Where the installation keeps compiled lists. */
export function indexFolder(): string {
  return join(/* turbopackIgnore: true */ env.dataDir, 'index')
}

/** The file of what a label says, whatever the label holds. */
function fileOf(folder: string, label: string): string {
  return join(/* turbopackIgnore: true */ folder, `${createHash('sha256').update(label).digest('hex')}.index`)
}

/**
 * The bytes kept under a label; null when there are none, or when they are not what was written (cut short, altered): those are
 * removed.
 */
export async function readIndexFile(folder: string, label: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const path = fileOf(folder, label)
  const file = await readFile(path).catch(() => null)
  if (file === null) return null
  // a copy of its own, so that columns can be read from it at their places
  const bytes = new Uint8Array(file.length - Math.min(file.length, DIGEST_BYTES))
  bytes.set(file.subarray(DIGEST_BYTES))
  if (file.length > DIGEST_BYTES && digestOf(bytes).equals(file.subarray(0, DIGEST_BYTES))) return bytes
  await rm(path, { force: true })
  return null
}

/** Keeps bytes under a label: written beside and renamed, so that nobody ever reads half of them. Older ones are removed. */
export async function writeIndexFile(folder: string, label: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = fileOf(folder, label)
  const beside = `${path}.${process.pid}`
  await writeFile(beside, digestOf(bytes), { mode: 0o600 })
  await writeFile(beside, bytes, { flag: 'a' })
  await rename(beside, path)
  await removeOlder(folder)
}

/**
 * Claims the compilation of what a label says: true for one process at a time, until it has released it or has been at it for
 * too long.
 */
export async function claimIndexFile(folder: string, label: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = `${fileOf(folder, label)}.claim`
  const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now())
  if (age > CLAIM_MS) await rm(path, { force: true })
  const claim = await open(path, 'wx', 0o600).catch(() => null)
  await claim?.close()
  return claim !== null
}

export async function releaseIndexFile(folder: string, label: string): Promise<void> {
  await rm(`${fileOf(folder, label)}.claim`, { force: true })
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

async function removeOlder(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name))
  const aged = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  )
  const old = aged.sort((a, b) => b.at - a.at).slice(KEPT_MAX)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}
