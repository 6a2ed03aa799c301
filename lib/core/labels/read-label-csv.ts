import { type AppError, failure } from '#lib/core/errors.ts'
import { LABELS_MAX } from '#lib/core/labels/label-limits.ts'
import { type LabelPack, type LabelRejection, labelRejection } from '#lib/core/labels/label-pack.ts'
import { makeLabels, type StatedTag } from '#lib/core/labels/make-label.ts'
import { type CsvTable, readCsvTable } from '#lib/core/lists/formats/csv-table.ts'
import type { Label } from '#lib/core/wallets/label.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/**
 * THE TABLE of headings that mean a field, the first that a file has counts: sets of EVM labels, flattened packs, and a
 * house's own file all fit.
 */
const COLUMNS = {
  address: ['address', 'wallet', 'wallet_address'],
  label: ['label', 'name', 'name_tag', 'nametag', 'tag'],
  currency: ['chain', 'network', 'currency', 'asset', 'blockchain', 'chain_id'],
  category: ['category', 'type', 'label_type'],
  abuse: ['abuse'],
  concepts: ['concepts', 'labels', 'tags'],
  actor: ['actor', 'entity'],
  source: ['source', 'url', 'source_url', 'reference'],
  confidence: ['confidence'],
  author: ['author', 'creator', 'stated_by'],
  evidence: ['evidence', 'context', 'notes', 'remarks'],
  lastmod: ['lastmod', 'date', 'updated_at', 'stated_on', 'created_at'],
  reviewOn: ['review_on', 'review_date', 'review_by'],
} as const
type Column = keyof typeof COLUMNS

/** What a file of labels leaves unsaid in its rows. */
export interface CsvDefaults {
  readonly file: string
  readonly title: string
  readonly creator: string
  /** Taken where the file has no column for the source. */
  readonly source: string | null
  readonly kind: 'label_set' | 'ransomware' | 'house'
}

/**
 * Reads labels from CSV by its headings: an address and a label are needed, everything else may be missing. A house's
 * own file must state author, evidence and review date in every row. Errors: `label/not-this-format`, `label/too-many`.
 */
export function readLabelCsv(text: string, defaults: CsvDefaults): Result<LabelPack, AppError> {
  const { file, title, creator, kind } = defaults
  const table = COLUMNS.address
    .flatMap((address) =>
      COLUMNS.label.map((label) => readCsvTable(firstLines(text), { file, needed: [address, label] })),
    )
    .find((found) => found !== null)
  const whole = table === undefined ? null : readCsvTable(text, { file, needed: neededOf(table) })
  if (whole === null) return err(failure('label/not-this-format', { file }))
  if (whole.rows.length > LABELS_MAX) return err(failure('label/too-many', { file, max: LABELS_MAX }))
  const at = columnsOf(whole)
  const labels: Label[] = []
  const rejected: LabelRejection[] = whole.rejected.map(({ locator, excerpt }) =>
    labelRejection('malformed_row', locator, excerpt),
  )
  for (const { line, cells, text: row } of whole.rows) {
    const cell = (column: Column) => cells[at[column]]?.trim() || null
    const stated = statedTag(cell, defaults)
    const missing =
      kind === 'house'
        ? (['author', 'evidence', 'reviewOn'] as const).find((one) => cell(one) === null)
        : undefined
    const made =
      missing === undefined ? makeLabels(stated) : err({ code: 'field_missing' as const, field: missing })
    if (made.ok) labels.push(...made.value)
    else rejected.push(labelRejection(made.error.code, `${file}:${line} ${made.error.field}`, row))
  }
  return ok({ kind, title, creator, description: null, labels, actors: [], rejected })
}

function statedTag(cell: (column: Column) => string | null, { creator, source }: CsvDefaults): StatedTag {
  return {
    address: cell('address'),
    // Sets that name only the kind of a thing mean just that.
    label: cell('label') ?? cell('category') ?? cell('abuse'),
    currency: cell('currency'),
    category: cell('category'),
    abuse: cell('abuse'),
    concepts: (cell('concepts') ?? '').split(/[;|]/).flatMap((word) => word.trim() || []),
    actor: cell('actor'),
    source: cell('source') ?? source,
    confidence: cell('confidence'),
    author: cell('author') ?? creator,
    evidence: cell('evidence'),
    lastmod: cell('lastmod'),
    reviewOn: cell('reviewOn'),
  }
}

/** Place of each column; -1 where the file has none. */
function columnsOf({ headings }: CsvTable): Readonly<Record<Column, number>> {
  const place = (names: readonly string[]) =>
    names.map((name) => headings.indexOf(fold(name))).find((at) => at >= 0) ?? -1
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([column, names]) => [column, place(names)]),
  ) as Record<Column, number>
}

function neededOf(table: CsvTable): readonly string[] {
  return table.headings
    .filter((name) => [...COLUMNS.address, ...COLUMNS.label].some((one) => fold(one) === name))
    .slice(0, 2)
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function firstLines(text: string): string {
  return text.split('\n', 14).join('\n')
}
