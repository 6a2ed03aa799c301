import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** Rows that go into one statement: large enough to be quick, small enough to keep one message under a few megabytes. */
const BULK_ROWS_MAX = 2_000

/** Columns of a bulk write and their PostgreSQL types, e.g. `{ id: 'uuid', payload: 'jsonb' }`. */
export type BulkColumns = Readonly<Record<string, string>>

/**
 * Inserts many rows inside a change with few statements: `INSERT … SELECT FROM jsonb_to_recordset`. Rows are plain JSON
 * under the column names; table, columns and types are our own words, never input.
 */
export async function bulkInsert(
  tx: Tx,
  { table, columns }: { readonly table: string; readonly columns: BulkColumns },
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const names = Object.keys(columns)
  const into = Prisma.raw(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})`)
  const select = Prisma.raw(`SELECT ${names.map((name) => `r."${name}"`).join(', ')}`)
  const shape = Prisma.raw(`AS r(${names.map((name) => `"${name}" ${columns[name]}`).join(', ')})`)
  for (let start = 0; start < rows.length; start += BULK_ROWS_MAX) {
    const chunk = JSON.stringify(rows.slice(start, start + BULK_ROWS_MAX))
    await prismaOf(tx).$executeRaw`${into} ${select} FROM jsonb_to_recordset(${chunk}::jsonb) ${shape}`
  }
}
