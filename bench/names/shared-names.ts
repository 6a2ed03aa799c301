import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

/** Where the public labelled sets lie, beside the repository. */
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'names')

/** Bytes of a file of the shared sets, unfolded; null when it is not there. */
function sharedBytes(path: readonly string[]): Buffer | null {
  const file = join(SHARED, ...path)
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** Rows of a CSV file of the shared sets; none when it is not there. */
export function sharedRows(...path: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const bytes = sharedBytes(path)
  return bytes === null ? [] : parse(bytes, { columns: true, bom: true })
}

/** Lines of a text file of the shared sets without the empty ones; none when it is not there. */
export function sharedLines(...path: readonly string[]): readonly string[] {
  return (sharedBytes(path)?.toString('utf8') ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
