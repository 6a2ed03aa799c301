import { type Reader, readerOf } from '#lib/db/tx.ts'

/** Numbers that are looked up with one statement. */
const NUMBERS_AT_ONCE = 5_000

/** As `screened_numbers` writes them: capitals and digits only. */
function lookedUp(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}

/**
 * The customers whose current record states one of these numbers, by id: of passports and other documents but the individual
 * number, of registers. Signs and scripts beside a–z do not count, so that a few others may be among them.
 */
export async function listCustomersByNumber(
  reader: Reader,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(numbers.map(lookedUp))].filter((number) => number !== '')
  const found = new Set<string>()
  for (let at = 0; at < wanted.length; at += NUMBERS_AT_ONCE) {
    const some = wanted.slice(at, at + NUMBERS_AT_ONCE)
    const rows = await readerOf(reader).$queryRaw<{ id: string }[]>`
      SELECT c.id::text FROM customer_version v
      JOIN customer c ON c.id = v.customer_id AND c.current_version = v.version
      WHERE screened_numbers(v.payload) && ${some}::text[]`
    for (const { id } of rows) found.add(id)
  }
  return found
}
