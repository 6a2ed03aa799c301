import { parse as parseCsv } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { findListSource } from '#lib/core/lists/sources.ts'
import { type ListFile, unfoldListFile } from '#lib/gateways/list-files.ts'
import { readXlsxSheets } from '#lib/gateways/xlsx-sheets.ts'
import { assignParts, parseListFiles } from '#lib/use-cases/lists/parse-list-files.ts'
import { percentile } from '../figures.ts'
import type { MeasuredFile } from './list-files.ts'

const ROUNDS = 5
const PIECE_CHARS = 65_536

/** How long a file takes to be read into entities, and only to be tokenised, in the same process. */
export interface ParseTimes {
  readonly entities: number
  readonly parseMs: number
  readonly bareMs: number
}

/** Medians of alternating rounds, after one round that warms up. */
export function timeParser(
  sourceId: string,
  file: MeasuredFile,
  bare: (content: Buffer) => void,
): ParseTimes {
  const source = findListSource(sourceId)
  const unfolded = unfoldListFile(file.name, file.content)
  if (source === null || !unfolded.ok) throw new Error(`${sourceId}: ${file.name}`)
  const parsing: number[] = []
  const tokenising: number[] = []
  let entities = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const parse = timed(() => {
      entities = parseOnce(sourceId, [unfolded.value])
    })
    const tokenise = timed(() => bare(file.content))
    if (round === 0) continue
    parsing.push(parse)
    tokenising.push(tokenise)
  }
  return { entities, parseMs: percentile(parsing, 0.5), bareMs: percentile(tokenising, 0.5) }
}

/** Parses files the way an import does and gives how many entities came out. */
export function parseOnce(sourceId: string, files: readonly ListFile[]): number {
  const source = findListSource(sourceId)
  if (source === null) throw new Error(`no source ${sourceId}`)
  const parts = assignParts(source, files)
  if (!parts.ok) throw new Error(parts.error.code)
  const parsed = parseListFiles(source, parts.value)
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value.entities.length
}

/** saxes over the whole text, every tag and text given out and dropped: without a listener it would not even cut them. */
export function bareXml(content: Buffer): void {
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.on('opentag', () => {})
  parser.on('text', () => {})
  parser.on('closetag', () => {})
  const text = content.toString('utf8')
  for (let at = 0; at < text.length; at += PIECE_CHARS) parser.write(text.slice(at, at + PIECE_CHARS))
  parser.close()
}

/** csv-parse over the whole text. */
export function bareCsv(content: Buffer): void {
  parseCsv(content, { relax_column_count: true, relax_quotes: true, bom: true })
}

/** The workbook's cells and nothing done with them. */
export function bareXlsx(content: Buffer): void {
  readXlsxSheets(content)
}

/** Processor milliseconds of this thread: what else the machine does is left out. */
function timed(work: () => void): number {
  const started = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(started)
  return (user + system) / 1000
}
