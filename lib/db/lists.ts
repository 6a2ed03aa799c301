import type { GuardFinding } from '#lib/core/lists/guards.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { database } from '#lib/db/client.ts'
import { LISTS_ACTIVATED_CHANNEL } from '#lib/db/listen.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

export type ListVersionStatus = 'quarantined' | 'awaiting_activation' | 'active' | 'superseded'

/** One publication of a list as we took it over. Days as `YYYY-MM-DD`. */
export interface ListVersion {
  readonly id: string
  readonly sourceId: string
  readonly number: number
  readonly publishedOn: string
  readonly sha256: string
  readonly parserVersion: string
  readonly snapshot: boolean
  readonly records: number
  readonly names: number
  readonly addresses: number
  readonly wallets: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly rejected: number
  readonly lifted: number
  readonly status: ListVersionStatus
  /** Who imported it, e.g. `staff:0193…`, `system:starter`. */
  readonly importedBy: string
  /** What the guards found; a version with findings begins in quarantine. */
  readonly findings: readonly GuardFinding[]
}

const VERSION_COLUMNS = `id::text, source_id AS "sourceId", number, to_char(published_on, 'YYYY-MM-DD') AS "publishedOn",
  sha256, parser_version AS "parserVersion", snapshot, records, names, addresses, wallets, added, changed, removed,
  rejected, lifted, status::text AS status, imported_by AS "importedBy", findings`

/**
 * Every entry of the versions in force, as the matcher compiles it: entry versions that hold at the active version's
 * number. About 20,000 entries with the three official lists.
 */
export async function loadEntriesInForce(): Promise<readonly IndexInput[]> {
  const { rows } = await database().pool.query<{ id: string }>(
    `SELECT id FROM list_version WHERE status = 'active'`,
  )
  return await loadEntriesOf(rows.map(({ id }) => id))
}

/** Every entry of these versions, in force or not, in an order of its own. */
export async function loadEntriesOf(versionIds: readonly string[]): Promise<readonly IndexInput[]> {
  const { rows } = await database().pool.query<{
    entry_version_id: string
    list_version_id: string
    source_id: string
    payload: ListedEntity
  }>(
    `SELECT ev.id::text AS entry_version_id, v.id::text AS list_version_id, ev.source_id, ev.payload
      FROM list_version v
      JOIN list_entry_version ev ON ev.source_id = v.source_id
        AND ev.from_number <= v.number AND (ev.to_number IS NULL OR ev.to_number > v.number)
      WHERE v.id = ANY($1::uuid[])
      ORDER BY ev.source_id, ev.entry_id`,
    [[...versionIds]],
  )
  return rows.map((row) => ({
    entryVersionId: row.entry_version_id,
    listVersionId: row.list_version_id,
    sourceId: row.source_id,
    entity: row.payload,
  }))
}

/** Makes sure of the source's row and locks it, so that its versions are imported and activated one after another. */
export async function lockListSource(tx: Tx, sourceId: string, now: Date): Promise<void> {
  const prisma = prismaOf(tx)
  await prisma.$executeRaw`
    INSERT INTO list_source (id, created_at) VALUES (${sourceId}, ${now}) ON CONFLICT (id) DO NOTHING`
  await prisma.$queryRaw`SELECT id FROM list_source WHERE id = ${sourceId} FOR UPDATE`
}

/** The newest version of a source, whatever its status. */
export async function findLatestListVersion(tx: Tx, sourceId: string): Promise<ListVersion | null> {
  const rows = await prismaOf(tx).$queryRawUnsafe<ListVersion[]>(
    `SELECT ${VERSION_COLUMNS} FROM list_version WHERE source_id = $1 ORDER BY number DESC LIMIT 1`,
    sourceId,
  )
  return rows[0] ?? null
}

/** The version of a source that is in force. */
export async function findActiveListVersion(tx: Tx, sourceId: string): Promise<ListVersion | null> {
  const rows = await prismaOf(tx).$queryRawUnsafe<ListVersion[]>(
    `SELECT ${VERSION_COLUMNS} FROM list_version WHERE source_id = $1 AND status = 'active'`,
    sourceId,
  )
  return rows[0] ?? null
}

/** The newest version of a source that is not in quarantine: what a new one is held against. */
export async function findTrustedListVersion(tx: Tx, sourceId: string): Promise<ListVersion | null> {
  const rows = await prismaOf(tx).$queryRawUnsafe<ListVersion[]>(
    `SELECT ${VERSION_COLUMNS} FROM list_version WHERE source_id = $1 AND status <> 'quarantined'
     ORDER BY number DESC LIMIT 1`,
    sourceId,
  )
  return rows[0] ?? null
}

/** A version by its id. */
export async function findListVersion(reader: Reader, id: string): Promise<ListVersion | null> {
  const rows = await readerOf(reader).$queryRawUnsafe<ListVersion[]>(
    `SELECT ${VERSION_COLUMNS} FROM list_version WHERE id = $1::uuid`,
    id,
  )
  return rows[0] ?? null
}

/** A change of status: to `active` with who and when, or to `superseded` with when. */
export async function setListVersionStatus(
  tx: Tx,
  id: string,
  to:
    | { readonly status: 'active'; readonly at: Date; readonly by: string }
    | { readonly status: 'superseded'; readonly at: Date },
): Promise<void> {
  if (to.status === 'active') {
    await prismaOf(tx).$executeRaw`
      UPDATE list_version SET status = 'active', activated_at = ${to.at}, activated_by = ${to.by}
      WHERE id = ${id}::uuid`
  } else {
    await prismaOf(tx).$executeRaw`
      UPDATE list_version SET status = 'superseded', superseded_at = ${to.at} WHERE id = ${id}::uuid`
  }
}

/** Lets a version out of quarantine: who judged that it may be trusted, when and why. */
export async function setListVersionReleased(
  tx: Tx,
  id: string,
  { at, by, note }: { readonly at: Date; readonly by: string; readonly note: string },
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE list_version SET status = 'awaiting_activation', released_at = ${at}, released_by = ${by},
      release_note = ${note}
    WHERE id = ${id}::uuid`
}

/** Tells every process of an activation, at the moment the change commits. */
export async function notifyListActivated(tx: Tx, versionId: string): Promise<void> {
  await prismaOf(tx).$executeRaw`SELECT pg_notify(${LISTS_ACTIVATED_CHANNEL}, ${versionId})`
}

/** The versions of one combination of lists, by source. */
export async function listSetVersions(
  setId: string,
): Promise<readonly { readonly id: string; readonly sourceId: string; readonly number: number }[]> {
  const { rows } = await database().pool.query<{ id: string; sourceId: string; number: number }>(
    `SELECT v.id::text, v.source_id AS "sourceId", v.number
     FROM list_version_set s JOIN list_version v ON v.id = ANY(s.version_ids) WHERE s.id = $1 ORDER BY v.source_id`,
    [setId],
  )
  return rows
}

/**
 * The versions in force (ids, sorted), held to the end of the change: no other version comes into force before it commits.
 * Whoever records a screening of a customer asks, so that none is ever recorded against lists that others have replaced.
 */
export async function holdListsInForce(tx: Tx): Promise<readonly string[]> {
  const rows = await prismaOf(tx).$queryRaw<{ ids: string[] }[]>`
    /* stmt:hold-lists-in-force */ SELECT hold_lists_in_force()::text[] AS ids`
  return rows[0]?.ids ?? []
}
