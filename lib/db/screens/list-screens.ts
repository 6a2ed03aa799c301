import type { GuardFinding } from '#lib/core/lists/guards.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { database } from '#lib/db/client.ts'
import type { ListVersionStatus } from '#lib/db/lists.ts'
import type { Counted } from '#lib/db/screens/page-rows.ts'

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

/** An entry as a table shows it. */
export interface ListEntryRow {
  readonly entryVersionId: string
  readonly key: string
  readonly primaryName: string
  readonly kind: string
  readonly measure: string
  readonly programmes: readonly string[]
  readonly reference: string
  readonly listedOn: string | null
  readonly names: number
  readonly wallets: number
  /** Number of the version that brought this state. */
  readonly fromNumber: number
  readonly toNumber: number | null
  /** Only in the differences of a version. */
  readonly change: 'added' | 'changed' | 'removed' | null
}

export interface EntryPage {
  readonly sourceId: string
  readonly number: number
  /** Folded as in `search_text`; null for all. */
  readonly text: string | null
  readonly kinds: readonly string[]
  readonly walletsOnly: boolean
  readonly offset: number
  readonly limit: number
  readonly countMax: number
}

const ENTRY = `ev.id::text AS "entryVersionId", e.key, ev.primary_name AS "primaryName", ev.kind, ev.measure, ev.programmes,
  ev.payload->>'reference' AS reference, ev.payload->>'listedOn' AS "listedOn",
  jsonb_array_length(ev.payload->'names') AS names, jsonb_array_length(ev.payload->'wallets') AS wallets,
  ev.from_number AS "fromNumber", ev.to_number AS "toNumber"`

/** Entries that hold at one version's number, by name; `text` is looked for in every name and wallet address. */
export async function listEntryRows(page: EntryPage): Promise<Counted<ListEntryRow>> {
  const where = `ev.source_id = $1 AND ev.from_number <= $2 AND (ev.to_number IS NULL OR ev.to_number > $2)
    AND ($3::text IS NULL OR e.key = $3
      OR EXISTS (SELECT 1 FROM list_entry_name n WHERE n.entry_version_id = ev.id AND n.search_text LIKE $4)
      OR EXISTS (SELECT 1 FROM list_entry_wallet w WHERE w.entry_version_id = ev.id AND lower(w.raw) = $3))
    AND (cardinality($5::text[]) = 0 OR ev.kind = ANY($5))
    AND (NOT $6::bool OR EXISTS (SELECT 1 FROM list_entry_wallet w WHERE w.entry_version_id = ev.id))`
  const like = page.text === null ? null : `%${page.text.replace(/[\\%_]/g, '\\$&')}%`
  const values = [page.sourceId, page.number, page.text, like, [...page.kinds], page.walletsOnly]
  const from = `FROM list_entry_version ev JOIN list_entry e ON e.id = ev.entry_id WHERE ${where}`
  const found = await rows<ListEntryRow>(
    `SELECT ${ENTRY}, NULL AS change ${from} ORDER BY ev.primary_name, e.key OFFSET $7 LIMIT $8`,
    [...values, page.offset, page.limit],
  )
  return { rows: found, ...(await countUpTo(from, values, page.countMax)) }
}

export interface DiffPage {
  readonly sourceId: string
  readonly number: number
  /** Empty for all. */
  readonly changes: readonly string[]
  /** Measures of the state that is shown, empty for all. */
  readonly measures: readonly string[]
  readonly offset: number
  readonly limit: number
  readonly countMax: number
}

/** Entries that a version added, changed or removed against the one before. */
export async function listDiffRows(page: DiffPage): Promise<Counted<ListEntryRow>> {
  // A state that begins here is new or changed; one that ends here without a successor was removed.
  const from = `FROM (
      SELECT ev.*, CASE WHEN EXISTS (SELECT 1 FROM list_entry_version p WHERE p.entry_id = ev.entry_id AND p.to_number = $2)
        THEN 'changed' ELSE 'added' END AS change
      FROM list_entry_version ev WHERE ev.source_id = $1 AND ev.from_number = $2
      UNION ALL
      SELECT ev.*, 'removed' AS change FROM list_entry_version ev
      WHERE ev.source_id = $1 AND ev.to_number = $2
        AND NOT EXISTS (SELECT 1 FROM list_entry_version s WHERE s.entry_id = ev.entry_id AND s.from_number = $2)
    ) ev JOIN list_entry e ON e.id = ev.entry_id
    WHERE (cardinality($3::text[]) = 0 OR ev.change = ANY($3)) AND (cardinality($4::text[]) = 0 OR ev.measure = ANY($4))`
  const values = [page.sourceId, page.number, [...page.changes], [...page.measures]]
  const found = await rows<ListEntryRow>(
    `SELECT ${ENTRY}, ev.change ${from} ORDER BY ev.change, ev.primary_name, e.key OFFSET $5 LIMIT $6`,
    [...values, page.offset, page.limit],
  )
  return { rows: found, ...(await countUpTo(from, values, page.countMax)) }
}

async function countUpTo(
  from: string,
  values: readonly unknown[],
  max: number,
): Promise<{ total: number; totalIsExact: boolean }> {
  const [found] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM (SELECT 1 ${from} LIMIT ${max + 1}) c`,
    values,
  )
  const n = found?.n ?? 0
  return { total: Math.min(n, max), totalIsExact: n <= max }
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
