import { Prisma } from '#lib/db/generated/client.ts'
import { type AlertQueueRow, selectAlertRows } from '#lib/db/screens/alert-rows.ts'
import type { DestinationRow } from '#lib/db/screens/destination-rows.ts'
import type { AlertRef, CaseRef, CustomerRef, PersonRef } from '#lib/db/screens/page-rows.ts'
import { ALERT_REF, CASE_REF, CUSTOMER_REF, person } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** An entry of an address book beside an alert on it. */
export type AlertedDestination = Pick<
  DestinationRow,
  'externalId' | 'label' | 'status' | 'asset' | 'chain' | 'address' | 'tag' | 'receiverName' | 'walletId'
>

/** An alert beside what the queue shows: how it was cleared, what holds its transaction, what stands around it. */
export interface AlertSurroundings {
  readonly customer: CustomerRef
  readonly screeningId: string
  readonly cleared: {
    readonly code: string
    readonly note: string
    readonly by: PersonRef
    readonly at: string
  } | null
  readonly hold: { readonly id: string; readonly placedAt: string; readonly reasonCode: string } | null
  readonly wallet: { readonly id: string; readonly family: string; readonly canonical: string } | null
  /** The entry of the customer's address book that the alert is on, as it stands now; null of any other alert. */
  readonly destination: AlertedDestination | null
  readonly otherAlerts: readonly AlertRef[]
  readonly openCases: readonly CaseRef[]
}

/** Most other alerts of the customer that are listed beside one. */
const OTHER_ALERTS_MAX = 20

/** One alert as the queue shows it; null when there is none. */
export async function findAlertRow(alertId: string, now: Date): Promise<AlertQueueRow | null> {
  const rows = await selectAlertRows(Prisma.sql`a.id = ${alertId}::uuid`, now, {
    order: Prisma.sql`a.id`,
    limit: 1,
  })
  return rows[0] ?? null
}

export async function findAlertSurroundings(alertId: string): Promise<AlertSurroundings | null> {
  const rows = await readerOf('pool').$queryRaw<AlertSurroundings[]>`
    SELECT ${CUSTOMER_REF} AS customer, a.screening_id::text AS "screeningId",
      CASE WHEN a.cleared_at IS NULL THEN NULL ELSE jsonb_build_object('code', a.cleared_code, 'note', a.cleared_note,
        'by', ${person(Prisma.sql`a.cleared_by`)}, 'at', utc_text(a.cleared_at)) END AS cleared,
      (SELECT jsonb_build_object('id', h.id, 'placedAt', utc_text(h.placed_at), 'reasonCode', h.reason_code)
        FROM hold h WHERE h.transaction_id = a.transaction_id AND h.kind = 'transaction' AND h.ended_at IS NULL) AS hold,
      (SELECT jsonb_build_object('id', w.id, 'family', w.family, 'canonical', w.canonical)
        FROM "transaction" t JOIN wallet w ON w.id = t.wallet_id WHERE t.id = a.transaction_id) AS wallet,
      (SELECT jsonb_build_object('externalId', d.external_id, 'label', d.label, 'status', d.status, 'asset', d.asset,
          'chain', d.chain, 'address', d.address, 'tag', d.tag, 'receiverName', d.receiver_name, 'walletId', d.wallet_id)
        FROM screening s JOIN destination d ON d.id = s.subject_id
        WHERE s.id = a.screening_id AND s.subject = 'destination') AS destination,
      ${otherAlerts()} AS "otherAlerts",
      (SELECT COALESCE(jsonb_agg(${CASE_REF} ORDER BY cf.opened_at DESC), '[]') FROM case_file cf
        WHERE cf.customer_id = a.customer_id AND cf.status IN ('open', 'returned')) AS "openCases"
    FROM alert a JOIN customer k ON k.id = a.customer_id WHERE a.id = ${alertId}::uuid`
  return rows[0] ?? null
}

function otherAlerts(): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(jsonb_agg(o.ref ORDER BY o.created_at DESC), '[]') FROM (
    SELECT jsonb_build_object('id', b.id, 'number', b.number, 'kind', b.kind, 'severity', b.severity,
      'status', b.status, 'createdAt', utc_text(b.created_at), 'dueAt', utc_text(b.due_at)) AS ref, b.created_at
    FROM alert b WHERE b.customer_id = a.customer_id AND b.id <> a.id
    ORDER BY b.created_at DESC LIMIT ${OTHER_ALERTS_MAX}) o)`
}

async function selectAlertRefs(where: Prisma.Sql, limit: number): Promise<readonly AlertRef[]> {
  const rows = await readerOf('pool').$queryRaw<{ ref: AlertRef }[]>`
    SELECT ${ALERT_REF} AS ref FROM alert a WHERE ${where} ORDER BY a.created_at DESC, a.id LIMIT ${limit}`
  return rows.map(({ ref }) => ref)
}

/** Alerts of a customer, newest first. */
export async function listCustomerAlertRefs(customerId: string, limit: number): Promise<readonly AlertRef[]> {
  return await selectAlertRefs(Prisma.sql`a.customer_id = ${customerId}::uuid`, limit)
}

/** Alerts of a customer that could be put into a case, newest first. */
export async function listOpenAlertRefs(customerId: string, limit: number): Promise<readonly AlertRef[]> {
  return await selectAlertRefs(
    Prisma.sql`a.customer_id = ${customerId}::uuid AND a.status IN ('open', 'snoozed')`,
    limit,
  )
}

/** Alerts over transactions with a wallet, and on registrations of it (登録済み出金先), newest first. */
export async function listWalletAlertRefs(walletId: string, limit: number): Promise<readonly AlertRef[]> {
  return await selectAlertRefs(
    Prisma.sql`(a.transaction_id IN (SELECT t.id FROM "transaction" t WHERE t.wallet_id = ${walletId}::uuid)
      OR a.id IN (SELECT b.id FROM destination d
        JOIN screening s ON s.subject = 'destination' AND s.subject_id = d.id
        JOIN alert b ON b.customer_id = d.customer_id AND b.screening_id = s.id
        WHERE d.wallet_id = ${walletId}::uuid))`,
    limit,
  )
}
