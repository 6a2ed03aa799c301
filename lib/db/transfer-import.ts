import type pg from 'pg'
import type { AccountRecord, CoinRecord } from '#lib/core/wallets/transfers/transfer-record.ts'
import { AUDIT_COLUMNS, type AuditContext } from '#lib/db/audit.ts'
import { database } from '#lib/db/client.ts'
import { copyRows } from '#lib/db/copy-rows.ts'
import { accountsIn } from '#lib/db/transfer-import/accounts-in.ts'
import { coinsIn } from '#lib/db/transfer-import/coins-in.ts'

/** A record with the line of the file it came from. */
export interface Lined<T> {
  readonly line: number
  readonly record: T
}

/** What became of a part: how many rows were new, and the lines that say otherwise than what is stored. */
export interface Taken {
  readonly added: number
  readonly contradicting: readonly number[]
}

/** One import as it is noted at its end. */
export interface ImportNote {
  readonly chain: string
  readonly source: string
  readonly name: string
  readonly digest: string
  readonly rowsRead: number
  readonly rowsNew: number
  readonly rowsRejected: number
  readonly by: string
}

/** Takes parts of one import over. */
export interface TransferWriter {
  readonly accounts: (records: readonly Lined<AccountRecord>[]) => Promise<Taken>
  readonly coins: (records: readonly Lined<CoinRecord>[]) => Promise<Taken>
  /** Notes the import when it brought anything, and its event always; gives the import's number or null. */
  readonly finish: (
    note: ImportNote,
    audit: AuditContext & { readonly eventId: string },
  ) => Promise<number | null>
}

/** Imports wait for one another, so that two of the same file cannot meet. */
const IMPORT_LOCK = 'sekisho.transfers'

/**
 * Runs an import by COPY in one transaction on one connection: all of it or nothing, also when the process is killed.
 * What is stored already stays as it is.
 */
export async function writeTransfers<T>(
  chain: string,
  work: (writer: TransferWriter) => Promise<T>,
): Promise<T> {
  const client = await database().pool.connect()
  let broken = false
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [IMPORT_LOCK])
    const importId = await nextImportId(client)
    const result = await work({
      accounts: (records) => accountsIn(client, { chain, importId }, records),
      coins: (records) => coinsIn(client, { chain, importId }, records),
      finish: async (note, audit) => await finish(client, importId, { note, audit }),
    })
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

async function nextImportId(client: pg.PoolClient): Promise<number> {
  const found = await client.query<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence('transfer_import', 'id'))::int AS id`,
  )
  return found.rows[0]?.id ?? 0
}

interface Finishing {
  readonly note: ImportNote
  readonly audit: AuditContext & { readonly eventId: string }
}

async function finish(
  client: pg.PoolClient,
  importId: number,
  { note, audit }: Finishing,
): Promise<number | null> {
  const { chain, source, name, digest, rowsRead, rowsNew, rowsRejected, by } = note
  const brought = rowsNew > 0
  if (brought)
    await client.query(
      `INSERT INTO transfer_import (id, chain, source, name, digest, rows_read, rows_new, rows_rejected, "by", at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [importId, chain, source, name, digest, rowsRead, rowsNew, rowsRejected, by, audit.at],
    )
  await copyRows(client, { table: 'audit_event', columns: AUDIT_COLUMNS }, [
    {
      id: audit.eventId,
      type: 'transfer.imported',
      actor_kind: audit.actorKind,
      actor_id: audit.actorId,
      subject_kind: 'transfer_import',
      subject_id: brought ? String(importId) : chain,
      facts: { chain, source, name, digest, rowsRead, rowsNew, rowsRejected },
      use_case: audit.useCase,
      request_id: audit.requestId,
      at: audit.at,
    },
  ])
  return brought ? importId : null
}
