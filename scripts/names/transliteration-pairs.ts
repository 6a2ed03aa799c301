import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Script } from '#lib/core/lists/listed-entity.ts'
import { foldName } from '#lib/core/names/fold-name.ts'
import { plainLatin } from '#lib/core/names/plain-latin.ts'

/** The labelled pairs of one language: a native token and the Latin token that Wikidata has beside it. */
export interface TransliterationPair {
  /** Folded, without spaces. */
  readonly native: string
  readonly latin: string
  /** How often Wikidata has the pair. */
  readonly count: number
}

/** THE TABLE of files (steveash/NETransliteration-COLING2018, CC0) and the script whose table each serves. */
export const PAIR_FILES = [
  { name: 'katakana', script: 'kana' },
  { name: 'russian', script: 'cyrl' },
  { name: 'arabic', script: 'arab' },
  { name: 'hebrew', script: 'hebr' },
  { name: 'korean', script: 'hang' },
  { name: 'chinese', script: 'hani' },
] as const satisfies readonly { name: string; script: Script }[]
export type PairFile = (typeof PAIR_FILES)[number]['name']

/** Where the pairs lie unless `SEKISHO_NAME_DATA` says otherwise; they are no part of the product. */
const FOLDER = process.env.SEKISHO_NAME_DATA ?? join(import.meta.dirname, '../../../shared/data/names')
/** Of ten parts of the native tokens, so many are trained on; the rest is only ever measured. */
const TRAINED_TENTHS = 7

export function nameDataPath(...parts: readonly string[]): string | null {
  const path = join(FOLDER, ...parts)
  return existsSync(path) ? path : null
}

/** Reads a CSV with a heading line, packed or not. */
export function readNameRows(path: string): readonly Readonly<Record<string, string>>[] {
  const bytes = readFileSync(path)
  return parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, relax_quotes: true })
}

/** Reads a packed CSV without a heading line, its rows of any length. */
export function readPlainRows(path: string): readonly (readonly string[])[] {
  return parse(gunzipSync(readFileSync(path)), { relax_column_count: true })
}

/** All pairs of a language; null when the data are not at hand. */
export function readPairs(name: PairFile): readonly TransliterationPair[] | null {
  const path = nameDataPath('transliteration', `wikidata-${name}-dev.csv.gz`)
  if (path === null) return null
  const fold = (text = '') => foldName(text).replaceAll(' ', '')
  return readNameRows(path)
    .map((row) => ({
      native: fold(row.native),
      latin: plainLatin(fold(row.latin)),
      count: Number(row.count),
    }))
    .filter((pair) => pair.native !== '' && pair.latin !== '')
}

/** Parts the pairs by their native token, so that no token of the held-out part was ever trained on. */
export function splitPairs(pairs: readonly TransliterationPair[]) {
  const isTrained = (pair: TransliterationPair) => hash(pair.native) % 10 < TRAINED_TENTHS
  return { trained: pairs.filter(isTrained), heldOut: pairs.filter((pair) => !isTrained(pair)) }
}

/** FNV-1a with a last stir, so that neighbouring words part evenly. */
function hash(text: string): number {
  let value = 2_166_136_261
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}
