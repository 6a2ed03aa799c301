import { WALLET_CATEGORIES, type WalletCategory } from '#lib/core/wallets/categories.ts'
import type { ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import { database } from '#lib/db/client.ts'

/** What an exposure rests on: sets of versions that tell it apart from another day's. */
export interface ExposureVersions {
  /** Ids of label versions and list versions in force, sorted; number of the newest import of transfers. */
  readonly labels: readonly string[]
  readonly lists: readonly string[]
  readonly transfers: number
}

/** The versions in force now. */
export async function findExposureVersions(): Promise<ExposureVersions> {
  const found = await database().pool.query<ExposureVersions>({
    name: 'exposure-versions',
    text: `SELECT
      ARRAY(SELECT id::text FROM label_version WHERE valid_to IS NULL ORDER BY id::text) AS labels,
      ARRAY(SELECT id::text FROM list_version WHERE status = 'active' ORDER BY id::text) AS lists,
      coalesce((SELECT max(id) FROM transfer_import), 0)::int AS transfers`,
  })
  return found.rows[0] ?? { labels: [], lists: [], transfers: 0 }
}

type Labels = ReadonlyMap<string, readonly ReaderLabel[]>

/** Labels that end a trace, by graph address, most trusted first; those of the newest versions asked for are kept. */
const kept: { key: string; labels: Promise<Labels> | null } = { key: '', labels: null }

/** Most labelled addresses that are kept in memory. */
const LABELLED_MAX = 2_000_000
/** Confidence of an entry of a list in force: law, not opinion. */
const LISTED_CONFIDENCE = 100

/**
 * Every address of the graph that ends a trace, with its labels: entries of the lists of these versions that forbid
 * dealing, and labels of the packs' versions. Kept in memory until other versions are asked for.
 */
export async function labelledAddresses(family: string, versions: ExposureVersions): Promise<Labels> {
  const key = JSON.stringify([family, versions])
  if (kept.key === key && kept.labels !== null) return await kept.labels
  const labels = load(family, versions)
  Object.assign(kept, { key, labels })
  labels.catch(() => Object.assign(kept, { key: '', labels: null }))
  return await labels
}

interface LabelRow {
  readonly id: string
  readonly label: string
  readonly category: WalletCategory
  readonly source: string
  readonly confidence: number
  readonly service: boolean
}

async function load(family: string, versions: ExposureVersions): Promise<Labels> {
  const found = await database().pool.query<LabelRow>(
    `SELECT g.id::text, x.label, x.category, x.source, x.confidence, x.service FROM (
       SELECT l.canonical, l.label, l.category, s.title || ' #' || v.number || ': ' || l.source AS source,
         l.confidence, l.service
       FROM label l JOIN label_version v ON v.source_id = l.source_id AND v.id = ANY($2::uuid[])
         AND l.from_number <= v.number AND (l.to_number IS NULL OR v.number < l.to_number)
       JOIN label_source s ON s.id = l.source_id WHERE l.family = $1
       UNION ALL
       SELECT w.canonical, e.primary_name, 'sanctions', v.source_id || ' #' || v.number, $4::int, false
       FROM list_version v JOIN list_entry_version e ON e.source_id = v.source_id AND e.from_number <= v.number
         AND (e.to_number IS NULL OR v.number < e.to_number) AND e.measure IN ('freeze', 'transaction_ban')
       JOIN list_entry_wallet w ON w.entry_version_id = e.id
       WHERE v.id = ANY($3::uuid[]) AND (w.family = $1 OR w.family = 'unknown')) x
     JOIN graph_address g ON g.family = $1 AND g.canonical = x.canonical
     ORDER BY x.confidence DESC, x.label, x.source LIMIT ${LABELLED_MAX}`,
    [family, versions.labels, versions.lists, LISTED_CONFIDENCE],
  )
  const labels = new Map<string, ReaderLabel[]>()
  for (const { id, service, category, label, source, confidence } of found.rows) {
    const endsTrace = service || WALLET_CATEGORIES[category]?.endsTrace === true
    if (!endsTrace) continue
    const row = { label, category, source, confidence, endsTrace }
    const known = labels.get(id)
    if (known === undefined) labels.set(id, [row])
    else known.push(row)
  }
  for (const rows of labels.values()) rows.sort(mostTrusted)
  return labels
}

/** The most trusted first; of equally trusted ones the gravest category. */
function mostTrusted(a: ReaderLabel, b: ReaderLabel): number {
  return b.confidence - a.confidence || rank(a.category) - rank(b.category) || (a.label < b.label ? -1 : 1)
}

const RANKS = new Map(Object.keys(WALLET_CATEGORIES).map((category, at) => [category, at]))

function rank(category: string): number {
  return RANKS.get(category) ?? RANKS.size
}
