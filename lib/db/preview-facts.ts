import { standingUnder } from '#lib/db/delistings.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Reader, readerOf } from '#lib/db/tx.ts'

/** Transactions read at once for the names of their other sides. */
const TRANSACTIONS_PER_READ = 20_000

/** Another side of transactions as it was named, once for each spelling and country, with its newest transaction. */
export interface PastCounterparty {
  readonly name: string
  readonly country: string | null
  readonly transactionId: string
}

/** The distinct other sides that customers named since an instant; `onRead` hears how many transactions were read. */
export async function listPastCounterparties(
  since: Date,
  onRead: (transactions: number) => Promise<boolean>,
): Promise<readonly PastCounterparty[] | null> {
  const found = new Map<string, PastCounterparty>()
  let read = 0
  for (let after: { at: Date; id: string } | null = null; ; ) {
    const rows: { id: string; at: Date; name: string | null; country: string | null }[] = await readerOf(
      'pool',
    ).$queryRaw`
        SELECT id::text, occurred_at AS at, counterparty_name AS name, counterparty_country AS country
        FROM "transaction" WHERE occurred_at > ${since}
          AND ${after === null ? Prisma.sql`true` : Prisma.sql`(occurred_at < ${after.at} OR (occurred_at = ${after.at} AND id > ${after.id}::uuid))`}
        ORDER BY occurred_at DESC, id LIMIT ${TRANSACTIONS_PER_READ}`
    for (const { id, name, country } of rows) {
      if (name === null) continue
      const key = `${country ?? ''} ${name}`
      if (!found.has(key)) found.set(key, { name, country, transactionId: id })
    }
    read += rows.length
    if (!(await onRead(read))) return null
    const last = rows.at(-1)
    if (last === undefined || rows.length < TRANSACTIONS_PER_READ) return [...found.values()]
    after = { at: last.at, id: last.id }
  }
}

/** A known address. */
export interface MetWallet {
  readonly id: string
  readonly raw: string
}

/** The known addresses that are spelled like these, in their canonical form or as printed, whatever their chain. */
export async function listWalletsSpelled(spellings: readonly string[]): Promise<readonly MetWallet[]> {
  return await readerOf('pool').$queryRaw<MetWallet[]>`
    SELECT id::text, raw FROM wallet WHERE canonical = ANY(${[...spellings]}) OR raw = ANY(${[...spellings]})
    ORDER BY id`
}

/** How many addresses are known. */
export async function countWallets(): Promise<number> {
  const rows = await readerOf('pool').$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM wallet`
  return rows[0]?.n ?? 0
}

/** A standing alert, and the case it is in. */
export interface StandingAlert {
  readonly id: string
  readonly number: number
  readonly caseId: string | null
  readonly customerId: string
  readonly customerName: string
}

const ALERT = Prisma.sql`a.id::text, a.number, a.case_id::text AS "caseId", a.customer_id::text AS "customerId",
  k.display_name AS "customerName"`
const OPEN_ALERT = Prisma.sql`a.status <> 'cleared' AND NOT EXISTS (
  SELECT 1 FROM case_file c WHERE c.id = a.case_id AND c.status IN ('approved', 'closed'))`

/** A customer, and an entry of a version's source by its key. */
export interface CustomerEntry {
  readonly customer: string
  readonly key: string
}

/** Whom a version makes meet which of its entries, and who meets which no more. */
export interface MeetingChanges {
  readonly met: readonly CustomerEntry[]
  readonly vanished: readonly CustomerEntry[]
}

/** Standing alerts that name somebody listed now and, with this version in force, nobody who is still listed and met. */
export async function listAlertsLosing(
  reader: Reader,
  versionId: string,
  { met, vanished }: MeetingChanges,
): Promise<readonly StandingAlert[]> {
  const named = (pairs: readonly CustomerEntry[]) => Prisma.sql`(a.customer_id, named.entry_id) IN (
    SELECT x.customer, e.id FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS x(customer uuid, key text)
    JOIN list_version n ON n.id = ${versionId}::uuid JOIN list_entry e ON e.source_id = n.source_id AND e.key = x.key)`
  // Of the customer's own names only: the other side of a transaction and addresses are somebody else's.
  const gone = Prisma.sql`(starts_with(r->>'code', 'name/') AND r->'facts'->>'subject' NOT IN ('counterparty', 'receiver')
    AND ${named(vanished)})`
  const then = standingUnder(
    Prisma.sql`(
    SELECT n.source_id, n.number FROM list_version n WHERE n.id = ${versionId}::uuid
    UNION ALL SELECT o.source_id, o.number FROM list_version o WHERE o.status = 'active'
      AND o.source_id <> (SELECT source_id FROM list_version WHERE id = ${versionId}::uuid))`,
    { unless: gone, met: named(met) },
  )
  return await readerOf(reader).$queryRaw<StandingAlert[]>`
    SELECT ${ALERT} FROM alert a JOIN customer k ON k.id = a.customer_id
    WHERE ${OPEN_ALERT} AND a.delisted_at IS NULL AND (
      SELECT coalesce(bool_and(r->'facts' ? 'entryVersionId' AND NOT ${then}), false)
      FROM jsonb_array_elements(a.reasons) r)
    ORDER BY a.number`
}

/** Standing alerts of these customers, or over transactions with these addresses. */
export async function listAlertsOf(
  reader: Reader,
  customerIds: readonly string[],
  walletIds: readonly string[],
): Promise<readonly StandingAlert[]> {
  return await readerOf(reader).$queryRaw<StandingAlert[]>`
    SELECT ${ALERT} FROM alert a JOIN customer k ON k.id = a.customer_id
    WHERE ${OPEN_ALERT} AND (a.customer_id = ANY(${[...customerIds]}::uuid[]) OR EXISTS (
      SELECT 1 FROM "transaction" t WHERE t.id = a.transaction_id AND t.wallet_id = ANY(${[...walletIds]}::uuid[])))
    ORDER BY a.number`
}

/** A case by its file number. */
export interface CaseNumber {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly customerName: string
}

/** Open cases of which every alert is among these, or bears the mark that nobody in it is listed any more. */
export async function listCasesLosing(
  reader: Reader,
  alertIds: readonly string[],
): Promise<readonly CaseNumber[]> {
  return await readerOf(reader).$queryRaw<CaseNumber[]>`
    SELECT c.id::text, c.year, c.number, k.display_name AS "customerName"
    FROM case_file c JOIN customer k ON k.id = c.customer_id
    WHERE c.id IN (SELECT case_id FROM alert WHERE id = ANY(${[...alertIds]}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.case_id = c.id AND a.delisted_at IS NULL
        AND a.id <> ALL(${[...alertIds]}::uuid[]))
    ORDER BY c.year, c.number`
}

/** Open cases of these customers, and those that hold these alerts. */
export async function listCasesOf(
  reader: Reader,
  customerIds: readonly string[],
  alertIds: readonly string[],
): Promise<readonly CaseNumber[]> {
  return await readerOf(reader).$queryRaw<CaseNumber[]>`
    SELECT c.id::text, c.year, c.number, k.display_name AS "customerName"
    FROM case_file c JOIN customer k ON k.id = c.customer_id
    WHERE c.status NOT IN ('approved', 'closed') AND (c.customer_id = ANY(${[...customerIds]}::uuid[])
      OR c.id IN (SELECT case_id FROM alert WHERE id = ANY(${[...alertIds]}::uuid[])))
    ORDER BY c.year, c.number`
}

/** A remembered false positive over one of the entries that change. */
export interface TouchedPair {
  readonly id: string
  readonly customerId: string
  readonly customerName: string
  readonly partyHash: string
  readonly entryKey: string
  readonly entryName: string
  readonly measure: string
  /** Does the entry, as the version states it, read just as it did when it was judged? */
  readonly same: boolean
}

/** The standing clearings over entries that this version changes or no longer has, by id. */
export async function listPairsTouched(
  reader: Reader,
  {
    sourceId,
    number,
    keys,
  }: { readonly sourceId: string; readonly number: number; readonly keys: readonly string[] },
): Promise<readonly TouchedPair[]> {
  return await readerOf(reader).$queryRaw<TouchedPair[]>`
    SELECT p.id::text, p.customer_id::text AS "customerId", k.display_name AS "customerName",
      p.party_hash AS "partyHash", e.key AS "entryKey", v.primary_name AS "entryName", v.measure,
      COALESCE(x.payload_hash = p.payload_hash, false) AS same
    FROM cleared_pair p JOIN list_entry e ON e.id = p.entry_id AND e.source_id = ${sourceId}
      AND e.key = ANY(${[...keys]})
    JOIN list_entry_version v ON v.id = p.entry_version_id JOIN customer k ON k.id = p.customer_id
    LEFT JOIN list_entry_version x ON x.entry_id = e.id AND x.from_number <= ${number}
      AND (x.to_number IS NULL OR x.to_number > ${number})
    WHERE p.ended_at IS NULL ORDER BY p.id`
}
