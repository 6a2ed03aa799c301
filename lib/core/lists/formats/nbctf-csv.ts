import { type AppError, failure } from '#lib/core/errors.ts'
import { type CsvLine, csvLines } from '#lib/core/lists/formats/csv-lines.ts'
import {
  ANONYMOUS,
  type NbctfHolder,
  nbctfEntity,
  nbctfValues,
  type SeizureOrder,
} from '#lib/core/lists/formats/nbctf-holder.ts'
import type { ListedEntity, ParsedList, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { composeDate } from '#lib/core/lists/partial-date.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** The wallets, and the list of the orders where it is at hand. */
export interface NbctfFiles {
  readonly wallets: string
  readonly orders?: string | undefined
}

/** Headings: full name, identity number, passport, date of birth, number of the electronic wallet or user, currency. */
const COLUMNS = 6
const HEADING = /ארנק/
/** `צ.ת 18/26`, `צ.ת - 34/23`: a row with nothing else names the order of the rows below. */
const ORDER = /^צ\.?ת[\s.-]*(\d{1,4}\/\d{2})$/
const ORDER_NUMBER = /(\d{1,4}\/\d{2})/
/** Annexes and corrections of an order (נספח, תיקון) carry a later day than the order. */
const NOT_THE_ORDER = /נספח|תיקון/

interface Reading {
  readonly orders: ReadonlyMap<string, SeizureOrder>
  readonly holders: Map<string, NbctfHolder>
  readonly rejected: RejectedRecord[]
  order: SeizureOrder | null
  holder: NbctfHolder | null
}

/**
 * Reads the wallets under seizure orders of Israel's Minister of Defence (NBCTF): an entry for each holder named in an
 * order, and one for an order's wallets without a holder, keyed by the order's number. A row without a name but with a
 * currency goes on with the holder above; a row with nothing but a name goes on with the name above. User ids of
 * exchanges are identifiers, not addresses. The latest order's day is the publication day. Errors: `list/not-this-format`.
 */
export function parseNbctfCsv(files: NbctfFiles): Result<ParsedList, AppError> {
  const records = csvLines(files.wallets.replace(/^\ufeff/, ''))
  const headingAt = records.findIndex(({ cells }) => (cells ?? []).some((cell) => HEADING.test(cell)))
  if (headingAt < 0 || (records[headingAt]?.cells?.length ?? 0) < COLUMNS)
    return err(failure('list/not-this-format', { file: 'wallets.csv', readable: 0 }))
  const rejected: RejectedRecord[] = []
  const orders = readOrders(files.orders ?? '', rejected)
  const reading: Reading = { orders, holders: new Map(), rejected, order: null, holder: null }
  for (const record of records.slice(headingAt + 1)) readRow(reading, record)
  const entities = entitiesOf(reading)
  if (entities.length === 0 || rejected.length > records.length / 2)
    return err(failure('list/not-this-format', { file: 'wallets.csv', readable: entities.length }))
  const publishedOn =
    [...orders.values()]
      .map((order) => order.day ?? '')
      .sort()
      .at(-1) || null
  return ok({ entities, rejected, publishedOn, lifted: 0 })
}

function entitiesOf({ holders, rejected }: Reading): ListedEntity[] {
  const entities = new Map<string, ListedEntity>()
  for (const holder of holders.values()) {
    const locator = `wallets.csv:${holder.line}`
    const entity = nbctfEntity(holder, (text) =>
      rejected.push(rejectedRecord('unreadable_date', locator, text)),
    )
    const empty = [entity.names, entity.wallets, entity.identifiers].every((part) => part.length === 0)
    if (empty) rejected.push(rejectedRecord('no_name', locator, holder.births.join(' ')))
    else if (entities.has(entity.key)) rejected.push(rejectedRecord('duplicate_key', locator, entity.key))
    else entities.set(entity.key, entity)
  }
  return [...entities.values()]
}

function readRow(reading: Reading, record: CsvLine): void {
  const locator = `wallets.csv:${record.line}`
  const cells = record.cells?.map((cell) => cell.trim())
  if (cells === undefined || cells.slice(COLUMNS).some((cell) => cell !== '')) {
    reading.rejected.push(rejectedRecord('malformed_row', locator, record.text))
    return
  }
  if (cells.every((cell) => cell === '')) return
  // What is anonymous belongs to nobody above.
  if (cells[0] === ANONYMOUS) reading.holder = null
  const [name = '', ...others] = nbctfValues(cells)
  const number = ORDER.exec(name)?.[1]
  if (number !== undefined) {
    reading.order = reading.orders.get(number) ?? { number, day: null, notes: [] }
    reading.holder = null
  } else if (reading.order === null) {
    reading.rejected.push(rejectedRecord('dangling_reference', locator, record.text))
  } else if (others.every((cell) => cell === '')) {
    continueName(reading, record, name)
  } else if (others.slice(0, -1).every((cell) => cell === '')) {
    // A currency alone: its wallet is missing.
    reading.rejected.push(rejectedRecord('malformed_row', locator, record.text))
  } else {
    addRow(reading, record.line, [name, ...others])
  }
}

/** A name that runs over its row: `MOHAMMED`, and below it `ABU OMAR`. */
function continueName(reading: Reading, record: CsvLine, name: string): void {
  const last = reading.holder
  if (last === null || name === '') {
    if (name !== '')
      reading.rejected.push(rejectedRecord('dangling_reference', `wallets.csv:${record.line}`, record.text))
    return
  }
  last.name = [last.name, name].filter((part) => part !== '').join(' ')
}

function addRow(reading: Reading, line: number, cells: readonly string[]): void {
  const [name = '', idNumber = '', passport = '', birth = '', wallet = '', currency = ''] = cells
  const order = reading.order
  if (order === null) return
  const person = [name, idNumber, passport, birth].some((cell) => cell !== '')
  const goesOn = name === '' && reading.holder?.named === true && (currency !== '' || wallet === '')
  if (!goesOn) {
    const key = person ? `${order.number}:${line}` : order.number
    reading.holder = reading.holders.get(key) ?? newHolder(order, line, person)
    reading.holders.set(key, reading.holder)
  }
  const holder = reading.holder
  if (holder === null) return
  if (!goesOn && name !== '') holder.name = name
  for (const [type, value] of [
    ['תעודת זהות', idNumber],
    ['דרכון', passport],
  ] as const)
    if (value !== '') holder.documents.push({ type, value })
  if (birth !== '') holder.births.push(birth)
  if (wallet !== '') holder.wallets.push({ value: wallet, currency })
}

function newHolder(order: SeizureOrder, line: number, named: boolean): NbctfHolder {
  return { order, line, named, name: '', documents: [], births: [], wallets: [] }
}

/** Orders by number: the day of the order itself, and how long it runs or what replaced it (צו חילוט, forfeiture). */
function readOrders(text: string, rejected: RejectedRecord[]): ReadonlyMap<string, SeizureOrder> {
  const orders = new Map<string, SeizureOrder>()
  for (const { line, cells, text: printed } of csvLines(text.replace(/^\ufeff/, '')).slice(1)) {
    const [title = '', updated = '', validity = ''] = (cells ?? []).map((cell) => cell.trim())
    const number = ORDER_NUMBER.exec(title)?.[1]
    const day = dayOf(updated)
    if (number === undefined || day === null) {
      rejected.push(rejectedRecord('malformed_row', `orders.csv:${line}`, printed))
      continue
    }
    const known = orders.get(number) ?? { number, day: null, notes: [] }
    const notes = [...known.notes, [title, updated, validity].filter((cell) => cell !== '-').join(', ')]
    orders.set(number, { number, day: NOT_THE_ORDER.test(title) ? known.day : day, notes })
  }
  return orders
}

function dayOf(printed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(printed) ?? []
  return year === undefined ? null : composeDate(Number(year), Number(month), Number(day))
}
