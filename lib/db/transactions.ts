import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { GateAnswer } from '#lib/core/transactions/transaction.ts'
import { ALERT_COLUMNS, alertRow, type NewAlert } from '#lib/db/alerts.ts'
import type { BulkColumns } from '#lib/db/bulk.ts'
import { RULE_HIT_COLUMNS } from '#lib/db/rules.ts'
import {
  type NewScreening,
  SCREENING_COLUMNS,
  SCREENING_HIT_COLUMNS,
  screeningHitRows,
  screeningRow,
} from '#lib/db/screenings.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'
import type { NewWallet } from '#lib/db/wallets.ts'

/** A rule that fired, as it is kept: `facts` is the whole reason, so that a repeat gets the same words. */
export interface NewRuleHit {
  readonly id: string
  readonly ruleVersionId: string
  readonly reason: Reason
}

/** Everything one passage through the gate writes. */
export interface GateRecord {
  readonly id: string
  readonly customerId: string
  readonly transaction: NormalisedTransaction
  readonly answer: GateAnswer
  readonly wallet: NewWallet | null
  readonly screening: NewScreening
  readonly ruleHits: readonly NewRuleHit[]
  readonly hold: { readonly id: string; readonly reasonCode: string } | null
  readonly alert: NewAlert | null
  readonly at: Date
  readonly by: string
}

export const TRANSACTION_COLUMNS = {
  id: 'uuid',
  external_id: 'text',
  customer_id: 'uuid',
  kind: 'transaction_kind',
  asset: 'text',
  chain: 'text',
  quantity: 'numeric',
  jpy_rate: 'numeric',
  rate_source: 'text',
  rate_at: 'timestamptz',
  jpy_value: 'bigint',
  side: 'text',
  occurred_at: 'timestamptz',
  received_at: 'timestamptz',
  counterparty_address: 'text',
  counterparty_tag: 'text',
  counterparty_name: 'text',
  counterparty_country: 'char(2)',
  counterparty_class: 'counterparty_class',
  counterparty_vasp: 'text',
  tx_hash: 'text',
  ip_address: 'text',
  ip_country: 'char(2)',
  purpose: 'text',
  nft: 'jsonb',
  payload_hash: 'text',
  answer: 'gate_answer',
  status: 'transaction_status',
  screening_id: 'uuid',
  recorded_by: 'text',
} as const satisfies BulkColumns

export const WALLET_COLUMNS = {
  id: 'uuid',
  family: 'text',
  canonical: 'text',
  raw: 'text',
  format: 'text',
  checksum: 'text',
  first_seen_at: 'timestamptz',
  last_seen_at: 'timestamptz',
} as const satisfies BulkColumns

export const HOLD_COLUMNS = {
  id: 'uuid',
  kind: 'text',
  customer_id: 'uuid',
  transaction_id: 'uuid',
  reason_code: 'text',
  placed_at: 'timestamptz',
  placed_by: 'text',
} as const satisfies BulkColumns

/** Hours by which a wallet's last sighting may lag behind: a busy wallet's row is not written with every transaction. */
const WALLET_SEEN_LAG_HOURS = 1

// A known wallet's row is not locked: thousands of customers pay to the same few exchanges at the same moment. It is
// looked up by parameters and not by a join with the JSON, whose row count the planner would guess too high for an index.
const RECORD_SQL = `/* stmt:record-gate */ WITH
  seen AS (SELECT id FROM wallet WHERE family = $2::text AND canonical = $3::text),
  again AS (UPDATE wallet SET last_seen_at = $4::timestamptz WHERE id = (
    SELECT id FROM wallet WHERE family = $2::text AND canonical = $3::text
      AND last_seen_at < $4::timestamptz - interval '${WALLET_SEEN_LAG_HOURS} hours' FOR NO KEY UPDATE SKIP LOCKED)),
  w AS (${insertFrom('wallet', WALLET_COLUMNS, 'wallets')} WHERE NOT EXISTS (SELECT 1 FROM seen)
    ON CONFLICT (family, canonical) DO UPDATE SET last_seen_at = GREATEST(wallet.last_seen_at, excluded.last_seen_at)
    RETURNING id),
  s AS (${insertFrom('screening', SCREENING_COLUMNS, 'screenings')}),
  sh AS (${insertFrom('screening_hit', SCREENING_HIT_COLUMNS, 'hits')}),
  t AS (${insertFrom('transaction', TRANSACTION_COLUMNS, 'transactions', {
    wallet_id: '(SELECT id FROM seen UNION ALL SELECT id FROM w)',
  })}),
  rh AS (${insertFrom('rule_hit', RULE_HIT_COLUMNS, 'ruleHits')}),
  ho AS (${insertFrom('hold', HOLD_COLUMNS, 'holds')}),
  al AS (${insertFrom('alert', ALERT_COLUMNS, 'alerts')} RETURNING number)
  SELECT (SELECT number FROM al) AS "alertNumber"`

/**
 * Writes one passage through the gate in one statement: wallet, screening, hits, transaction, rule hits, hold and
 * alert. Gives the alert's number, null where none was raised. A known external id violates
 * `transaction_external_id_key`.
 */
export async function insertGateRecord(tx: Tx, record: GateRecord): Promise<number | null> {
  const rows = await prismaOf(tx).$queryRawUnsafe<{ alertNumber: number | null }[]>(
    RECORD_SQL,
    JSON.stringify(gateRows(record)),
    record.wallet?.family ?? null,
    record.wallet?.canonical ?? null,
    record.at,
  )
  return rows[0]?.alertNumber ?? null
}

/** The rows of one passage by kind, under their column names; the transaction's wallet is found by its address. */
export function gateRows(record: GateRecord): Readonly<Record<GateRowKind, Record<string, unknown>[]>> {
  return {
    wallets:
      record.wallet === null ? [] : [{ ...record.wallet, first_seen_at: record.at, last_seen_at: record.at }],
    screenings: [screeningRow(record.screening)],
    hits: screeningHitRows(record.screening),
    transactions: [transactionRow(record)],
    ruleHits: record.ruleHits.map(({ id, ruleVersionId, reason }) => ({
      id,
      rule_version_id: ruleVersionId,
      screening_id: record.screening.id,
      transaction_id: record.id,
      customer_id: record.customerId,
      severity: reason.severity,
      facts: reason,
      at: record.at,
    })),
    holds: record.hold === null ? [] : [holdRow(record, record.hold)],
    alerts: record.alert === null ? [] : [alertRow(record.alert)],
  }
}

/** The kinds of rows that one passage through the gate writes. */
export type GateRowKind = 'wallets' | 'screenings' | 'hits' | 'transactions' | 'ruleHits' | 'holds' | 'alerts'

function transactionRow(record: GateRecord): Record<string, unknown> {
  const { transaction, answer } = record
  const { counterparty, ip } = transaction
  return {
    id: record.id,
    external_id: transaction.externalId,
    customer_id: record.customerId,
    kind: transaction.kind,
    asset: transaction.asset,
    chain: counterparty?.address?.chain ?? null,
    quantity: transaction.quantity,
    jpy_rate: transaction.jpyRate,
    rate_source: transaction.rateSource,
    rate_at: transaction.rateAt,
    jpy_value: transaction.jpyValue,
    side: transaction.side,
    occurred_at: transaction.occurredAt,
    received_at: record.at,
    counterparty_address: counterparty?.address?.raw ?? null,
    counterparty_tag: counterparty?.tag ?? null,
    counterparty_name: counterparty?.name ?? null,
    counterparty_country: counterparty?.country ?? null,
    counterparty_class: counterparty?.class ?? 'unknown',
    counterparty_vasp: counterparty?.vasp ?? null,
    tx_hash: transaction.txHash,
    ip_address: ip?.address ?? null,
    ip_country: ip?.country ?? null,
    purpose: transaction.purpose,
    nft: transaction.nft ?? null,
    payload_hash: transaction.payloadHash,
    answer,
    status: answer === 'release' ? 'released' : answer === 'hold' ? 'held' : 'rejected',
    screening_id: record.screening.id,
    recorded_by: record.by,
  }
}

function holdRow(record: GateRecord, hold: NonNullable<GateRecord['hold']>): Record<string, unknown> {
  return {
    id: hold.id,
    kind: 'transaction',
    customer_id: record.customerId,
    transaction_id: record.id,
    reason_code: hold.reasonCode,
    placed_at: record.at,
    placed_by: record.by,
  }
}

/** `INSERT … SELECT` of the rows under one key of the statement's only parameter. */
function insertFrom(
  table: string,
  columns: BulkColumns,
  ...[key, extra = {}]: [key: string, extra?: Readonly<Record<string, string>>]
): string {
  const names = Object.keys(columns)
  const into = [...names, ...Object.keys(extra)].map((name) => `"${name}"`).join(', ')
  const from = [...names.map((name) => `r."${name}"`), ...Object.values(extra)].join(', ')
  const shape = names.map((name) => `"${name}" ${columns[name]}`).join(', ')
  return `INSERT INTO "${table}" (${into}) SELECT ${from} FROM jsonb_to_recordset($1::jsonb->'${key}') AS r(${shape})`
}
