import type { GuardFinding } from '#lib/core/lists/guards.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { database } from '#lib/db/client.ts'
import type { ListVersionStatus } from '#lib/db/lists.ts'

/** A version with all its figures. Instants as ISO 8601 UTC, days as `YYYY-MM-DD`. */
export interface ListVersionRow {
  readonly id: string
  readonly sourceId: string
  readonly number: number
  readonly publishedOn: string
  readonly fetchedAt: string
  readonly activatedAt: string | null
  readonly supersededAt: string | null
  readonly importedBy: string
  readonly activatedBy: string | null
  readonly sha256: string
  readonly parserVersion: string
  readonly snapshot: boolean
  readonly missingParts: readonly string[]
  readonly status: ListVersionStatus
  readonly records: number
  readonly names: number
  readonly addresses: number
  readonly wallets: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly rejected: number
  readonly lifted: number
  /** What the guards found when it was imported. */
  readonly findings: readonly GuardFinding[]
  readonly releasedAt: string | null
  readonly releasedBy: string | null
  /** Why it may be trusted all the same. */
  readonly releaseNote: string | null
}

const utc = (column: string, name: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${name}"`
const VERSION = `v.id::text, v.source_id AS "sourceId", v.number, to_char(v.published_on, 'YYYY-MM-DD') AS "publishedOn",
  ${utc('v.fetched_at', 'fetchedAt')}, ${utc('v.activated_at', 'activatedAt')}, ${utc('v.superseded_at', 'supersededAt')},
  v.imported_by AS "importedBy", v.activated_by AS "activatedBy", v.sha256, v.parser_version AS "parserVersion",
  v.snapshot, v.missing_parts AS "missingParts", v.status::text AS status, v.records, v.names, v.addresses, v.wallets,
  v.added, v.changed, v.removed, v.rejected, v.lifted,
  v.findings, ${utc('v.released_at', 'releasedAt')}, v.released_by AS "releasedBy", v.release_note AS "releaseNote"`

/** Most versions of one source that a page shows. */
const VERSIONS_MAX = 200
/** Most rejected records of one version that a page shows. */
const REJECTS_MAX = 500

async function rows<T>(sql: string, values: readonly unknown[]): Promise<readonly T[]> {
  return (await database().pool.query(sql, [...values])).rows as T[]
}

/** Every source's version in force and newest version: the newest first, at most two a source. */
export async function listCurrentVersionRows(): Promise<readonly ListVersionRow[]> {
  return await rows<ListVersionRow>(
    `SELECT ${VERSION} FROM list_version v
     WHERE v.status = 'active' OR v.number = (SELECT max(number) FROM list_version WHERE source_id = v.source_id)
     ORDER BY v.source_id, v.number DESC`,
    [],
  )
}

/** When each source was last fetched with success, the unchanged fetches too. */
export async function listLastChecks(): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ sourceId: string; at: string }>(
    `SELECT v.source_id AS "sourceId", ${utc('max(greatest(v.fetched_at, e.at, f.at))', 'at')}
     FROM list_version v LEFT JOIN audit_event e
       ON e.subject_kind = 'list_version' AND e.subject_id = v.id::text AND e.type = 'list.version-unchanged'
     LEFT JOIN (SELECT source_id, max(ended_at) AS at FROM list_fetch WHERE outcome <> 'failed' GROUP BY source_id) f
       ON f.source_id = v.source_id
     GROUP BY v.source_id`,
    [],
  )
  return new Map(found.map((row) => [row.sourceId, row.at]))
}

/** The versions of one source, newest first, at most 200. */
export async function listVersionRows(sourceId: string): Promise<readonly ListVersionRow[]> {
  return await rows<ListVersionRow>(
    `SELECT ${VERSION} FROM list_version v WHERE v.source_id = $1 ORDER BY v.number DESC LIMIT ${VERSIONS_MAX}`,
    [sourceId],
  )
}

/** One version of a source by its id or its number. */
export async function findListVersionRow(
  sourceId: string,
  idOrNumber: string,
): Promise<ListVersionRow | null> {
  const found = await rows<ListVersionRow>(
    `SELECT ${VERSION} FROM list_version v WHERE v.source_id = $1 AND (v.id::text = $2 OR v.number::text = $2)`,
    [sourceId, idOrNumber],
  )
  return found[0] ?? null
}

export interface ListFileRow {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export async function listVersionFileRows(versionId: string): Promise<readonly ListFileRow[]> {
  return await rows<ListFileRow>(
    'SELECT name, sha256, bytes FROM list_version_file WHERE version_id = $1::uuid ORDER BY name',
    [versionId],
  )
}

export interface ListRejectRow {
  readonly locator: string
  readonly code: string
  readonly excerpt: string
}

/** What could not be taken over from a version, at most 500. */
export async function listRejectRows(versionId: string): Promise<readonly ListRejectRow[]> {
  return await rows<ListRejectRow>(
    `SELECT locator, code, excerpt FROM list_rejected_record WHERE version_id = $1::uuid
     ORDER BY code, id LIMIT ${REJECTS_MAX}`,
    [versionId],
  )
}

/** One state of an entry and the versions that bound it. */
export interface EntryStateRow {
  readonly entryVersionId: string
  readonly payloadHash: string
  readonly fromNumber: number
  readonly toNumber: number | null
  readonly entity: ListedEntity
  readonly fromVersionId: string
  readonly fromPublishedOn: string
  readonly toPublishedOn: string | null
  /** True for the state that is in force now. */
  readonly inForce: boolean
}

/** The whole history of an entry (名簿の履歴), newest state first; empty when there is no such entry. */
export async function listEntryStateRows(sourceId: string, key: string): Promise<readonly EntryStateRow[]> {
  return await rows<EntryStateRow>(
    `SELECT ev.id::text AS "entryVersionId", ev.payload_hash AS "payloadHash", ev.from_number AS "fromNumber",
       ev.to_number AS "toNumber", ev.payload AS entity, f.id::text AS "fromVersionId",
       to_char(f.published_on, 'YYYY-MM-DD') AS "fromPublishedOn", to_char(t.published_on, 'YYYY-MM-DD') AS "toPublishedOn",
       EXISTS (SELECT 1 FROM list_version a WHERE a.source_id = ev.source_id AND a.status = 'active'
         AND ev.from_number <= a.number AND (ev.to_number IS NULL OR ev.to_number > a.number)) AS "inForce"
     FROM list_entry_version ev
     JOIN list_entry e ON e.id = ev.entry_id
     JOIN list_version f ON f.source_id = ev.source_id AND f.number = ev.from_number
     LEFT JOIN list_version t ON t.source_id = ev.source_id AND t.number = ev.to_number
     WHERE e.source_id = $1 AND e.key = $2
     ORDER BY ev.from_number DESC`,
    [sourceId, key],
  )
}
