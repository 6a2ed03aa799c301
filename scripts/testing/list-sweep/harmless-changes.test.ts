import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'
import { SWEPT_PARSERS, type SweptParser, soundFiles } from './samples.ts'

/** What an authority may do to a file from one day to the next without meaning anything by it. */
const HEADED_CSV = ['mof-csv', 'eu-fsf-csv', 'uk-sanctions-csv', 'house-csv'] as const
const XML = [
  ...['ofac-xml', 'ofac-advanced-xml', 'ofac-enhanced-xml', 'un-consolidated-xml'],
  ...['eu-fsf-xml', 'uk-sanctions-xml'],
]
const BOM = '\ufeff'

function entitiesOf(parser: SweptParser, change: (text: string) => string): readonly ListedEntity[] {
  const files = soundFiles(parser).map(({ name, bytes }) => ({
    name,
    bytes: Buffer.from(change(bytes.toString('utf8'))),
  }))
  const parsed = parser.parse(files)
  if (!parsed.ok) throw new Error(`${parser.id}: ${JSON.stringify(parsed.error)}`)
  return parsed.value.entities.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

const parserOf = (id: string): SweptParser => {
  const parser = SWEPT_PARSERS.find((one) => one.id === id)
  if (parser === undefined) throw new Error(id)
  return parser
}

function rowsOf(text: string): { above: string[]; delimiter: string; rows: string[][] } {
  const body = text.replace(BOM, '')
  const delimiter = (body.split('\n', 2).join('').match(/;/g) ?? []).length > 5 ? ';' : ','
  const rows = parseCsv(body, { delimiter, relax_column_count: true, relax_quotes: true }) as string[][]
  const head = rows.findIndex((row) => row.length > 3)
  return { above: rows.slice(0, head).map((row) => row.join(delimiter)), delimiter, rows: rows.slice(head) }
}

const cell = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const textOf = (above: readonly string[], rows: readonly (readonly string[])[], delimiter: string) =>
  [...above, ...rows.map((row) => row.map(cell).join(delimiter))].join('\r\n')

/** Columns in another order, and rows with them. */
function shuffled(text: string, seed: number): string {
  const { above, delimiter, rows } = rowsOf(text)
  const random = seededRandom(seed)
  const order = (rows[0] ?? []).map((_, at) => [random(), at] as const).sort(([a], [b]) => a - b)
  const moved = rows.map((row) => order.map(([, at]) => row[at] ?? ''))
  return textOf(above, moved, delimiter)
}

describe.each(HEADED_CSV)('%s', (id) => {
  const parser = parserOf(id)
  const sound = entitiesOf(parser, (text) => text)

  test.each([
    ['a byte order mark', (text: string) => BOM + text.replace(BOM, '')],
    ['no byte order mark', (text: string) => text.replace(BOM, '')],
    ['line ends of Windows', (text: string) => text.replace(/\r?\n/g, '\r\n')],
    ['line ends of Unix', (text: string) => text.replace(/\r\n/g, '\n')],
    ['an empty line at the end', (text: string) => `${text}\r\n\r\n`],
    [
      'every cell in quotes',
      (text: string) => {
        const { above, delimiter, rows } = rowsOf(text)
        const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
        return [...above, ...quoted].join('\n')
      },
    ],
  ])('reads the same with %s', (_, change) => {
    expect(entitiesOf(parser, change)).toEqual(sound)
  })

  test('finds the same parties, names and addresses with its columns in any order', () => {
    const told = (list: readonly ListedEntity[]) =>
      list.map(({ key, names, wallets, births }) => ({
        key,
        names: names.map(({ full }) => full).sort(),
        wallets,
        births,
      }))
    // Where a heading comes twice the first counts, so such files keep their order.
    const [head = []] = rowsOf(String(soundFiles(parser)[0]?.bytes)).rows
    if (new Set(head).size < head.filter((one) => one !== '').length) return
    for (let seed = 1; seed <= 8; seed++)
      expect(told(entitiesOf(parser, (text) => shuffled(text, seed)))).toEqual(told(sound))
  })
})

describe.each(XML)('%s', (id) => {
  const parser = parserOf(id)
  const sound = entitiesOf(parser, (text) => text)

  test.each([
    ['a byte order mark', (text: string) => BOM + text.replace(BOM, '')],
    [
      'comments between its elements',
      (text: string) => text.replace(/(<\/[\w:]+>)(?=\s*<\w)/g, '$1<!-- x -->'),
    ],
    ['every element on a line of its own', (text: string) => text.replace(/>\s*</g, '>\n  <')],
    ['line ends of Windows', (text: string) => text.replace(/\r?\n/g, '\r\n')],
    [
      'a prefix for its namespace',
      (text: string) =>
        text.replace(/<(\/?)([A-Za-z])/g, '<$1p:$2').replace(/<p:(\w+)/, '<p:$1 xmlns:p="urn:x"'),
    ],
  ])('reads the same with %s', (_, change) => {
    expect(entitiesOf(parser, change)).toEqual(sound)
  })
})
