import { Prisma } from '#lib/db/generated/client.ts'
import { type Direction, type Slice, selectCounted, wayOf } from '#lib/db/screens/counted.ts'
import type { Counted, TransactionRow } from '#lib/db/screens/page-rows.ts'
import { among, amongEnum, beginning, every } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'
import { addDays, tokyoDay, tokyoDayStart } from '#lib/std/tokyo-time.ts'

/** What one customer did on one day (Japan's calendar), whole yen as strings. */
export interface ActivityDay {
  readonly day: string
  readonly inJpy: string
  readonly outJpy: string
  readonly tradeJpy: string
  readonly count: number
}

/** A transaction with everything that is stored of it. */
export interface TransactionFacts extends TransactionRow {
  readonly jpyRate: string
  readonly rateSource: string
  readonly rateAt: string
  readonly receivedAt: string
  readonly counterpartyTag: string | null
  readonly counterpartyVasp: string | null
  readonly txHash: string | null
  readonly ipAddress: string | null
  readonly ipCountry: string | null
  readonly purpose: string | null
  readonly payloadHash: string
  readonly screeningId: string
}

const ROW = Prisma.sql`t.id::text, t.external_id AS "externalId", t.kind::text, t.asset, t.chain,
  trim_scale(t.quantity)::text AS quantity, t.jpy_value::text AS "jpyValue", utc_text(t.occurred_at) AS "occurredAt",
  t.answer::text, t.status::text, t.side, t.customer_id::text AS "customerId",
  k.external_id AS "customerExternalId", k.display_name AS "customerName",
  k.latin_name AS "customerLatinName", t.wallet_id::text AS "walletId",
  t.counterparty_address AS "counterpartyAddress", t.counterparty_name AS "counterpartyName",
  t.counterparty_country AS "counterpartyCountry", t.counterparty_class::text AS "counterpartyClass",
  (SELECT count(*)::int FROM alert a WHERE a.transaction_id = t.id) AS alerts`

const FACTS = Prisma.sql`${ROW}, trim_scale(t.jpy_rate)::text AS "jpyRate", t.rate_source AS "rateSource",
  utc_text(t.rate_at) AS "rateAt", utc_text(t.received_at) AS "receivedAt", t.counterparty_tag AS "counterpartyTag",
  t.counterparty_vasp AS "counterpartyVasp", t.tx_hash AS "txHash", t.ip_address AS "ipAddress",
  t.ip_country AS "ipCountry", t.purpose, t.payload_hash AS "payloadHash", t.screening_id::text AS "screeningId"`

const TABLES = Prisma.sql`"transaction" t JOIN customer k ON k.id = t.customer_id`

export interface TransactionRowFilter {
  readonly kind: readonly string[]
  readonly answer: readonly string[]
  readonly status: readonly string[]
  readonly asset: readonly string[]
  readonly counterpartyClass: readonly string[]
  readonly customerId: string | null
  readonly walletId: string | null
  /** Days in Japan, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly minJpy: string | null
  readonly text: string | null
  readonly sort: 'occurred' | 'amount'
  readonly direction: Direction
}

/** One slice of the transactions. */
export async function listTransactionRows(
  filter: TransactionRowFilter,
  slice: Slice,
): Promise<Counted<TransactionRow>> {
  const where = every([
    amongEnum(Prisma.sql`t.kind`, 'transaction_kind', filter.kind),
    amongEnum(Prisma.sql`t.answer`, 'gate_answer', filter.answer),
    amongEnum(Prisma.sql`t.status`, 'transaction_status', filter.status),
    among(Prisma.sql`t.asset`, filter.asset),
    amongEnum(Prisma.sql`t.counterparty_class`, 'counterparty_class', filter.counterpartyClass),
    filter.customerId === null ? null : Prisma.sql`t.customer_id = ${filter.customerId}::uuid`,
    filter.walletId === null ? null : Prisma.sql`t.wallet_id = ${filter.walletId}::uuid`,
    filter.from === null ? null : Prisma.sql`t.occurred_at >= ${tokyoDayStart(filter.from)}::timestamptz`,
    filter.to === null
      ? null
      : Prisma.sql`t.occurred_at < ${tokyoDayStart(addDays(filter.to, 1))}::timestamptz`,
    filter.minJpy === null ? null : Prisma.sql`t.jpy_value >= ${filter.minJpy}::bigint`,
    filter.text === null ? null : await matching(filter.text),
  ])
  const column = filter.sort === 'amount' ? Prisma.sql`t.jpy_value` : Prisma.sql`t.occurred_at`
  return await selectCounted<TransactionRow>(
    {
      columns: ROW,
      tables: TABLES,
      keyTables: Prisma.sql`"transaction" t`,
      where,
      key: Prisma.sql`t.id`,
      order: Prisma.sql`${column} ${wayOf(filter.direction)}, t.id`,
      ...(filter.text === null ? {} : { countMax: FOUND_MAX }),
    },
    slice,
  )
}

/** Transactions that a text search counts at most: who finds more asks more exactly. */
const FOUND_MAX = 1_000
/** Customers, and addresses, that a text search follows to their transactions. */
const FOLLOWED_MAX = 200

/**
 * Each part has an index of its own. Customers and addresses are looked up first, so that their transactions are found
 * by plain ids.
 */
async function matching(text: string): Promise<Prisma.Sql> {
  const pattern = beginning(text)
  const [found] = await readerOf('pool').$queryRaw<{ customers: string[]; wallets: string[] }[]>`
    SELECT ARRAY(SELECT id::text FROM customer WHERE lower(external_id) LIKE ${pattern} LIMIT ${FOLLOWED_MAX}) AS customers,
      ARRAY(SELECT id::text FROM wallet WHERE lower(canonical) LIKE ${pattern} LIMIT ${FOLLOWED_MAX}) AS wallets`
  return Prisma.sql`(lower(t.external_id) LIKE ${pattern}
    OR (t.tx_hash IS NOT NULL AND lower(t.tx_hash) LIKE ${pattern})
    OR t.customer_id = ANY(${found?.customers ?? []}::uuid[]) OR t.wallet_id = ANY(${found?.wallets ?? []}::uuid[]))`
}

async function selectTransactionRows(where: Prisma.Sql, limit: number): Promise<readonly TransactionRow[]> {
  return await readerOf('pool').$queryRaw<TransactionRow[]>`
    SELECT ${ROW} FROM ${TABLES} WHERE ${where} ORDER BY t.occurred_at DESC, t.id LIMIT ${limit}`
}

/** The newest transactions of a customer. */
export async function listTransactionsOfCustomer(
  customerId: string,
  limit: number,
): Promise<readonly TransactionRow[]> {
  return await selectTransactionRows(Prisma.sql`t.customer_id = ${customerId}::uuid`, limit)
}

/** Everything stored of the transactions with these ids, newest first. */
export async function listTransactionFacts(ids: readonly string[]): Promise<readonly TransactionFacts[]> {
  return await readerOf('pool').$queryRaw<TransactionFacts[]>`
    SELECT ${FACTS} FROM ${TABLES} WHERE t.id = ANY(${[...ids]}::uuid[]) ORDER BY t.occurred_at DESC, t.id`
}

/** Days of activity shown beside an alert, a case or a customer. */
const ACTIVITY_DAYS = 90

/** What a customer did per day in Japan in the 90 days up to a moment; days without activity are left out. */
export async function listActivity(customerId: string, until: string): Promise<readonly ActivityDay[]> {
  const first = addDays(tokyoDay(until), 1 - ACTIVITY_DAYS)
  return await readerOf('pool').$queryRaw<ActivityDay[]>`
    SELECT to_char((occurred_at AT TIME ZONE 'Asia/Tokyo')::date, 'YYYY-MM-DD') AS day,
      COALESCE(sum(jpy_value) FILTER (WHERE kind IN ('deposit', 'fiat_deposit')), 0)::text AS "inJpy",
      COALESCE(sum(jpy_value) FILTER (WHERE kind IN ('withdrawal', 'fiat_withdrawal')), 0)::text AS "outJpy",
      COALESCE(sum(jpy_value) FILTER (WHERE kind = 'trade'), 0)::text AS "tradeJpy", count(*)::int AS count
    FROM "transaction"
    WHERE customer_id = ${customerId}::uuid AND occurred_at >= ${tokyoDayStart(first)}::timestamptz
      AND occurred_at <= ${until}::timestamptz
    GROUP BY 1 ORDER BY 1`
}
