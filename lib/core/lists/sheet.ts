/** One sheet of a workbook as a gateway reads it: text of every cell, numbers as their digits, dates as serials. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly number: number
  /** Cells from column A; an empty cell is an empty text. */
  readonly cells: readonly string[]
}
