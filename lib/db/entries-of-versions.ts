import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { database } from '#lib/db/client.ts'

/** Every entry as these list versions state it, in force or not: what a screening of that time was put to. */
export async function loadEntriesOfVersions(versionIds: readonly string[]): Promise<readonly IndexInput[]> {
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
     WHERE v.id = ANY($1::uuid[]) ORDER BY ev.source_id, ev.entry_id`,
    [[...versionIds]],
  )
  return rows.map((row) => ({
    entryVersionId: row.entry_version_id,
    listVersionId: row.list_version_id,
    sourceId: row.source_id,
    entity: row.payload,
  }))
}
