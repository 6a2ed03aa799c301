import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const PACK = /\.(?:ya?ml|csv|json)(?:\.gz)?$/i
/** Most packs that one folder gives. */
const PACKS_MAX = 2_000

/** The packs of a folder in the order of their names, or the file itself; null when there is neither. */
export async function listFolderFiles(path: string): Promise<readonly string[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const names = await readdir(path)
    return names
      .filter((name) => PACK.test(name))
      .toSorted()
      .slice(0, PACKS_MAX)
      .map((name) => join(path, name))
  } catch {
    return null
  }
}
