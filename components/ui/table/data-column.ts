/** One column of a table: how a row is shown, and how it is written to CSV. */
export interface DataColumn<Row> {
  readonly id: string
  /** The head, with the unit where there is one: 金額（円）. */
  readonly header: string
  readonly cell: (row: Row) => React.ReactNode
  /** The plain text of the cell for CSV; left out of the file when absent. */
  readonly csv?: (row: Row) => string
  /** Figures and times stand at the end. */
  readonly align?: 'start' | 'end'
  /** Width in px; columns without one share what is left. */
  readonly width?: number
  /**
   * May the server sort by it? `true`: both ways (`?sort=&direction=`); a direction: that way only (`?sort=` alone).
   */
  readonly sortable?: boolean | 'asc' | 'desc'
  /** What stands in `?sort=` when it is not the id. */
  readonly sortId?: string
  /** Can the officer hide it? The default is yes. */
  readonly hideable?: boolean
  /**
   * Left out where the table has no room for it: `tight` beside a preview on a screen of 1,024 px, `narrow` beside a preview
   * that says it too, `medium` already on a screen of 1,024 px, `wide` on one of 1,440 px. What is left out is on the record's own page and in the CSV file.
   */
  readonly spare?: 'tight' | 'narrow' | 'medium' | 'wide'
}

/** How the server sorted the rows. */
export interface Sorting {
  readonly id: string
  readonly direction: 'asc' | 'desc'
}
