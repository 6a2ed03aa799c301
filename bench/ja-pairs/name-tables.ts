import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { foldKanji } from '#lib/core/names/fold-kanji.ts'

/** A family or given name: how it is written and read. */
export interface JapaneseName {
  readonly kanji: readonly string[]
  /** Hiragana. */
  readonly kana: string
  /** As typed: long vowels spelled out (satou, yuuki). */
  readonly typed: string
}

const TABLES = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'names', 'japanese_names')
const SURNAMES_MAX = 400
const SPELLINGS_MAX = 6

function rows(file: string): readonly (readonly string[])[] {
  return parse(gunzipSync(readFileSync(join(TABLES, file))), { relax_column_count: true })
}

/** The most frequent family names, most frequent first. */
export function surnames(): readonly JapaneseName[] {
  return rows('last_name_org.csv.gz')
    .slice(0, SURNAMES_MAX)
    .map(([kanji = '', , kana = '', typed = '']) => ({ kanji: [kanji], kana, typed }))
}

/** Given names of men and women that have at least two ways of writing. */
export function givenNames(): readonly JapaneseName[] {
  return ['first_name_man_opti.csv.gz', 'first_name_woman_opti.csv.gz']
    .flatMap(rows)
    .flatMap(([kana = '', typed = '', ...kanji]) => {
      const written = kanji.filter((one) => /^\p{Script=Han}{1,3}$/u.test(one)).slice(0, SPELLINGS_MAX)
      return new Set(written.map(foldKanji)).size < 2 || kana.length < 2
        ? []
        : [{ kanji: written, kana, typed }]
    })
}
