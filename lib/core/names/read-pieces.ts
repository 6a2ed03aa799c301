/** A reading in katakana with its share among the readings of the name, 0..1. */
export interface KanjiReading {
  readonly kana: string
  readonly share: number
  /** Known as a whole name, put together from readings that names use, or from Sino-Japanese ones (romaji, 音読み). */
  readonly from: 'whole' | 'pieces' | 'on'
}

/** Readings carried along while a name is put together from its characters. */
const BEAM = 24
/** Characters that are read together at most. */
const PIECE_SIZES = [1, 2] as const

/**
 * Puts the readings of a name's characters together, one or two characters a piece; the likeliest of each kana text is
 * kept, best first. `readingsOf` gives the readings of one piece; the sign 々 repeats the character before it.
 */
export function readPieces(
  chars: readonly string[],
  readingsOf: (piece: string, size: number) => readonly KanjiReading[],
): readonly KanjiReading[] {
  const beams: Map<string, KanjiReading>[] = Array.from({ length: chars.length + 1 }, () => new Map())
  beams[0]?.set('', { kana: '', share: 1, from: 'pieces' })
  for (let at = 0; at < chars.length; at++) {
    const soFar = likeliest(beams[at])
    for (const size of PIECE_SIZES) {
      const target = beams[at + size]
      if (target === undefined) continue
      const repeated = size === 1 && chars[at] === '々' && at > 0
      const piece = repeated ? (chars[at - 1] ?? '') : chars.slice(at, at + size).join('')
      // what 々 repeats may be voiced (寿々 すず), which only its own readings tell
      const own = readingsOf(piece, size)
      const all = repeated ? [...own, ...readingsOf('々', size)] : own
      for (const so of soFar) for (const next of all) goOn(target, so, next)
    }
  }
  return likeliest(beams[chars.length])
}

function goOn(
  target: Map<string, KanjiReading>,
  so: KanjiReading,
  { kana, share, from }: KanjiReading,
): void {
  const text = so.kana + kana
  const likely = so.share * share
  const seen = target.get(text)
  if (seen !== undefined && seen.share >= likely) return
  target.set(text, { kana: text, share: likely, from: from === 'on' ? 'on' : so.from })
}

function likeliest(beam: ReadonlyMap<string, KanjiReading> | undefined): readonly KanjiReading[] {
  const all = [...(beam?.values() ?? [])].sort((a, b) => b.share - a.share || (a.kana < b.kana ? -1 : 1))
  return all.length > BEAM ? all.slice(0, BEAM) : all
}
