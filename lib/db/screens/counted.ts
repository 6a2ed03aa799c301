import { Prisma } from '#lib/db/generated/client.ts'
import type { Counted } from '#lib/db/screens/page-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Rows beyond this are not counted: the total is then "more than". */
export const COUNTED_MAX = 100_000

export interface Slice {
  readonly limit: number
  readonly offset: number
}

interface CountedSelect {
  /** What is selected, without the word SELECT. */
  readonly columns: Prisma.Sql
  /** From FROM on, joins and conditions included. */
  readonly from: Prisma.Sql
  /** The same with only the tables that the conditions need, for the count. */
  readonly countFrom?: Prisma.Sql
  /** Without the words ORDER BY. */
  readonly order: Prisma.Sql
}

/** One slice of a select and how many rows there are in all. */
export async function selectCounted<T>(select: CountedSelect, slice: Slice): Promise<Counted<T>> {
  const reader = readerOf('pool')
  const [rows, counts] = await Promise.all([
    reader.$queryRaw<T[]>`
      SELECT ${select.columns} ${select.from} ORDER BY ${select.order} LIMIT ${slice.limit} OFFSET ${slice.offset}`,
    reader.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (SELECT 1 ${select.countFrom ?? select.from} LIMIT ${COUNTED_MAX + 1}) x`,
  ])
  const total = counts[0]?.total ?? 0
  return { rows, total: Math.min(total, COUNTED_MAX), totalIsExact: total <= COUNTED_MAX }
}

interface ChosenSelect {
  /** What is selected of the chosen rows, without the word SELECT. */
  readonly columns: Prisma.Sql
  /** Chooses the rows: from FROM on, with conditions, over tables that `id`, `order` and the conditions need. */
  readonly from: Prisma.Sql
  /** The id that rows are chosen by. */
  readonly id: Prisma.Sql
  /** What is joined to the chosen ids: `JOIN x ON x.id = chosen.id …`, under the aliases that `order` uses. */
  readonly joins: Prisma.Sql
  /** Without the words ORDER BY. */
  readonly order: Prisma.Sql
}

/**
 * The same for tables with many rows and costly columns: ids are chosen first, so that a deep page reads an index and
 * computes columns only for what it shows.
 */
export async function selectChosen<T>(select: ChosenSelect, slice: Slice): Promise<Counted<T>> {
  return await selectCounted<T>(
    {
      columns: select.columns,
      from: Prisma.sql`FROM (SELECT ${select.id} AS id ${select.from} ORDER BY ${select.order}
        LIMIT ${slice.limit} OFFSET ${slice.offset}) chosen ${select.joins}`,
      countFrom: select.from,
      order: select.order,
    },
    { limit: slice.limit, offset: 0 },
  )
}

/** Which way a list runs. */
export type Direction = 'asc' | 'desc'

/** `expression ASC|DESC NULLS LAST`, then the id, so that pages never overlap. */
export function ordered(expression: Prisma.Sql, direction: Direction, id: Prisma.Sql): Prisma.Sql {
  return direction === 'asc'
    ? Prisma.sql`${expression} ASC NULLS LAST, ${id}`
    : Prisma.sql`${expression} DESC NULLS LAST, ${id}`
}
