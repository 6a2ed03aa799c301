import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { foldName } from '#lib/core/names/fold-name.ts'
import { type KanjiReading, readPieces } from '#lib/core/names/read-pieces.ts'
import { fitMultigrams } from '#scripts/names/multigram.ts'

/**
 * Makes `lib/core/names/data/japanese-names.json` from the tables of the package `japanese-personal-name-dataset` (MIT;
 * Python, 0.4.0): `node scripts/names/make-japanese-tables.ts <its folder dataset>`. Surnames are kept whole; of given
 * names the readings of their characters are learnt, so that names not in any table can be read too; names that their
 * characters do not lead to are kept whole (愛美 ヒデミ).
 */
const TARGET = join(import.meta.dirname, '../../lib/core/names/data/japanese-names.json')
/** A reading of a character is kept from this share of its uses on, and at most so many of them. */
const SHARE_MIN = 0.004
const PIECE_READINGS_MAX = 12
/** Most readings of a given name of one character. */
const SINGLE_READINGS_MAX = 10
const USES_MIN = 2e-6
/** So many of the readings that are put together are tried for a name (see `JAPANESE_MAX`). */
const READ_MAX = 16

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder of the name tables.')
const rows = (name: string): string[][] =>
  parse(readFileSync(join(folder, `${name}.csv`)), { relax_column_count: true })
const kana = (hiragana = '') => foldName(hiragana).replaceAll(' ', '')
const isKanji = (text: string) => /^[\p{Script=Han}々]+$/u.test(text)

const surnames = rows('last_name_org')
  .map(([kanji = '', people = '', reading = '']) => ({
    kanji: foldName(kanji),
    reading: kana(reading),
    people: Number(people),
  }))
  .filter(({ kanji, reading }) => isKanji(kanji) && reading !== '')
const given = ['first_name_man_org', 'first_name_woman_org'].flatMap((name) =>
  rows(name).flatMap(([reading = '', , ...spellings]) =>
    spellings.map((kanji) => ({ kanji: foldName(kanji), reading: kana(reading) })),
  ),
)
const pairs = [...surnames, ...given].filter(isNamePair)

function isNamePair({ kanji, reading }: { kanji: string; reading: string }): boolean {
  return isKanji(kanji) && reading !== '' && [...kanji].length <= 4
}

function pieceRows(): Readonly<Record<string, string>> {
  const units = fitMultigrams(
    pairs.map(({ kanji, reading }) => ({ native: [...kanji], latin: reading, weight: 1 })),
  )
  const totals = new Map<string, number>()
  for (const { native, chance } of units) totals.set(native, (totals.get(native) ?? 0) + chance)
  const found = new Map<string, [string, number][]>()
  for (const { native, latin, chance } of units) {
    const total = totals.get(native) ?? 1
    if (latin === '' || chance < USES_MIN || chance / total < SHARE_MIN) continue
    found.set(native, [...(found.get(native) ?? []), [latin, Math.round((chance / total) * 1000)]])
  }
  const line = (row: [string, number][]) =>
    row
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, PIECE_READINGS_MAX)
      .map(([reading, share]) => `${reading}=${share}`)
      .join(' ')
  return Object.fromEntries([...found].map(([piece, row]) => [piece.replaceAll(' ', ''), line(row)]))
}

/** reading → its spellings, those of more people first. */
function byReading(names: readonly { kanji: string; reading: string; people: number }[]) {
  const table = new Map<string, string[]>()
  for (const { kanji, reading } of [...names].sort((a, b) => b.people - a.people)) {
    const known = table.get(reading)
    if (known === undefined) table.set(reading, [kanji])
    else if (!known.includes(kanji)) known.push(kanji)
  }
  return Object.fromEntries([...table].map(([reading, spellings]) => [reading, spellings.join(' ')]))
}

/** Given names of one character: their readings, those of the list of popular names first. */
function singleNames() {
  const table = new Map<string, string[]>()
  const files = ['first_name_man_opti', 'first_name_woman_opti', 'first_name_man_org', 'first_name_woman_org']
  for (const [reading = '', , ...spellings] of files.flatMap((name) => rows(name))) {
    for (const kanji of spellings.map((spelling) => foldName(spelling))) {
      const known = table.get(kanji) ?? []
      if (!isKanji(kanji) || [...kanji].length !== 1 || known.includes(kana(reading))) continue
      table.set(kanji, [...known, kana(reading)].slice(0, SINGLE_READINGS_MAX))
    }
  }
  return Object.fromEntries([...table].map(([kanji, readings]) => [kanji, readings.join(' ')]))
}

/** Given names whose reading is not among the first that `readPieces` puts together: reading → spellings. */
function rareNames(pieces: Readonly<Record<string, string>>) {
  const readings = new Map(
    Object.entries(pieces).map(([piece, line]) => [piece, line.split(' ').map(readShare)] as const),
  )
  const reached = new Map<string, ReadonlySet<string>>()
  const table = new Map<string, Set<string>>()
  for (const { kanji, reading } of given.filter(isNamePair)) {
    if ([...kanji].length === 1) continue
    const known =
      reached.get(kanji) ??
      new Set(
        readPieces([...kanji], (piece) => readings.get(piece) ?? [])
          .slice(0, READ_MAX)
          .map(({ kana: text }) => text),
      )
    reached.set(kanji, known)
    if (!known.has(reading)) table.set(reading, (table.get(reading) ?? new Set()).add(kanji))
  }
  return Object.fromEntries([...table].map(([reading, spellings]) => [reading, [...spellings].join(' ')]))
}

function readShare(entry: string): KanjiReading {
  const [text = '', share = ''] = entry.split('=')
  return { kana: text, share: Number(share), from: 'pieces' }
}

const pieces = pieceRows()
const rare = rareNames(pieces)
const table = {
  source:
    'japanese-personal-name-dataset 0.4.0 by shuheilocale (surnames as they are; pieces learnt from all names)',
  licence: 'MIT (see NOTICE)',
  surnames: byReading(surnames),
  singles: singleNames(),
  rare,
  pieces,
}
writeFileSync(TARGET, `${JSON.stringify(table, null, 2)}\n`)
process.stdout.write(
  `${surnames.length} surnames, ${pairs.length} names, ${Object.keys(pieces).length} pieces, ${Object.keys(rare).length} readings of rare names\n`,
)
