import type { AlertDraft } from '#lib/core/alerts/draft-alert.ts'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** An alert ready to be raised. */
export interface NewAlert {
  readonly id: string
  readonly draft: AlertDraft
  readonly customerId: string
  readonly transactionId: string | null
  readonly screeningId: string
  /** Whole yen as a decimal string; null where no transaction is concerned. */
  readonly jpyValue: string | null
  readonly at: Date
}

export const ALERT_COLUMNS = {
  id: 'uuid',
  kind: 'text',
  severity: 'severity',
  customer_id: 'uuid',
  transaction_id: 'uuid',
  screening_id: 'uuid',
  reasons: 'jsonb',
  jpy_value: 'bigint',
  created_at: 'timestamptz',
  due_at: 'timestamptz',
} as const satisfies BulkColumns

/** The row of a new alert under its column names; status is `open` and the number comes from the database. */
export function alertRow(alert: NewAlert): Record<string, unknown> {
  return {
    id: alert.id,
    kind: alert.draft.kind,
    severity: alert.draft.severity,
    customer_id: alert.customerId,
    transaction_id: alert.transactionId,
    screening_id: alert.screeningId,
    reasons: alert.draft.reasons,
    jpy_value: alert.jpyValue,
    created_at: alert.at,
    due_at: alert.draft.dueAt,
  }
}

/** Raises alerts. */
export async function insertAlerts(tx: Tx, alerts: readonly NewAlert[]): Promise<void> {
  await bulkInsert(tx, { table: 'alert', columns: ALERT_COLUMNS }, alerts.map(alertRow))
}

/** A listed entry's state that a standing alert of this customer names, met by a name of its own record. */
export interface AlertedEntry {
  readonly customerId: string
  readonly entryVersionId: string
}

/** The standing alerts `a` with each reason `r` that a name of the customer's own record gave. */
export const OWN_NAME_REASONS = Prisma.sql`alert a
  JOIN LATERAL jsonb_array_elements(a.reasons) r
    ON a.status <> 'cleared' AND starts_with(r->>'code', 'name/') AND r->'facts'->>'subject' NOT IN ('counterparty', 'receiver')`

/** The entry's state that a row of `OWN_NAME_REASONS` names. */
export const ALERTED_ENTRY = Prisma.sql`jsonb_build_object('customerId', a.customer_id,
  'entryVersionId', r->'facts'->>'entryVersionId')`

/** Entry states that standing alerts of these customers name. */
export async function listAlertedEntries(
  tx: Tx,
  customerIds: readonly string[],
): Promise<readonly AlertedEntry[]> {
  const rows = await prismaOf(tx).$queryRaw<{ entry: AlertedEntry }[]>`
    SELECT DISTINCT ${ALERTED_ENTRY} AS entry FROM ${OWN_NAME_REASONS}
    WHERE a.customer_id = ANY(${[...customerIds]}::uuid[])`
  return rows.map(({ entry }) => entry)
}
