import { prismaOf, type Tx } from '#lib/db/tx.ts'

/**
 * The next number of a yearly series, starting at 1. The series' row stays locked until the change commits, so numbers
 * have no gaps: a rolled-back change gives its number back.
 */
export async function nextNumber(tx: Tx, kind: 'case' | 'report', year: number): Promise<number> {
  const rows = await prismaOf(tx).$queryRaw<{ last: number }[]>`
    INSERT INTO number_series (kind, year, last) VALUES (${kind}, ${year}, 1)
    ON CONFLICT (kind, year) DO UPDATE SET last = number_series.last + 1
    RETURNING last`
  const last = rows[0]?.last
  if (last === undefined) throw new Error('number series gave no number')
  return last
}
