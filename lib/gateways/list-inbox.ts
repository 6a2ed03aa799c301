import { lstat, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file counts as complete when nothing was written to it for this long. */
const SETTLED_MS = 10_000
/** Most files of one folder that one pass looks at. */
const FILES_MAX = 200
const STAMP_CHARS = 17

/** Where an inbox keeps what was taken over, and what was not. */
export type InboxOutcome = 'done' | 'failed'

/** The complete files in a folder of the inbox, by name; none while one of them is still being written. */
export async function completeFiles(folder: string, now: Date): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = (await readdir(folder)).sort().slice(0, FILES_MAX)
  const files: string[] = []
  for (const name of names) {
    const about = await lstat(join(folder, name))
    // No links, which may lead anywhere; no hidden files, which tools write before they rename.
    if (!about.isFile() || name.startsWith('.')) continue
    if (now.getTime() - about.mtimeMs < SETTLED_MS) return []
    files.push(name)
  }
  return files
}

/** What is put away together: the files of one publication, and what came of it. */
export interface PutAway {
  readonly folder: string
  readonly names: readonly string[]
  readonly outcome: InboxOutcome
  readonly note: string
  readonly now: Date
}

/** Moves files out of the inbox, each with the moment before its name, and writes what came of them beside the first. */
export async function putAway({ folder, names, outcome, note, now }: PutAway): Promise<void> {
  const to = join(folder, outcome)
  await mkdir(to, { recursive: true, mode: 0o700 })
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, STAMP_CHARS)
  for (const name of names) await rename(join(folder, name), join(to, `${stamp}-${name}`))
  await writeFile(join(to, `${stamp}-${names[0] ?? 'nothing'}.txt`), `${note}\n`, { mode: 0o600 })
}
