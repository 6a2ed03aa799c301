import type { FileRecord } from './read-records.ts'

/** Columns of a CSV of transfers on chains of accounts. */
export const ACCOUNT_COLUMNS = [
  'txHash',
  'ordinal',
  'at',
  'block',
  'txIndex',
  'from',
  'to',
  'token',
  'value',
  'fee',
  'symbol',
  'decimals',
] as const

/** Columns of a CSV of transactions on chains of coins: one row an input or output, those of one transaction together. */
export const COIN_COLUMNS = [
  'txHash',
  'at',
  'block',
  'txIndex',
  'coinbase',
  'coinjoin',
  'side',
  'address',
  'value',
  'spentHash',
  'spentOrdinal',
] as const

type Row = Readonly<Record<string, string>>

/** Leaves empty cells out: what is not said. */
export function filledCells(row: Row): Record<string, string> {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))
}

/** Rows of one transaction as one record, in the order of the file; records that are whole already pass. */
export async function* gatherCoins(records: AsyncIterable<FileRecord>): AsyncGenerator<FileRecord> {
  let held: { readonly line: number; readonly rows: Row[] } | null = null
  for await (const record of records) {
    const row = 'value' in record ? rowOf(record.value) : null
    if (row !== null && held !== null && held.rows[0]?.txHash === row.txHash) {
      held.rows.push(row)
      continue
    }
    if (held !== null) yield wholeOf(held)
    held = row === null ? null : { line: record.line, rows: [row] }
    if (row === null) yield record
  }
  if (held !== null) yield wholeOf(held)
}

function rowOf(value: unknown): Row | null {
  return typeof value === 'object' && value !== null && 'side' in value ? (value as Row) : null
}

function wholeOf({ line, rows }: { readonly line: number; readonly rows: readonly Row[] }): FileRecord {
  const { side: _side, address: _address, value: _value, spentHash, spentOrdinal, ...head } = rows[0] ?? {}
  const wrong = rows.find(({ side }) => side !== 'input' && side !== 'output')
  if (wrong !== undefined) return { line, value: { ...head, side: wrong.side } }
  const ends = (side: string) =>
    rows.filter((row) => row.side === side).map((row) => pick(row, ['address', 'value']))
  const inputs = rows
    .filter(({ side }) => side === 'input')
    .map((row) => pick(row, ['address', 'value', 'spentHash', 'spentOrdinal']))
  return { line, value: { ...head, inputs, outputs: ends('output') } }
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(
    names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name] ?? '']])),
  )
}
