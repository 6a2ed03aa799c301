import table from '#lib/core/names/data/japanese-names.json' with { type: 'json' }
import { onYomiOf } from '#lib/core/names/han-readings.ts'
import { type KanjiReading, readPieces } from '#lib/core/names/read-pieces.ts'

/** Longest name part in kanji that is read; longer ones are no names. */
const KANJI_MAX = 6
/** Readings put together from the characters that come before those of names that no rule reads (愛美 ヒデミ). */
const BEFORE_RARE = 6
/** Share that a Sino-Japanese reading of a character outside the table gets. */
const UNKNOWN_SHARE = 0.05
const SHARE_SCALE = 1000

interface Tables {
  /** kanji → readings, those of more people first. */
  readonly surnames: ReadonlyMap<string, readonly string[]>
  /** Given names → readings that their characters do not lead to. */
  readonly rare: ReadonlyMap<string, readonly string[]>
  readonly pieces: ReadonlyMap<string, readonly KanjiReading[]>
}
let tables: Tables | null = null

function japaneseTables(): Tables {
  if (tables !== null) return tables
  const pieces = Object.entries(table.pieces).map(
    ([piece, line]) => [piece, line.split(' ').map(readShare)] as const,
  )
  tables = {
    surnames: bySpelling(table.surnames),
    rare: bySpelling(table.rare),
    pieces: new Map(pieces),
  }
  return tables
}

function bySpelling(byKana: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>()
  for (const [kana, spellings] of Object.entries(byKana)) {
    for (const kanji of spellings.split(' ')) {
      const known = read.get(kanji)
      if (known === undefined) read.set(kanji, [kana])
      else known.push(kana)
    }
  }
  return read
}

function readShare(entry: string): KanjiReading {
  const at = entry.indexOf('=')
  return { kana: entry.slice(0, at), share: Number(entry.slice(at + 1)) / SHARE_SCALE, from: 'pieces' }
}

/** True when the kanji are a Japanese surname of the table (the 2,000 most frequent). */
export function isJapaneseSurname(kanji: string): boolean {
  return japaneseTables().surnames.has(kanji)
}

/** The surnames of the table in katakana, those of more people first. */
export function japaneseSurnameKana(): readonly string[] {
  return Object.keys(table.surnames)
}

/** How a Japanese name part in kanji may be read, best first, at most `limit`; none for a text too long to be one. */
export function japaneseReadings(
  kanji: string,
  part: 'family' | 'given' | undefined,
  limit: number,
): readonly KanjiReading[] {
  const chars = [...kanji]
  if (chars.length === 0 || chars.length > KANJI_MAX) return []
  const { surnames, rare } = japaneseTables()
  const single =
    part === 'family' ? [] : (table.singles[kanji as keyof typeof table.singles]?.split(' ') ?? [])
  const whole = part === 'given' ? single : [...(surnames.get(kanji) ?? []), ...single]
  const pieced = readPieces(chars, pieceReadings)
  const known = [
    ...asWhole(whole),
    ...pieced.slice(0, BEFORE_RARE),
    ...(part === 'family' ? [] : asWhole(rare.get(kanji) ?? [])),
    ...pieced.slice(BEFORE_RARE),
  ]
  const best = new Map<string, KanjiReading>()
  for (const reading of known) if (!best.has(reading.kana)) best.set(reading.kana, reading)
  return [...best.values()].slice(0, limit)
}

function asWhole(readings: readonly string[]): readonly KanjiReading[] {
  return readings.map((kana, at): KanjiReading => ({ kana, share: 1 / (at + 1), from: 'whole' }))
}

function pieceReadings(piece: string, size: number): readonly KanjiReading[] {
  return japaneseTables().pieces.get(piece) ?? (size > 1 ? NONE : onReadings(piece))
}

const NONE: readonly KanjiReading[] = []
/** Characters outside the table that were asked for; there are some ten thousand. */
const onKnown = new Map<string, readonly KanjiReading[]>()

function onReadings(char: string): readonly KanjiReading[] {
  let known = onKnown.get(char)
  if (known === undefined) {
    known = onYomiOf(char).map(
      (kana, rank): KanjiReading => ({ kana, share: UNKNOWN_SHARE / (rank + 1), from: 'on' }),
    )
    onKnown.set(char, known)
  }
  return known
}
