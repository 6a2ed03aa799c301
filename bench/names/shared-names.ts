import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

/** Where the public data lie, beside the repository, and the labelled sets of names among them. */
const DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
const NAMES = 'names'

/** Bytes of a file of the shared data, unfolded; null when it is not there. */
function sharedBytes(path: readonly string[]): Buffer | null {
  const file = join(DATA, ...path)
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** Rows of a CSV file of the shared sets; none when it is not there. */
export function sharedRows(...path: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const bytes = sharedBytes([NAMES, ...path])
  return bytes === null ? [] : parse(bytes, { columns: true, bom: true })
}

/** A text file of the shared data; null when it is not there. */
export function sharedText(...path: readonly string[]): string | null {
  return sharedBytes(path)?.toString('utf8') ?? null
}

/** Lines of a text file of the shared sets without the empty ones; none when it is not there. */
export function sharedLines(...path: readonly string[]): readonly string[] {
  return (sharedText(NAMES, ...path) ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
