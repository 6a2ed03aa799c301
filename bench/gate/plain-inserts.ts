import pg from 'pg'
import { v7 } from 'uuid'

/** Bundles of rows that are written again and again, with fresh ids. */
const BUNDLES = 500
/** What the gate writes for a released transaction, in the order in which the keys allow it. */
const TABLES = ['wallet', 'screening', 'transaction', 'audit_event'] as const
type Table = (typeof TABLES)[number]
type Row = Record<string, unknown>
type Bundle = Readonly<Record<Table, Row>>

/** Writes the rows that the gate wrote, by plain `pg`, one bundle a database transaction. */
export interface PlainInserts {
  readonly insert: (nth: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Reads bundles that the gate has just written and prepares to write them again over `clients` connections. */
export async function plainInserts(url: string, clients: number): Promise<PlainInserts> {
  const pool = new pg.Pool({ connectionString: url, max: clients })
  const bundles = await readBundles(pool)
  return {
    close: () => pool.end(),
    insert: async (nth) => {
      const bundle = bundles[nth % bundles.length]
      if (bundle === undefined) throw new Error('the gate has written no transactions to copy')
      await writeBundle(pool, withFreshIds(bundle))
    },
  }
}

async function readBundles(pool: pg.Pool): Promise<readonly Bundle[]> {
  const found = await pool.query<Bundle>(
    `SELECT row_to_json(w) AS wallet, row_to_json(s) AS screening, row_to_json(t) AS transaction,
            to_jsonb(e) - 'position' AS audit_event
     FROM "transaction" t JOIN wallet w ON w.id = t.wallet_id JOIN screening s ON s.id = t.screening_id
     JOIN audit_event e ON e.subject_id = t.id::text AND e.type = 'transaction.received'
     WHERE t.external_id LIKE '________-____-7%' AND t.answer = 'release' ORDER BY t.id DESC LIMIT $1`,
    [BUNDLES],
  )
  return found.rows
}

function withFreshIds({ wallet, screening, transaction, audit_event }: Bundle): Bundle {
  const ids = { wallet: v7(), screening: v7(), transaction: v7() }
  return {
    wallet: { ...wallet, id: ids.wallet, canonical: `copy:${ids.wallet}` },
    screening: { ...screening, id: ids.screening, subject_id: ids.transaction },
    transaction: {
      ...transaction,
      id: ids.transaction,
      external_id: ids.transaction,
      wallet_id: ids.wallet,
      screening_id: ids.screening,
    },
    audit_event: { ...audit_event, id: v7(), subject_id: ids.transaction },
  }
}

async function writeBundle(pool: pg.Pool, bundle: Bundle): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    for (const table of TABLES) await client.query(insertOf(table, bundle[table]))
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

function insertOf(table: Table, row: Row): pg.QueryConfig {
  const columns = Object.keys(row)
  const places = columns.map((_, at) => `$${at + 1}`).join(', ')
  return {
    name: `plain-${table}`,
    text: `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${places})`,
    values: columns.map((column) => asParameter(row[column])),
  }
}

function asParameter(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
