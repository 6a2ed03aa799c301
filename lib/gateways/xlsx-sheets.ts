import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Sheet, SheetRow } from '#lib/core/lists/sheet.ts'
import { openZip, ZipDamaged } from '#lib/gateways/zip-entries.ts'

/** Inflated bytes of one workbook at most (the MOF list has 10 MB). */
const MAX_WORKBOOK_BYTES = 200 * 1024 * 1024
const MAX_COLUMNS = 256
const MAX_CELLS = 2_000_000
const CHUNK_CHARS = 65_536

type ReadPart = (path: string) => Buffer | null

/**
 * Reads an .xlsx workbook (Office Open XML, ECMA-376) into sheets of texts, in the order of the workbook. Phonetic
 * runs (ふりがな, `rPh`) are left out: they are readings of a cell, not its text. Throws `ZipDamaged` when it is none.
 */
export function readXlsxSheets(bytes: Buffer): Sheet[] {
  const part = openZip(bytes, MAX_WORKBOOK_BYTES)
  const workbook = part('xl/workbook.xml')
  if (workbook === null) throw new ZipDamaged('no workbook inside')
  const strings = sharedStrings(part)
  const targets = relationTargets(part)
  const budget = { cells: 0 }
  return sheetNames(workbook).map(({ name, relation }) => {
    const path = `xl/${(targets.get(relation) ?? '').replace(/^\/?(?:xl\/)?/, '')}`
    const xml = part(path)
    if (xml === null) throw new ZipDamaged(`sheet ${name} is missing`)
    return { name, rows: sheetRows(xml, strings, budget) }
  })
}

function sheetNames(workbook: Buffer): { name: string; relation: string }[] {
  const names: { name: string; relation: string }[] = []
  walk(workbook, {
    open: (tag) => {
      if (local(tag) === 'sheet')
        names.push({ name: attribute(tag, 'name'), relation: attribute(tag, 'r:id') })
    },
  })
  return names
}

function relationTargets(part: ReadPart): Map<string, string> {
  const targets = new Map<string, string>()
  const relations = part('xl/_rels/workbook.xml.rels')
  if (relations === null) throw new ZipDamaged('no relations inside')
  walk(relations, {
    open: (tag) => {
      if (local(tag) === 'Relationship') targets.set(attribute(tag, 'Id'), attribute(tag, 'Target'))
    },
  })
  return targets
}

function sharedStrings(part: ReadPart): string[] {
  const xml = part('xl/sharedStrings.xml')
  const strings: string[] = []
  if (xml === null) return strings
  let text = ''
  let phonetic = 0
  let inText = false
  walk(xml, {
    open: (tag) => {
      const name = local(tag)
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') inText = phonetic === 0
    },
    text: (chunk) => {
      if (inText) text += chunk
    },
    close: (tag) => {
      const name = local(tag)
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'si') strings.push(unescapeText(text))
    },
  })
  return strings
}

function sheetRows(xml: Buffer, strings: readonly string[], budget: { cells: number }): SheetRow[] {
  const rows: SheetRow[] = []
  let cells: string[] = []
  let rowNumber = 0
  let cell = { column: 0, type: 'n', text: '' }
  let capture = false
  let phonetic = 0
  walk(xml, {
    open: (tag) => {
      const name = local(tag)
      if (name === 'row') {
        cells = []
        rowNumber = Number(attribute(tag, 'r')) || rowNumber + 1
      } else if (name === 'c') {
        cell = {
          column: columnOf(attribute(tag, 'r'), cells.length),
          type: attribute(tag, 't') || 'n',
          text: '',
        }
        budget.cells += 1
        if (budget.cells > MAX_CELLS || cell.column >= MAX_COLUMNS) throw new ZipDamaged('sheet is too large')
      } else if (name === 'rPh') phonetic += 1
      else if (name === 'v' || name === 't') capture = phonetic === 0
    },
    text: (chunk) => {
      if (capture) cell.text += chunk
    },
    close: (tag) => {
      const name = local(tag)
      if (name === 'v' || name === 't') capture = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'c') placeCell(cells, cell.column, cellText(cell, strings))
      else if (name === 'row' && cells.some((text) => text !== '')) rows.push({ number: rowNumber, cells })
    },
  })
  return rows
}

function placeCell(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('')
  cells[column] = text
}

function cellText(cell: { type: string; text: string }, strings: readonly string[]): string {
  if (cell.type === 's') return strings[Number(cell.text)] ?? ''
  return cell.type === 'e' ? '' : unescapeText(cell.text)
}

/** Column index from a reference such as `AB12`; without one the next column. */
function columnOf(reference: string, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (letters === undefined) return next
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** `_x000D_` stands for a control character (ECMA-376 part 1, ST_Xstring); carriage returns and zeros are dropped. */
function unescapeText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\r', '')
    .replaceAll('\u0000', '')
    .toWellFormed()
}

interface Visitor {
  readonly open: (tag: SaxesTagPlain) => void
  readonly text?: (chunk: string) => void
  readonly close?: (tag: SaxesTagPlain) => void
}

function walk(xml: Buffer, visitor: Visitor): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw new ZipDamaged('part is not XML', { cause: error })
  })
  parser.on('opentag', (tag) => visitor.open(tag as SaxesTagPlain))
  if (visitor.text) parser.on('text', visitor.text)
  if (visitor.close) {
    const close = visitor.close
    parser.on('closetag', (tag) => close(tag as SaxesTagPlain))
  }
  const text = xml.toString('utf8')
  for (let at = 0; at < text.length; at += CHUNK_CHARS) parser.write(text.slice(at, at + CHUNK_CHARS))
  parser.close()
}

function local(tag: SaxesTagPlain): string {
  return tag.name.slice(tag.name.indexOf(':') + 1)
}

function attribute(tag: SaxesTagPlain, name: string): string {
  return tag.attributes[name] ?? ''
}
