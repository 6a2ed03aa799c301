import { Prisma } from '#lib/db/generated/client.ts'
import type { Counted } from '#lib/db/screens/page-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Rows beyond this are not counted: the total is then "more than". */
const COUNTED_MAX = 200_000

export interface Slice {
  readonly limit: number
  readonly offset: number
}

interface CountedSelect {
  /** What is selected, without the word SELECT. */
  readonly columns: Prisma.Sql
  /** The tables that the columns need, from the listed one on, without the word FROM and without conditions. */
  readonly tables: Prisma.Sql
  /** The tables that the conditions need, likewise. */
  readonly keyTables: Prisma.Sql
  readonly where: Prisma.Sql
  /** Id of the listed rows, e.g. `a.id`. */
  readonly key: Prisma.Sql
  /** Without the words ORDER BY; over the listed table only. */
  readonly order: Prisma.Sql
  /** Rows that are counted at most where that is less than usual. */
  readonly countMax?: number
}

/**
 * One slice of a select and how many rows there are in all. The slice's ids are found first, over as few tables as the
 * conditions need; only they are joined with the rest.
 */
export async function selectCounted<T>(select: CountedSelect, slice: Slice): Promise<Counted<T>> {
  const { columns, tables, keyTables, where, key, order, countMax = COUNTED_MAX } = select
  const reader = readerOf('pool')
  const [rows, counts] = await Promise.all([
    reader.$queryRaw<T[]>`
      WITH slice AS MATERIALIZED (SELECT ${key} AS slice_id FROM ${keyTables} WHERE ${where}
        ORDER BY ${order} LIMIT ${slice.limit} OFFSET ${slice.offset})
      SELECT ${columns} FROM ${tables} WHERE ${key} = ANY(ARRAY(SELECT slice_id FROM slice)) ORDER BY ${order}`,
    reader.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (SELECT 1 FROM ${keyTables} WHERE ${where} LIMIT ${countMax + 1}) x`,
  ])
  const total = counts[0]?.total ?? 0
  return { rows, total: Math.min(total, countMax), totalIsExact: total <= countMax }
}

/** Which way a list runs. */
export type Direction = 'asc' | 'desc'

/** The word for it. */
export function wayOf(direction: Direction): Prisma.Sql {
  return direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
}

/** `expression ASC|DESC NULLS LAST`, then the id, so that pages never overlap. */
export function ordered(expression: Prisma.Sql, direction: Direction, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${expression} ${wayOf(direction)} NULLS LAST, ${id}`
}
