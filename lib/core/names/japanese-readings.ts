import table from '#lib/core/names/data/japanese-names.json' with { type: 'json' }
import { onYomiOf } from '#lib/core/names/han-readings.ts'

/** Longest name part in kanji that is read; longer ones are no names. */
const KANJI_MAX = 6
/** Readings carried along while a name is put together from its characters. */
const BEAM = 12
/** Share that a Sino-Japanese reading of a character outside the table gets. */
const UNKNOWN_SHARE = 0.05
const SHARE_SCALE = 1000

/** A reading in katakana with its share among the readings of the name, 0..1. */
export interface KanjiReading {
  readonly kana: string
  readonly share: number
  /** Known as a whole name, put together from readings that names use, or from Sino-Japanese ones (romaji, 音読み). */
  readonly from: 'whole' | 'pieces' | 'on'
}

interface Tables {
  /** kanji → readings, those of more people first. */
  readonly surnames: ReadonlyMap<string, readonly string[]>
  readonly pieces: ReadonlyMap<string, readonly KanjiReading[]>
}
let tables: Tables | null = null

function japaneseTables(): Tables {
  if (tables !== null) return tables
  const surnames = new Map<string, string[]>()
  for (const [kana, spellings] of Object.entries(table.surnames)) {
    for (const kanji of spellings.split(' ')) surnames.set(kanji, [...(surnames.get(kanji) ?? []), kana])
  }
  const pieces = Object.entries(table.pieces).map(
    ([piece, line]) => [piece, line.split(' ').map(readShare)] as const,
  )
  tables = { surnames, pieces: new Map(pieces) }
  return tables
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
  const { surnames } = japaneseTables()
  const single =
    part === 'family' ? [] : (table.singles[kanji as keyof typeof table.singles]?.split(' ') ?? [])
  const whole = part === 'given' ? single : [...(surnames.get(kanji) ?? []), ...single]
  const known = whole.map((kana, at): KanjiReading => ({ kana, share: 1 / (at + 1), from: 'whole' }))
  const best = new Map(known.map((reading) => [reading.kana, reading]))
  for (const reading of fromPieces(chars)) {
    if (!best.has(reading.kana)) best.set(reading.kana, reading)
  }
  return [...best.values()].slice(0, limit)
}

/** Puts the readings of the characters together, one or two characters a piece; the likeliest of each kana text is kept. */
function fromPieces(chars: readonly string[]): readonly KanjiReading[] {
  const beams: Map<string, KanjiReading>[] = chars.map(() => new Map())
  beams.push(new Map())
  beams[0]?.set('', { kana: '', share: 1, from: 'pieces' })
  for (let at = 0; at < chars.length; at++) {
    for (const so of likeliest(beams[at])) {
      for (const size of [1, 2]) {
        for (const { kana, share, from } of pieceReadings(chars, at, size)) {
          const next: KanjiReading = {
            kana: so.kana + kana,
            share: so.share * share,
            from: from === 'on' ? 'on' : so.from,
          }
          const seen = beams[at + size]?.get(next.kana)
          if (seen === undefined || seen.share < next.share) beams[at + size]?.set(next.kana, next)
        }
      }
    }
  }
  return likeliest(beams[chars.length])
}

function likeliest(beam: ReadonlyMap<string, KanjiReading> | undefined): readonly KanjiReading[] {
  return [...(beam?.values() ?? [])]
    .sort((a, b) => b.share - a.share || (a.kana < b.kana ? -1 : 1))
    .slice(0, BEAM)
}

function pieceReadings(chars: readonly string[], at: number, size: number): readonly KanjiReading[] {
  if (at + size > chars.length) return []
  const char = chars[at] ?? ''
  const piece = char === '々' && at > 0 ? (chars[at - 1] ?? '') : chars.slice(at, at + size).join('')
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
