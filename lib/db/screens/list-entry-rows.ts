import { database } from '#lib/db/client.ts'
import type { Counted } from '#lib/db/screens/page-rows.ts'

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

interface Slice {
  readonly offset: number
  readonly limit: number
  readonly countMax: number
}

export interface EntryPage extends Slice {
  readonly sourceId: string
  readonly number: number
  /** Folded as in `search_text`; null for all. */
  readonly text: string | null
  readonly kinds: readonly string[]
  readonly walletsOnly: boolean
}

export interface DiffPage extends Slice {
  readonly sourceId: string
  readonly number: number
  /** Empty for all. */
  readonly changes: readonly string[]
  /** Measures of the state that is shown, empty for all. */
  readonly measures: readonly string[]
}

const ENTRY = `ev.id::text AS "entryVersionId", e.key, ev.primary_name AS "primaryName", ev.kind, ev.measure, ev.programmes,
  ev.payload->>'reference' AS reference, ev.payload->>'listedOn' AS "listedOn",
  jsonb_array_length(ev.payload->'names') AS names, jsonb_array_length(ev.payload->'wallets') AS wallets,
  ev.from_number AS "fromNumber", ev.to_number AS "toNumber"`
/** The order of the index `list_entry_version_by_name`: so much of a name as tells entries apart, then the id. */
const NAME = 'left(ev.primary_name, 200)'

/** Entries that hold at one version's number, by name; `text` is looked for in every name and wallet address. */
export async function listEntryRows(page: EntryPage): Promise<Counted<ListEntryRow>> {
  const values: unknown[] = [page.sourceId, page.number]
  const value = (one: unknown) => `$${values.push(one)}`
  const conditions = [
    'ev.source_id = $1 AND ev.from_number <= $2 AND (ev.to_number IS NULL OR ev.to_number > $2)',
  ]
  if (page.text !== null) {
    const whole = value(page.text)
    const like = value(`%${page.text.replace(/[\\%_]/g, '\\$&')}%`)
    conditions.push(`(ev.entry_id IN (SELECT k.id FROM list_entry k WHERE k.source_id = $1 AND k.key = ${whole})
      OR EXISTS (SELECT 1 FROM list_entry_name n WHERE n.entry_version_id = ev.id AND n.search_text LIKE ${like})
      OR EXISTS (SELECT 1 FROM list_entry_wallet w WHERE w.entry_version_id = ev.id AND lower(w.raw) = ${whole}))`)
  }
  if (page.kinds.length > 0) conditions.push(`ev.kind = ANY(${value([...page.kinds])}::text[])`)
  if (page.walletsOnly)
    conditions.push('EXISTS (SELECT 1 FROM list_entry_wallet w WHERE w.entry_version_id = ev.id)')
  const from = `FROM list_entry_version ev WHERE ${conditions.join(' AND ')}`
  const slice = `(SELECT ev.id, ${NAME} AS name, NULL::text AS change ${from}
    ORDER BY ${NAME}, ev.id LIMIT ${page.offset + page.limit})`
  return await sliceAndCount(page, values, { slice, counted: `SELECT 1 ${from}` })
}

/** Entries that a version added, changed or removed against the one before, in this order, each by name. */
export async function listDiffRows(page: DiffPage): Promise<Counted<ListEntryRow>> {
  const values: unknown[] = [page.sourceId, page.number]
  const measured =
    page.measures.length === 0 ? '' : ` AND ev.measure = ANY($${values.push([...page.measures])}::text[])`
  // A state that begins here is new or changed; one that ends here without a successor was removed.
  const before =
    'SELECT 1 FROM list_entry_version p WHERE p.source_id = $1 AND p.to_number = $2 AND p.entry_id = ev.entry_id'
  const after = 'SELECT 1 FROM list_entry_version s WHERE s.entry_id = ev.entry_id AND s.from_number = $2'
  const kinds = {
    added: `ev.from_number = $2 AND NOT EXISTS (${before})`,
    changed: `ev.from_number = $2 AND EXISTS (${before})`,
    removed: `ev.to_number = $2 AND NOT EXISTS (${after})`,
  } as const
  const parts = (['added', 'changed', 'removed'] as const)
    .filter((change) => page.changes.length === 0 || page.changes.includes(change))
    .map((change) => ({
      change,
      from: `FROM list_entry_version ev WHERE ev.source_id = $1 AND ${kinds[change]}${measured}`,
    }))
  if (parts.length === 0) return { rows: [], total: 0, totalIsExact: true }
  const most = page.offset + page.limit
  const slice = parts.map(
    ({ change, from }) =>
      `(SELECT ev.id, ${NAME} AS name, '${change}' AS change ${from} ORDER BY ${NAME}, ev.id LIMIT ${most})`,
  )
  return await sliceAndCount(page, values, {
    slice: slice.join(' UNION ALL '),
    counted: parts.map(({ from }) => `SELECT 1 ${from}`).join(' UNION ALL '),
  })
}

/**
 * One slice of what `slice` gives (id, name, change), and how many there are up to `countMax`. Only the slice is joined with
 * the entries and has its payloads unpacked.
 */
async function sliceAndCount(
  { offset, limit, countMax }: Slice,
  values: readonly unknown[],
  { slice, counted }: { readonly slice: string; readonly counted: string },
): Promise<Counted<ListEntryRow>> {
  const [found, counts] = await Promise.all([
    rows<ListEntryRow>(
      `WITH s AS MATERIALIZED (SELECT * FROM (${slice}) x ORDER BY change, name, id OFFSET ${offset} LIMIT ${limit})
       SELECT ${ENTRY}, s.change FROM s JOIN list_entry_version ev ON ev.id = s.id JOIN list_entry e ON e.id = ev.entry_id
       ORDER BY s.change, s.name, s.id`,
      values,
    ),
    rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM (${counted}) x LIMIT ${countMax + 1}) c`,
      values,
    ),
  ])
  const n = counts[0]?.n ?? 0
  return { rows: found, total: Math.min(n, countMax), totalIsExact: n <= countMax }
}

async function rows<T>(sql: string, values: readonly unknown[]): Promise<readonly T[]> {
  return (await database().pool.query(sql, [...values])).rows as T[]
}
