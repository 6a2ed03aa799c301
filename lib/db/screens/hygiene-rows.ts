import type { PlacedAddress } from '#lib/core/wallets/hygiene.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Most addresses of lists and of wallets that are looked over; the newest wallets. */
const LISTED_MAX = 100_000
export const SEEN_MAX = 20_000

/**
 * What the findings rest on, as a text: the list versions in force and which wallets are looked over. Wallets are never
 * removed, so while all of them are looked over their number says which; beyond, so does the moment of the last one seen.
 */
export async function findHygieneBasis(): Promise<string> {
  const rows = await readerOf('pool').$queryRaw<{ basis: string }[]>`
    SELECT concat_ws(' ', (SELECT string_agg(v.id::text, ' ' ORDER BY v.id) FROM list_version v WHERE v.status = 'active'),
      seen.n, CASE WHEN seen.n > ${SEEN_MAX} THEN (SELECT max(w.last_seen_at) FROM wallet w) END) AS basis
    FROM (SELECT count(*) AS n FROM (SELECT 1 FROM wallet LIMIT ${SEEN_MAX + 1}::int) x) seen`
  return rows[0]?.basis ?? ''
}

/** Addresses that the lists in force name, with where they stand. */
export async function listListedAddresses(): Promise<readonly PlacedAddress[]> {
  const rows = await readerOf('pool').$queryRaw<
    { raw: string; label: string | null; sourceId: string; entryKey: string; name: string }[]
  >`
    SELECT y.raw, y.label, e.source_id AS "sourceId", le.key AS "entryKey", e.primary_name AS name
    FROM list_entry_wallet y JOIN list_entry_version e ON e.id = y.entry_version_id
    JOIN list_entry le ON le.id = e.entry_id
    JOIN list_version v ON v.source_id = e.source_id AND v.status = 'active' AND e.from_number <= v.number
      AND (e.to_number IS NULL OR v.number < e.to_number)
    ORDER BY e.source_id, le.key, y.id LIMIT ${LISTED_MAX}`
  return rows.map(({ raw, label, ...place }) => ({ raw, label, place: { kind: 'list', ...place } }))
}

/** Addresses that the desk has seen, the last seen first. */
export async function listSeenAddresses(): Promise<readonly PlacedAddress[]> {
  const rows = await readerOf('pool').$queryRaw<{ raw: string; id: string }[]>`
    SELECT w.canonical AS raw, w.id::text FROM wallet w ORDER BY w.last_seen_at DESC, w.id LIMIT ${SEEN_MAX}`
  return rows.map(({ raw, id }) => ({ raw, label: null, place: { kind: 'wallet', id } }))
}
