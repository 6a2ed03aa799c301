import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** OID of the catalogue type `"char"`, which the adapter does not know, and of `bpchar`, which it does. */
const OID_INTERNAL_CHAR = 18
const OID_BPCHAR = 1042
/** Prefix of the throw-away databases in which the engine replays migrations. */
const SHADOW_PREFIX = 'sekisho_shadow_'

/** Where a database is, in parts: a connection string would win over another database's name. */
export interface DatabaseAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl: boolean
}

/** Takes a PostgreSQL URL apart. */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = new URL(text)
  const sslMode = url.searchParams.get('sslmode')
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl: sslMode !== null && sslMode !== 'disable',
  }
}

/**
 * The driver adapter that the schema engine migrates through: Prisma's own, with whole scripts sent as one (so that
 * `$$ … ; … $$` bodies survive, and each migration is one transaction), catalogue characters understood, and shadow
 * databases that are separate from the real one and really dropped.
 */
export class MigrationAdapterFactory extends PrismaPg {
  private readonly address: DatabaseAddress
  private readonly open = new Set<SqlDriverAdapter>()

  constructor(address: DatabaseAddress) {
    super({ ...address })
    this.address = address
  }

  override async connect() {
    const adapter = await super.connect()
    mend(adapter, adapter.underlyingDriver())
    this.open.add(adapter)
    const close = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      if (this.open.delete(adapter)) await close()
    }
    return adapter
  }

  /** Closes the connections that the engine left open. */
  async closeAll(): Promise<void> {
    for (const adapter of this.open) await adapter.dispose()
  }

  override async connectToShadowDb() {
    await sweepShadows(this.address)
    const database = `${SHADOW_PREFIX}${process.pid}_${globalThis.crypto.randomUUID().slice(0, 8)}`
    await runOnce(this.address, `CREATE DATABASE "${database}"`)
    const adapter = await new MigrationAdapterFactory({ ...this.address, database }).connect()
    const close = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await close()
      await runOnce(this.address, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    }
    return adapter
  }
}

/** Shadow databases whose process was killed are dropped; those in use are left alone. */
async function sweepShadows(address: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ ...address })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database d WHERE datname LIKE $1
       AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datid = d.oid)`,
      [`${SHADOW_PREFIX.replaceAll('_', '\\_')}%`],
    )
    for (const { datname } of rows) {
      if (!isOwnerAlive(datname)) await client.query(`DROP DATABASE IF EXISTS "${datname}"`)
    }
  } finally {
    await client.end()
  }
}

function isOwnerAlive(database: string): boolean {
  try {
    process.kill(Number(database.slice(SHADOW_PREFIX.length).split('_')[0]), 0)
    return true
  } catch {
    return false
  }
}

async function runOnce(address: DatabaseAddress, sql: string): Promise<void> {
  const client = new pg.Client({ ...address })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The adapter's inner step, where a result still carries the catalogue's type numbers. */
interface Inner {
  performIO: (query: SqlQuery) => Promise<{ readonly fields: { dataTypeID: number }[] }>
}

function mend(adapter: SqlDriverAdapter, pool: pg.Pool): void {
  mendCharacters(adapter)
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error: unknown) => {
      throw asAdapterError(error)
    })
  }
  const startTransaction = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (level) => {
    const transaction = await startTransaction(level)
    mendCharacters(transaction)
    return transaction
  }
}

function mendCharacters(queryable: SqlQueryable): void {
  const inner = queryable as unknown as Inner
  const performIO = inner.performIO.bind(queryable)
  const queryRaw = queryable.queryRaw.bind(queryable)
  queryable.queryRaw = async (query): Promise<SqlResultSet> => {
    const characters: number[] = []
    inner.performIO = async (asked) => {
      const result = await performIO(asked)
      result.fields.forEach((field, column) => {
        if (field.dataTypeID !== OID_INTERNAL_CHAR) return
        characters.push(column)
        field.dataTypeID = OID_BPCHAR
      })
      return result
    }
    const result = await queryRaw(query)
    for (const column of characters) result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
}

function asAdapterError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  return new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'N/A',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  })
}
