import { readFileNumber } from '#lib/core/cases/file-number.ts'
import { foldForSearch } from '#lib/core/customers/customer-summary.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { beginning, containing } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** What a search found of one noun. */
export interface FoundRow {
  readonly id: string
  readonly title: string
  readonly aside: string | null
}

/** Customers by part of a name in any script or the beginning of their id; exact ids first. */
export async function findCustomers(text: string, limit: number): Promise<readonly FoundRow[]> {
  return await readerOf('pool').$queryRaw<FoundRow[]>`
    SELECT k.id::text, k.display_name AS title, k.external_id AS aside FROM customer k
    WHERE k.search_text LIKE ${containing(foldForSearch(text))} OR lower(k.external_id) LIKE ${beginning(text)}
    ORDER BY (lower(k.external_id) = lower(${text})) DESC, k.external_id LIMIT ${limit}`
}

/** Transactions by the beginning of their id or their hash. */
export async function findTransactions(text: string, limit: number): Promise<readonly FoundRow[]> {
  const pattern = beginning(text)
  return await readerOf('pool').$queryRaw<FoundRow[]>`
    SELECT t.id::text, t.external_id AS title, k.display_name AS aside FROM "transaction" t
    JOIN customer k ON k.id = t.customer_id
    WHERE t.id IN ((SELECT id FROM "transaction" WHERE lower(external_id) LIKE ${pattern} LIMIT ${limit})
      UNION (SELECT id FROM "transaction" WHERE tx_hash IS NOT NULL AND lower(tx_hash) LIKE ${pattern} LIMIT ${limit}))
    ORDER BY (lower(t.external_id) = lower(${text})) DESC, t.external_id LIMIT ${limit}`
}

/** Wallets by the beginning of their address. */
export async function findWallets(text: string, limit: number): Promise<readonly FoundRow[]> {
  return await readerOf('pool').$queryRaw<FoundRow[]>`
    SELECT w.id::text, w.canonical AS title, w.family AS aside FROM wallet w
    WHERE lower(w.canonical) LIKE ${beginning(text)} ORDER BY w.canonical LIMIT ${limit}`
}

/** An alert by its printed number. */
export async function findAlerts(text: string, limit: number): Promise<readonly FoundRow[]> {
  const printed = readFileNumber(text, 'A')
  if (printed === null) return []
  return await readerOf('pool').$queryRaw<FoundRow[]>`
    SELECT a.id::text, 'A-' || lpad(a.number::text, 6, '0') AS title, k.display_name AS aside
    FROM alert a JOIN customer k ON k.id = a.customer_id WHERE a.number = ${printed.number} LIMIT ${limit}`
}

/** Cases by their printed number, with or without the year. */
export async function findCases(text: string, limit: number): Promise<readonly FoundRow[]> {
  const printed = readFileNumber(text, 'C')
  if (printed === null) return []
  const year = printed.year === null ? Prisma.sql`true` : Prisma.sql`cf.year = ${printed.year}`
  return await readerOf('pool').$queryRaw<FoundRow[]>`
    SELECT cf.id::text, 'C-' || cf.year || '-' || lpad(cf.number::text, 6, '0') AS title, k.display_name AS aside
    FROM case_file cf JOIN customer k ON k.id = cf.customer_id
    WHERE cf.number = ${printed.number} AND ${year} ORDER BY cf.year DESC LIMIT ${limit}`
}

/** Reports by their printed number, with or without the year. */
export async function findReports(text: string, limit: number): Promise<readonly FoundRow[]> {
  const printed = readFileNumber(text, 'S')
  if (printed === null) return []
  const year = printed.year === null ? Prisma.sql`true` : Prisma.sql`r.year = ${printed.year}`
  return await readerOf('pool').$queryRaw<FoundRow[]>`
    SELECT r.id::text, 'S-' || r.year || '-' || lpad(r.number::text, 6, '0') AS title, k.display_name AS aside
    FROM report r JOIN case_file cf ON cf.id = r.case_id JOIN customer k ON k.id = cf.customer_id
    WHERE r.number = ${printed.number} AND ${year} ORDER BY r.year DESC LIMIT ${limit}`
}
