import { type AppError, failure } from '#lib/core/errors.ts'
import { HEADER_MARK, isMofHead, mofMeasure } from '#lib/core/lists/formats/mof-columns.ts'
import { parseNoticeDays } from '#lib/core/lists/formats/mof-dates.ts'
import { type MofSheet, mofEntity, readMofRow } from '#lib/core/lists/formats/mof-entity.ts'
import type { ListedEntity, ParsedList, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import type { Sheet, SheetRow } from '#lib/core/lists/sheet.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** A sheet of the index or of a notice that was repealed as a whole has no header row. */
const WITHOUT_ENTRIES = /一覧|【解除】/
const LIFTED = '削除'
/** Rows of a sheet within which its head stands: the title and notes are above it. */
const HEADER_WITHIN = 40

interface Reading {
  readonly entities: Map<string, ListedEntity>
  readonly rejected: RejectedRecord[]
  readonly days: string[]
  lifted: number
}

/**
 * Reads Japan's list of persons subject to asset freezing (財務省「資産凍結等対象者一覧」, the Ministry's workbook): one
 * sheet a programme, its own headings in each. Rows marked 削除 are lifted: counted, never matched. The key is
 * `NNN-NNNNNN`, sheet number and 告示番号, as the Ministry's later CSV numbers the same entries, so that a revised
 * spelling is a change and not another person. The latest 告示日付 is the publication day. Errors: `list/wrong-sheet`.
 */
export function parseMofSheets(sheets: readonly Sheet[]): Result<ParsedList, AppError> {
  const reading: Reading = { entities: new Map(), rejected: [], days: [], lifted: 0 }
  let withHeader = 0
  for (const sheet of sheets) {
    const at = sheet.rows.slice(0, HEADER_WITHIN).findIndex((row) => isMofHead(row.cells))
    if (at >= 0) withHeader += 1
    if (at >= 0) readSheet(toMofSheet(sheet, at), sheet.rows.slice(at + 1), reading)
    else if (!WITHOUT_ENTRIES.test(sheet.name)) {
      reading.rejected.push(rejectedRecord('malformed_row', `シート ${sheet.name}`, sheetText(sheet)))
    }
  }
  if (withHeader === 0 || reading.entities.size === 0) {
    return err(failure('list/wrong-sheet', { sheets: sheets.length, heading: HEADER_MARK }))
  }
  const { entities, rejected, lifted, days } = reading
  return ok({ entities: [...entities.values()], rejected, lifted, publishedOn: days.sort().at(-1) ?? null })
}

function toMofSheet(sheet: Sheet, headerAt: number): MofSheet {
  const above = sheet.rows.slice(0, headerAt).flatMap((row) => row.cells.filter((cell) => cell.trim() !== ''))
  const title = above.filter((cell) => !/^\s*[（(]注/.test(cell)).join('')
  const programme = sheet.name.trim()
  return {
    programme,
    number: Number(/^\d+/.exec(programme.normalize('NFKC'))?.[0] ?? 0),
    measure: mofMeasure(title),
    headings: (sheet.rows[headerAt]?.cells ?? []).map(squeeze),
  }
}

function readSheet(sheet: MofSheet, rows: readonly SheetRow[], reading: Reading): void {
  let lastKey: string | null = null
  for (const row of rows) {
    const fields = readMofRow(sheet, row)
    const locator = `シート ${sheet.programme} 行 ${row.number}`
    reading.days.push(...parseNoticeDays(fields.noticeDate))
    if (fields.noticeDate.includes(LIFTED)) {
      reading.lifted += 1
      lastKey = null
    } else if (fields.isContinuation && lastKey !== null) {
      appendRemarks(reading.entities, lastKey, fields.text)
    } else if (fields.number === null) {
      reading.rejected.push(rejectedRecord('no_key', locator, fields.text))
    } else if (!fields.hasName) {
      reading.rejected.push(rejectedRecord('no_name', locator, fields.text))
    } else {
      const entity = mofEntity(sheet, fields, (text) =>
        reading.rejected.push(rejectedRecord('unreadable_date', locator, text)),
      )
      if (reading.entities.has(entity.key)) {
        reading.rejected.push(rejectedRecord('duplicate_key', locator, fields.text))
      } else reading.entities.set(entity.key, entity)
      lastKey = entity.key
    }
  }
}

/** A long note runs on over rows that have nothing but the note. */
function appendRemarks(entities: Map<string, ListedEntity>, key: string, text: string): void {
  const entity = entities.get(key)
  if (entity)
    entities.set(key, { ...entity, remarks: entity.remarks === null ? text : `${entity.remarks}\n${text}` })
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

function sheetText(sheet: Sheet): string {
  return sheet.rows.map((row) => row.cells.filter((cell) => cell !== '').join(' | ')).join('\n')
}
