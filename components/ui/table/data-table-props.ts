import type { DataColumn, Sorting } from '#components/ui/table/data-column.ts'

export interface DataTableProps<Row> {
  /** Names the table in the officer's stored preferences (columns, density). */
  readonly id: string
  /** What the rows are; read out. */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Where Enter, a double press, and a press without `onCursor` lead. */
  readonly rowHref?: (row: Row) => string
  readonly sort?: Sorting
  /** Rows of this page come from `(page - 1) * pageSize`; leave out when all rows are here. */
  readonly paging?: Paging
  /** The row under the cursor, for a page with a preview; uncontrolled when left out. */
  readonly cursorKey?: string | null
  readonly onCursor?: (row: Row) => void
  /** Ids chosen for bulk work; the column of boxes appears when given. */
  readonly selection?: {
    readonly keys: readonly string[]
    readonly onChange: (keys: readonly string[]) => void
  }
  /** What to say when there is nothing, and what to do about it. */
  readonly empty?: { readonly title: string; readonly hint?: string; readonly action?: React.ReactNode }
  /** Columns keep their widths, those without one share the rest, long texts are cut: a queue beside a preview. */
  readonly fixed?: boolean
  /** Fills the height that is left and scrolls inside; otherwise as high as its rows. */
  readonly fill?: boolean
  /** False for a second table on a page: `j k Enter` belong to the first. */
  readonly keyboard?: boolean
  /** On a phone each row becomes a small card, its figures with the head's words. */
  readonly stack?: boolean
  /** Leaves out the foot (pager, columns, CSV), for small tables in panels. */
  readonly bare?: boolean
}

/** Which page of how many rows is shown. */
export interface Paging {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
}

/** Makes this page's URL with some parameters changed; null takes one away. */
export type HrefWith = (changes: Readonly<Record<string, string | null>>) => string
