import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { database } from '#lib/db/client.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** Rows that go into one piece of the stream: large pieces spare the event loop. */
const ROWS_PER_PIECE = 500

export type CopyRow = Readonly<Record<string, unknown>>

/** Writes rows by COPY on a connection of their own. Columns and table are our own words; a missing value is NULL. */
export async function copyRows(
  client: pg.ClientBase,
  { table, columns }: { readonly table: string; readonly columns: BulkColumns },
  rows: readonly CopyRow[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns)
  const into = `COPY "${table}" (${names.map((name) => `"${name}"`).join(', ')}) FROM STDIN`
  await pipeline(Readable.from(pieces(names, columns, rows)), client.query(copyFrom(into)))
}

/**
 * Writes rows by COPY inside a change, on the very connection that the change holds; by `bulkInsert` should that not be
 * known. Many rows cost a fifth of what they cost as JSON.
 */
export async function copyInto(
  tx: Tx,
  into: { readonly table: string; readonly columns: BulkColumns },
  rows: readonly CopyRow[],
): Promise<void> {
  if (rows.length === 0) return
  const found = await prismaOf(tx).$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  const client = database().backends.get(found[0]?.pid ?? 0)
  if (client === undefined) await bulkInsert(tx, into, rows)
  else await copyRows(client, into, rows)
}

function* pieces(
  names: readonly string[],
  columns: BulkColumns,
  rows: readonly CopyRow[],
): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS_PER_PIECE) {
    const lines = rows
      .slice(start, start + ROWS_PER_PIECE)
      .map((row) => names.map((name) => field(row[name], columns[name] ?? '')).join('\t'))
    yield `${lines.join('\n')}\n`
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One value in COPY's text format (PostgreSQL manual, COPY, “Text Format”). */
function field(value: unknown, type: string): string {
  if (value === null || value === undefined) return '\\N'
  return wordOf(value, type).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}

function wordOf(value: unknown, type: string): string {
  if (type === 'jsonb') return JSON.stringify(value)
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  return value instanceof Date ? value.toISOString() : String(value)
}

/** One element of an array literal, always quoted (PostgreSQL manual, “Array Input and Output Syntax”). */
function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  return `"${String(value).replace(/["\\]/g, (character) => `\\${character}`)}"`
}
