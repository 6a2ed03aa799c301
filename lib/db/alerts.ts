import type { AlertDraft } from '#lib/core/alerts/draft-alert.ts'
import type { AlertedEntryVersion } from '#lib/core/screening/dismissed-entries.ts'
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

/** A listed entry's state that an alert of this customer already names. */
export interface AlertedEntry extends AlertedEntryVersion {
  readonly customerId: string
}

/**
 * The alerts `a` with each reason `r` that a name of the customer's own record gave, and the customer's screening `s`
 * that was judged when it was cleared: the alert's own, else the last one before the alert.
 */
export const OWN_NAME_REASONS = Prisma.sql`alert a
  JOIN LATERAL jsonb_array_elements(a.reasons) r
    ON starts_with(r->>'code', 'name/') AND r->'facts'->>'subject' <> 'counterparty'
  LEFT JOIN screening s ON a.status = 'cleared' AND s.id = COALESCE(
    (SELECT o.id FROM screening o WHERE o.id = a.screening_id AND o.subject = 'customer'),
    (SELECT l.id FROM screening l WHERE l.subject = 'customer' AND l.subject_id = a.customer_id
      AND l.at <= a.created_at ORDER BY l.at DESC, l.id DESC LIMIT 1))`

/** The entry's state that a row of `OWN_NAME_REASONS` names, and what became of the question. */
export const ALERTED_ENTRY = Prisma.sql`jsonb_build_object('customerId', a.customer_id,
  'entryVersionId', r->'facts'->>'entryVersionId', 'standing', a.status <> 'cleared', 'clearedCode', a.cleared_code,
  'basis', CASE WHEN s.input_hash IS NULL THEN NULL ELSE jsonb_build_object('inputHash', s.input_hash,
    'matcherVersion', s.matcher_version, 'policyVersion', s.policy_version) END)`

/** Entry versions that alerts of these customers name, standing or cleared. */
export async function listAlertedEntries(
  tx: Tx,
  customerIds: readonly string[],
): Promise<readonly AlertedEntry[]> {
  const rows = await prismaOf(tx).$queryRaw<{ entry: AlertedEntry }[]>`
    SELECT DISTINCT ${ALERTED_ENTRY} AS entry FROM ${OWN_NAME_REASONS}
    WHERE a.customer_id = ANY(${[...customerIds]}::uuid[])`
  return rows.map(({ entry }) => entry)
}
