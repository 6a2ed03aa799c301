import { ALERT_COLUMNS } from '#lib/db/alerts.ts'
import { AUDIT_COLUMNS } from '#lib/db/audit.ts'
import type { BulkColumns } from '#lib/db/bulk.ts'
import { database } from '#lib/db/client.ts'
import { type CopyRow, copyRows } from '#lib/db/copy-rows.ts'
import { RULE_HIT_COLUMNS } from '#lib/db/rules.ts'
import { SCREENING_COLUMNS, SCREENING_HIT_COLUMNS } from '#lib/db/screenings.ts'
import { HOLD_COLUMNS, TRANSACTION_COLUMNS, WALLET_COLUMNS } from '#lib/db/transactions.ts'

/** THE TABLE of what a history consists of, in the order in which rows may refer to one another. */
const HISTORY_TABLES = {
  customer: {
    id: 'uuid',
    external_id: 'text',
    kind: 'customer_kind',
    display_name: 'text',
    kana_name: 'text',
    latin_name: 'text',
    search_text: 'text',
    nationality: 'char(2)',
    residence: 'char(2)',
    risk_rating: 'risk_rating',
    opened_on: 'date',
    current_version: 'int',
    payload_hash: 'text',
    last_screening_id: 'uuid',
    created_at: 'timestamptz',
    updated_at: 'timestamptz',
  },
  customer_version: {
    id: 'uuid',
    customer_id: 'uuid',
    version: 'int',
    payload: 'jsonb',
    payload_hash: 'text',
    recorded_at: 'timestamptz',
    recorded_by: 'text',
  },
  customer_name: { id: 'uuid', customer_id: 'uuid', role: 'text', script: 'text', full: 'text' },
  beneficial_owner: {
    id: 'uuid',
    customer_id: 'uuid',
    ordinal: 'int',
    names: 'jsonb',
    date_of_birth: 'date',
    nationality: 'char(2)',
    residence: 'char(2)',
    ownership_percent: 'numeric',
  },
  wallet: WALLET_COLUMNS,
  screening: SCREENING_COLUMNS,
  screening_hit: SCREENING_HIT_COLUMNS,
  destination: {
    id: 'uuid',
    customer_id: 'uuid',
    external_id: 'text',
    status: 'destination_status',
    wallet_id: 'uuid',
    asset: 'text',
    chain: 'text',
    address: 'text',
    tag: 'text',
    label: 'text',
    receiver: 'jsonb',
    receiver_name: 'text',
    counterparty_class: 'counterparty_class',
    vasp: 'text',
    current_version: 'int',
    payload_hash: 'text',
    last_screening_id: 'uuid',
    registered_at: 'timestamptz',
    created_at: 'timestamptz',
    updated_at: 'timestamptz',
  },
  destination_version: {
    id: 'uuid',
    destination_id: 'uuid',
    version: 'int',
    status: 'destination_status',
    wallet_id: 'uuid',
    payload: 'jsonb',
    payload_hash: 'text',
    screening_id: 'uuid',
    recorded_at: 'timestamptz',
    recorded_by: 'text',
  },
  transaction: { ...TRANSACTION_COLUMNS, wallet_id: 'uuid' },
  rule_hit: RULE_HIT_COLUMNS,
  alert: { ...ALERT_COLUMNS, number: 'int' },
  hold: HOLD_COLUMNS,
  audit_event: AUDIT_COLUMNS,
} as const satisfies Record<string, BulkColumns>
export type HistoryTable = keyof typeof HISTORY_TABLES

/** Rows by table, under their column names. */
export type HistoryRows = Partial<Record<HistoryTable, CopyRow[]>>

export interface HistoryWriter {
  /** Writes one part of the history. */
  write(rows: HistoryRows): Promise<void>
  /** So many fresh alert numbers, ascending. */
  alertNumbers(count: number): Promise<readonly number[]>
}

/**
 * Writes a whole history into a database without customers, by COPY in one transaction on one connection: all of it or
 * nothing. Gives null, and writes nothing, when there are customers already.
 */
export async function writeHistory<T>(work: (writer: HistoryWriter) => Promise<T>): Promise<T | null> {
  const client = await database().pool.connect()
  let broken = false
  try {
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('sekisho.demonstration'))`)
    // Its customers are screened on the lists of the start: no others come into force before they are there.
    await client.query('SELECT hold_lists_in_force()')
    const used = await client.query<{ used: boolean }>('SELECT EXISTS (SELECT 1 FROM customer) AS used')
    if (used.rows[0]?.used !== false) {
      await client.query('ROLLBACK')
      return null
    }
    const result = await work({
      write: async (rows) => {
        for (const [table, columns] of Object.entries(HISTORY_TABLES)) {
          await copyRows(client, { table, columns }, rows[table as HistoryTable] ?? [])
        }
      },
      alertNumbers: async (count) => {
        const numbers = await client.query<{ number: number }>(
          `SELECT nextval(pg_get_serial_sequence('alert', 'number'))::int AS number FROM generate_series(1, $1)`,
          [count],
        )
        return numbers.rows.map((row) => row.number)
      },
    })
    await client.query(SET_LAST_SEEN)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** A wallet is written when it is first met; when it was last met is known only at the end. */
const SET_LAST_SEEN = `
  UPDATE wallet w SET last_seen_at = seen.last
  FROM (SELECT wallet_id, max(received_at) AS last FROM "transaction" WHERE wallet_id IS NOT NULL GROUP BY 1) seen
  WHERE w.id = seen.wallet_id AND w.last_seen_at < seen.last`

/** Tells the planner what a freshly written history looks like; without it the first pages plan badly. */
export async function analyseHistory(): Promise<void> {
  await database().pool.query('SELECT gather_statistics()')
}

/** An open alert of the demonstration, with what decides who may dispose of it. */
export interface StandingAlert {
  readonly id: string
  readonly customerExternalId: string
  readonly kind: string
  readonly createdAt: Date
  readonly held: boolean
}

/** Open alerts of the demonstration's customers, oldest first. */
export async function listStandingAlerts(): Promise<readonly StandingAlert[]> {
  const found = await database().pool.query<StandingAlert>(
    `SELECT a.id::text, c.external_id AS "customerExternalId", a.kind, a.created_at AS "createdAt",
       COALESCE(t.status = 'held', false) AS held
     FROM alert a JOIN customer c ON c.id = a.customer_id LEFT JOIN "transaction" t ON t.id = a.transaction_id
     WHERE a.status = 'open' ORDER BY a.created_at, a.id`,
  )
  return found.rows
}

/** The demonstration's people by role. */
export async function listDemoStaff(): Promise<readonly { readonly id: string; readonly role: string }[]> {
  const found = await database().pool.query<{ id: string; role: string }>(
    'SELECT id::text, role::text FROM staff WHERE demo AND disabled_at IS NULL',
  )
  return found.rows
}

/** Ids of the reports that a case has brought forth, oldest first. */
export async function listReportIdsOfCase(caseId: string): Promise<readonly string[]> {
  const found = await database().pool.query<{ id: string }>(
    'SELECT id::text FROM report WHERE case_id = $1 ORDER BY created_at',
    [caseId],
  )
  return found.rows.map(({ id }) => id)
}
