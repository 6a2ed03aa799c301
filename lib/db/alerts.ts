import type { AlertDraft } from '#lib/core/alerts/draft-alert.ts'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
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

/** A listed entry's state that an alert of this customer already names. */
export interface AlertedEntry {
  readonly customerId: string
  readonly entryVersionId: string
  /** True while the alert stands or is in a case; false once it was cleared. */
  readonly standing: boolean
  /** Reason code of the clearing. */
  readonly clearedCode: string | null
}

/** Entry versions that alerts of these customers name, standing or cleared. */
export async function listAlertedEntries(
  tx: Tx,
  customerIds: readonly string[],
): Promise<readonly AlertedEntry[]> {
  return await prismaOf(tx).$queryRaw<AlertedEntry[]>`
    SELECT DISTINCT a.customer_id::text AS "customerId", r->'facts'->>'entryVersionId' AS "entryVersionId",
           a.status <> 'cleared' AS standing, a.cleared_code AS "clearedCode"
    FROM alert a CROSS JOIN LATERAL jsonb_array_elements(a.reasons) r
    WHERE a.customer_id = ANY(${[...customerIds]}::uuid[]) AND r->'facts' ? 'entryVersionId'`
}
