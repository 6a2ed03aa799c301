import type { DestinationReceiver, DestinationStatus } from '#lib/core/customers/destination.ts'
import type { CounterpartyClass } from '#lib/core/transactions/transaction.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Slice, selectCounted } from '#lib/db/screens/counted.ts'
import type { Counted, CustomerRef } from '#lib/db/screens/page-rows.ts'
import { every } from '#lib/db/screens/sql-parts.ts'
import { IN_FORCE } from '#lib/db/screens/wallet-rows.ts'
import { readerOf } from '#lib/db/tx.ts'

/** An entry of a customer's address book as pages and the exchange's systems read it. */
export interface DestinationRow {
  readonly id: string
  readonly externalId: string
  readonly status: DestinationStatus
  readonly asset: string
  readonly chain: string
  readonly address: string
  readonly walletId: string
  readonly tag: string | null
  readonly label: string | null
  readonly receiver: DestinationReceiver
  readonly receiverName: string | null
  readonly class: CounterpartyClass
  readonly vasp: string | null
  readonly version: number
  readonly registeredAt: string
  readonly removedAt: string | null
  /** Numbers of the alerts that stand on it, oldest first. */
  readonly alertNumbers: readonly number[]
  /** Lists in force that name the address. */
  readonly listedOn: readonly string[]
  /** Its newest screening, and how many hits that had by name and by address. */
  readonly screeningId: string
  readonly screenedAt: string
  readonly nameHits: number
  readonly walletHits: number
}

const ALERTS = Prisma.sql`(SELECT COALESCE(jsonb_agg(a.number ORDER BY a.number), '[]') FROM alert a
  JOIN screening s ON s.id = a.screening_id WHERE a.customer_id = d.customer_id AND s.subject = 'destination'
    AND s.subject_id = d.id AND alert_stands(a.status::text, a.case_id))`

const hits = (kind: string) => Prisma.sql`(SELECT count(*)::int FROM screening_hit h
  WHERE h.screening_id = d.last_screening_id AND h.kind = ${kind})`

const ROW = Prisma.sql`d.id::text, d.external_id AS "externalId", d.status::text, d.asset, d.chain, d.address,
  d.wallet_id::text AS "walletId", d.tag, d.label, d.receiver, d.receiver_name AS "receiverName",
  d.counterparty_class::text AS class, d.vasp, d.current_version AS version,
  utc_text(d.registered_at) AS "registeredAt", utc_text(d.removed_at) AS "removedAt",
  ${ALERTS} AS "alertNumbers", (SELECT COALESCE(jsonb_agg(DISTINCT e.source_id), '[]') ${IN_FORCE}) AS "listedOn",
  d.last_screening_id::text AS "screeningId",
  (SELECT utc_text(s.at) FROM screening s WHERE s.id = d.last_screening_id) AS "screenedAt",
  ${hits('name')} AS "nameHits", ${hits('wallet')} AS "walletHits"`

const TABLES = Prisma.sql`destination d JOIN wallet w ON w.id = d.wallet_id`

/** One slice of a customer's address book, newest first; `status` null for both. */
export async function listDestinationRows(
  { customerId, status }: { readonly customerId: string; readonly status: DestinationStatus | null },
  slice: Slice,
): Promise<Counted<DestinationRow>> {
  const where = every([
    Prisma.sql`d.customer_id = ${customerId}::uuid`,
    status === null ? null : Prisma.sql`d.status = ${status}::destination_status`,
  ])
  return await selectCounted<DestinationRow>(
    {
      columns: ROW,
      tables: TABLES,
      keyTables: Prisma.sql`destination d`,
      where,
      key: Prisma.sql`d.id`,
      order: Prisma.sql`d.created_at DESC, d.id`,
    },
    slice,
  )
}

/** One entry of a customer's address book by the exchange's own ids; null when there is none. */
export async function findDestinationRow(
  customerExternalId: string,
  externalId: string,
): Promise<DestinationRow | null> {
  const rows = await readerOf('pool').$queryRaw<DestinationRow[]>`
    SELECT ${ROW} FROM ${TABLES} JOIN customer k ON k.id = d.customer_id
    WHERE k.external_id = ${customerExternalId} AND d.external_id = ${externalId}`
  return rows[0] ?? null
}

/** The customer under the exchange's own id; null when there is none. */
export async function findCustomerId(externalId: string): Promise<string | null> {
  const row = await readerOf('pool').customer.findUnique({ where: { externalId }, select: { id: true } })
  return row?.id ?? null
}

/** A customer who has registered an address. */
export interface RegistrantRow extends CustomerRef {
  readonly entry: Pick<
    DestinationRow,
    'id' | 'externalId' | 'status' | 'chain' | 'tag' | 'label' | 'receiverName' | 'registeredAt' | 'removedAt'
  >
}

/** Most registrants of one address that a page shows. */
const REGISTRANTS_MAX = 50

/** Who has, or had, an address in the address book: those who have it first, newest first. */
export async function listRegistrants(walletId: string): Promise<readonly RegistrantRow[]> {
  return await readerOf('pool').$queryRaw<RegistrantRow[]>`
    SELECT k.id::text, k.external_id AS "externalId", k.display_name AS "displayName", k.kana_name AS "kanaName",
      k.latin_name AS "latinName", k.kind::text, k.status::text, k.risk_rating::text AS "riskRating",
      k.nationality, k.residence, jsonb_build_object('id', d.id, 'externalId', d.external_id, 'status', d.status,
        'chain', d.chain, 'tag', d.tag, 'label', d.label, 'receiverName', d.receiver_name,
        'registeredAt', utc_text(d.registered_at), 'removedAt', utc_text(d.removed_at)) AS entry
    FROM destination d JOIN customer k ON k.id = d.customer_id WHERE d.wallet_id = ${walletId}::uuid
    ORDER BY d.status, d.registered_at DESC, d.id LIMIT ${REGISTRANTS_MAX}`
}
