import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { BulkColumns } from '#lib/db/bulk.ts'

/** Rows that go into one piece of the stream: large pieces spare the event loop. */
const ROWS_PER_PIECE = 500

export type CopyRow = Readonly<Record<string, unknown>>

/** Writes rows by COPY on a connection of their own. Columns and table are our own words; a missing value is NULL. */
export async function copyRows(
  client: pg.PoolClient,
  { table, columns }: { readonly table: string; readonly columns: BulkColumns },
  rows: readonly CopyRow[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns)
  const into = `COPY "${table}" (${names.map((name) => `"${name}"`).join(', ')}) FROM STDIN`
  await pipeline(Readable.from(pieces(names, columns, rows)), client.query(copyFrom(into)))
}

function* pieces(
  names: readonly string[],
  columns: BulkColumns,
  rows: readonly CopyRow[],
): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS_PER_PIECE) {
    const lines = rows
      .slice(start, start + ROWS_PER_PIECE)
      .map((row) => names.map((name) => field(row[name], columns[name] === 'jsonb')).join('\t'))
    yield `${lines.join('\n')}\n`
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One value in COPY's text format (PostgreSQL manual, COPY, “Text Format”). */
function field(value: unknown, json: boolean): string {
  if (value === null || value === undefined) return '\\N'
  const text = json ? JSON.stringify(value) : value instanceof Date ? value.toISOString() : String(value)
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}
