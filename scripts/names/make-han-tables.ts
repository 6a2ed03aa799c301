import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes `lib/core/names/data/han-readings.json` from the Unihan database (Unicode 15.0, Unicode licence):
 * `node scripts/names/make-han-tables.ts <folder with Unihan_Readings.txt and Unihan_Variants.txt>`.
 * The files are part of the Unicode Character Database, which Debian ships as the package `unicode-data`.
 */
type Fields = Readonly<Record<string, string>>

/** Most readings of one character that are kept for each language. */
const READINGS_MAX = 3
const TARGET = join(import.meta.dirname, '../../lib/core/names/data/han-readings.json')

function readFields(path: string): ReadonlyMap<string, Fields> {
  const all = new Map<string, Record<string, string>>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [code, field, value] = line.split('\t')
    if (!code?.startsWith('U+') || field === undefined || value === undefined) continue
    const char = String.fromCodePoint(Number.parseInt(code.slice(2), 16))
    const fields = all.get(char) ?? {}
    fields[field] = value
    all.set(char, fields)
  }
  return all
}

/** Characters that names may really hold: those of a living standard, not of old dictionaries alone. */
function isInUse(fields: Fields): boolean {
  return ['kHanyuPinlu', 'kTGHZ2013', 'kHangul', 'kJapaneseOn'].some((field) => field in fields)
}

/** `lǜ` → `lv`, `jīn` → `jin`: toneless, ü as v as keyboards type it. */
function toneless(pinyin: string): string {
  const plain = pinyin.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '')
  return plain.normalize('NFC').replaceAll('ü', 'v')
}

const readings = {
  mandarin: (fields: Fields) => (fields.kMandarin ?? '').split(' ').map(toneless),
  cantonese: (fields: Fields) => (fields.kCantonese ?? '').split(' ').map((each) => each.replace(/\d/, '')),
  korean: (fields: Fields) => (fields.kHangul ?? '').split(' ').map((each) => each.split(':')[0] ?? ''),
  on: (fields: Fields) => (fields.kJapaneseOn ?? '').toLowerCase().split(' '),
}

/** syllable → all characters of which it is the first reading, or one of the `others`, in the order of the code table. */
function bySyllable(all: ReadonlyMap<string, Fields>, language: keyof typeof readings, others = false) {
  const table = new Map<string, string>()
  for (const [char, fields] of all) {
    if (!isInUse(fields)) continue
    const kept = [...new Set(readings[language](fields))].filter((each) => each !== '')
    for (const syllable of others ? kept.slice(1, READINGS_MAX) : kept.slice(0, 1)) {
      table.set(syllable, (table.get(syllable) ?? '') + char)
    }
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Traditional characters, each followed by its simplified form. */
function simplified(all: ReadonlyMap<string, Fields>): string {
  let pairs = ''
  for (const [char, fields] of all) {
    const code = (fields.kSimplifiedVariant ?? '').split(' ').find((each) => each !== '')
    if (code === undefined) continue
    const simple = String.fromCodePoint(Number.parseInt(code.slice(2), 16))
    if (simple !== char && char.length === 1 && simple.length === 1) pairs += char + simple
  }
  return pairs
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder of the Unihan files.')
const all = readFields(join(folder, 'Unihan_Readings.txt'))
const table = {
  source: 'Unihan database, Unicode 15.0.0 (kMandarin, kCantonese, kHangul, kJapaneseOn, kSimplifiedVariant)',
  licence: 'Unicode License v3, © 1991–2022 Unicode, Inc.',
  mandarin: bySyllable(all, 'mandarin'),
  cantonese: bySyllable(all, 'cantonese'),
  korean: bySyllable(all, 'korean'),
  koreanAlso: bySyllable(all, 'korean', true),
  on: bySyllable(all, 'on'),
  onAlso: bySyllable(all, 'on', true),
  simplified: simplified(readFields(join(folder, 'Unihan_Variants.txt'))),
}
writeFileSync(TARGET, `${JSON.stringify(table, null, 2)}\n`)
