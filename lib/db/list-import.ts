import type { KnownParty } from '#lib/core/lists/continue-keys.ts'
import type { EntityKind, ListedEntity, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { searchText } from '#lib/core/lists/search-text.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { copyInto } from '#lib/db/copy-rows.ts'
import type { ListVersion } from '#lib/db/lists.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** Most ids that go into one statement. */
const IDS_PER_STATEMENT = 5_000
/** States that are written at once. */
const STATES_AT_ONCE = 2_000
/** Longest primary name that is copied into its column; the payload has it whole. */
const PRIMARY_NAME_MAX = 500

/** The open state of an entry in the newest version. */
export interface OpenEntry {
  readonly key: string
  readonly payloadHash: string
  readonly entryId: string
  readonly entryVersionId: string
}

/** A version about to be written, with everything but its entries. */
export interface NewListVersion extends ListVersion {
  readonly fetchedAt: Date
  readonly previousId: string | null
  readonly missingParts: readonly string[]
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly sha256: string
    readonly bytes: number
    readonly gzip: Buffer
  }[]
  readonly rejects: readonly (RejectedRecord & { readonly id: string })[]
}

/** The next state of an entry: a new entry, or a further state of a known one. */
export interface NewEntryVersion {
  readonly id: string
  readonly entryId: string
  readonly isNewEntry: boolean
  readonly sourceId: string
  readonly fromNumber: number
  readonly entity: ListedEntity
  readonly payloadHash: string
}

const REJECT_COLUMNS = {
  id: 'uuid',
  version_id: 'uuid',
  locator: 'text',
  code: 'text',
  excerpt: 'text',
} as const satisfies BulkColumns
const ENTRY_COLUMNS = { id: 'uuid', source_id: 'text', key: 'text' } as const satisfies BulkColumns
const ENTRY_VERSION_COLUMNS = {
  id: 'uuid',
  entry_id: 'uuid',
  source_id: 'text',
  from_number: 'int',
  primary_name: 'text',
  kind: 'text',
  measure: 'text',
  programmes: 'text[]',
  payload: 'jsonb',
  payload_hash: 'text',
} as const satisfies BulkColumns
const NAME_COLUMNS = {
  id: 'uuid',
  entry_version_id: 'uuid',
  full: 'text',
  kind: 'text',
  script: 'text',
  search_text: 'text',
} as const satisfies BulkColumns
const WALLET_COLUMNS = {
  id: 'uuid',
  entry_version_id: 'uuid',
  raw: 'text',
  canonical: 'text',
  family: 'text',
  label: 'text',
  checksum: 'text',
} as const satisfies BulkColumns

/** Entries of the newest version of a source: what a new publication is compared with. */
export async function listOpenEntries(tx: Tx, sourceId: string): Promise<readonly OpenEntry[]> {
  return await prismaOf(tx).$queryRaw<OpenEntry[]>`
    SELECT e.key, ev.payload_hash AS "payloadHash", e.id::text AS "entryId", ev.id::text AS "entryVersionId"
    FROM list_entry_version ev JOIN list_entry e ON e.id = ev.entry_id
    WHERE ev.source_id = ${sourceId} AND ev.to_number IS NULL`
}

/** What the newest version of a source says of each of its entries, by key. */
export async function listOpenEntities(tx: Tx, sourceId: string): Promise<readonly ListedEntity[]> {
  const rows = await prismaOf(tx).$queryRaw<{ payload: ListedEntity }[]>`
    SELECT ev.payload FROM list_entry_version ev JOIN list_entry e ON e.id = ev.entry_id
    WHERE ev.source_id = ${sourceId} AND ev.to_number IS NULL ORDER BY e.key`
  return rows.map((row) => row.payload)
}

/** Every party that a source ever named, as it was last stated, by key. */
export async function listKnownParties(tx: Tx, sourceId: string): Promise<readonly KnownParty[]> {
  return await prismaOf(tx).$queryRaw<KnownParty[]>`
    SELECT DISTINCT ON (e.key) ev.payload AS entity, ev.to_number IS NULL AS open
    FROM list_entry_version ev JOIN list_entry e ON e.id = ev.entry_id
    WHERE ev.source_id = ${sourceId} ORDER BY e.key, ev.from_number DESC`
}

/** Ids of entries that earlier versions knew, by key; a party that comes back to a list keeps its identity. */
export async function listEntryIds(
  tx: Tx,
  sourceId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await prismaOf(tx).$queryRaw<{ key: string; id: string }[]>`
    SELECT key, id::text FROM list_entry WHERE source_id = ${sourceId} AND key = ANY(${[...keys]})`
  return new Map(rows.map((row) => [row.key, row.id]))
}

/** Writes a version, its raw files and what could not be taken over. */
export async function insertListVersion(tx: Tx, version: NewListVersion): Promise<void> {
  const { files, rejects, missingParts, findings, publishedOn, ...row } = version
  await prismaOf(tx).listVersion.create({
    data: {
      ...row,
      missingParts: [...missingParts],
      findings: findings.map((finding) => ({ ...finding })),
      publishedOn: new Date(`${publishedOn}T00:00:00Z`),
    },
  })
  for (const file of files) {
    await prismaOf(tx).listVersionFile.create({
      data: { ...file, versionId: version.id, gzip: new Uint8Array(file.gzip) },
    })
  }
  await bulkInsert(
    tx,
    { table: 'list_rejected_record', columns: REJECT_COLUMNS },
    rejects.map((reject) => ({ ...reject, version_id: version.id })),
  )
}

/** Ends the states that the new version no longer holds: they were in force up to `toNumber`, exclusive. */
export async function closeEntryVersions(tx: Tx, ids: readonly string[], toNumber: number): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT) {
    const chunk = ids.slice(start, start + IDS_PER_STATEMENT)
    await prismaOf(tx).$executeRaw`
      UPDATE list_entry_version SET to_number = ${toNumber} WHERE id = ANY(${chunk}::uuid[])`
  }
}

/** Writes new states of entries with their names and wallet addresses, some thousand at a time: memory holds no more. */
export async function insertEntryVersions(
  tx: Tx,
  versions: readonly NewEntryVersion[],
  newId: () => string,
): Promise<void> {
  for (let start = 0; start < versions.length; start += STATES_AT_ONCE)
    await insertSome(tx, versions.slice(start, start + STATES_AT_ONCE), newId)
}

async function insertSome(tx: Tx, versions: readonly NewEntryVersion[], newId: () => string): Promise<void> {
  const entries = versions.filter((version) => version.isNewEntry)
  await copyInto(
    tx,
    { table: 'list_entry', columns: ENTRY_COLUMNS },
    entries.map(({ entryId, sourceId, entity }) => ({ id: entryId, source_id: sourceId, key: entity.key })),
  )
  await copyInto(
    tx,
    { table: 'list_entry_version', columns: ENTRY_VERSION_COLUMNS },
    versions.map(entryVersionRow),
  )
  const names = versions.flatMap(({ id, entity }) =>
    entity.names.map((name) => ({
      id: newId(),
      entry_version_id: id,
      search_text: searchText(name.full),
      ...name,
    })),
  )
  await copyInto(tx, { table: 'list_entry_name', columns: NAME_COLUMNS }, names)
  const wallets = versions.flatMap(({ id, entity }) =>
    entity.wallets.map((wallet) => ({
      id: newId(),
      entry_version_id: id,
      ...wallet,
      ...readings(wallet.raw),
    })),
  )
  await copyInto(tx, { table: 'list_entry_wallet', columns: WALLET_COLUMNS }, wallets)
}

function entryVersionRow(version: NewEntryVersion): Record<string, unknown> {
  const { entity } = version
  return {
    id: version.id,
    entry_id: version.entryId,
    source_id: version.sourceId,
    from_number: version.fromNumber,
    primary_name: (entity.names[0]?.full ?? entity.key).slice(0, PRIMARY_NAME_MAX).toWellFormed(),
    kind: entity.kind satisfies EntityKind,
    measure: entity.measure,
    programmes: entity.programmes,
    payload: entity,
    payload_hash: version.payloadHash,
  }
}

/** The address in its canonical spelling; a text of no known form is kept as printed. */
function readings(raw: string): { canonical: string; family: string; checksum: string } {
  const parsed = parseAddress(raw)
  return {
    canonical: parsed.canonical,
    family: parsed.readings[0]?.family ?? 'unknown',
    checksum: parsed.checksum,
  }
}
