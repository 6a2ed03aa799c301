import { ideaOf, isWholeWord } from '#lib/core/names/generic-words.ts'
import { formAt } from '#lib/core/names/organisation-forms.ts'

/** A word wholly in kanji, katakana, digits and Latin letters, of which at least one sign is of Japan or China. */
const COMPOUND = /^(?=.*[\p{Script=Han}ァ-ヶ])[\p{Script=Han}ァ-ヶーa-z0-9]+$/u
/** Runs of one script; a single katakana between kanji (関ヶ原, 一ノ瀬) belongs to them. */
const RUNS = /[ァ-ヶー]{2,}|(?:\p{Script=Han}|[ァ-ヶー](?![ァ-ヶー]))+|[a-z0-9]+/gu
const HAN = /\p{Script=Han}/u
const KATAKANA_RUN = /^[\p{Script=Katakana}ー]+$/u
/** Longest word of the tables in kanji. */
const IDEA_CHARS_MAX = 6
/** Names shorter than this are no compounds. */
const COMPOUND_CHARS_MIN = 4
/** Signs that stand behind a name by themselves: firm, part, office, ministry, forces. */
const ENDINGS = new Set([...'社部局省庁軍党州市国隊派港'])

/**
 * The parts of a name that Japanese and Chinese write without gaps: ロシア連邦中央銀行 → ロシア 連邦 中央 銀行, 山田商事 → 山田 商事.
 * Where scripts change, and around the words that the tables know; what they do not know stays whole.
 */
export function partCompound(word: string): readonly string[] {
  if (!COMPOUND.test(word) || formAt([word], 0) !== null) return [word]
  const runs = word.match(RUNS) ?? [word]
  return runs.flatMap((run) => {
    if (KATAKANA_RUN.test(run)) return partKatakana(run)
    return HAN.test(run) ? partKanji(run, runs.length > 1) : [run]
  })
}

/** Kana of a known word that a longer one may begin or end with, and of what may stand beside it. */
const KNOWN_KANA_MIN = 3
const REST_KANA_MIN = 2
/** A syllable begins here: no small kana, no long vowel, no ン and no ッ. */
const NOT_FIRST = /^[ァィゥェォッャュョヮンー]/u

/** A word in katakana that ends with a known one, or begins with one, is parted there: アルファバンク → アルファ バンク, ロシアヘリコプター. */
function partKatakana(run: string): readonly string[] {
  if (ideaOf(run) !== null) return [run]
  for (let at = REST_KANA_MIN; at <= run.length - KNOWN_KANA_MIN; at++) {
    const known = run.slice(at)
    if (!NOT_FIRST.test(known) && isWholeWord(known)) return [...partKatakana(run.slice(0, at)), known]
  }
  for (let at = run.length - REST_KANA_MIN; at >= KNOWN_KANA_MIN; at--) {
    const rest = run.slice(at)
    if (!NOT_FIRST.test(rest) && isWholeWord(run.slice(0, at)))
      return [run.slice(0, at), ...partKatakana(rest)]
  }
  return [run]
}

function partKanji(run: string, beside: boolean): readonly string[] {
  if (run.length < COMPOUND_CHARS_MIN && !beside && !isKnownBody(run)) return [run]
  const parts = cheapestParts(run)
  const last = parts.at(-1) ?? ''
  const ending = last.at(-1) ?? ''
  const known = ideaOf(last) !== null
  if (last.length === 1 && parts.length > 1 && !known && !ENDINGS.has(last)) {
    return joinLast(parts.slice(0, -1), last)
  }
  if (known || last.length < 3 || !ENDINGS.has(ending)) return parts
  return [...parts.slice(0, -1), last.slice(0, -1), ending]
}

/** A known word with the sign for a body behind it: 抵抗軍, 投資庁. */
function isKnownBody(run: string): boolean {
  return ENDINGS.has(run.at(-1) ?? '') && ideaOf(run.slice(0, -1)) !== null && run.length > 2
}

/** What a known word costs, an unknown part to begin with, and each sign of one: a sign alone is hardly ever a word. */
const KNOWN_COST = 1
const UNKNOWN_COST = 6
const SIGN_COST = 2

/** The parts of which the fewest signs are unknown, and of these the fewest parts. */
function cheapestParts(run: string): readonly string[] {
  const best: { readonly cost: number; readonly parts: readonly string[]; readonly open: boolean }[] = []
  best[run.length] = { cost: 0, parts: [], open: false }
  for (let at = run.length - 1; at >= 0; at--) {
    const rest = best[at + 1] ?? { cost: 0, parts: [], open: false }
    const sign = run.charAt(at)
    const joins = rest.open
    best[at] = {
      cost: rest.cost + SIGN_COST + (joins ? 0 : UNKNOWN_COST),
      parts: joins ? [`${sign}${rest.parts[0]}`, ...rest.parts.slice(1)] : [sign, ...rest.parts],
      open: true,
    }
    for (let chars = 2; chars <= Math.min(IDEA_CHARS_MAX, run.length - at); chars++) {
      const word = run.slice(at, at + chars)
      const after = best[at + chars]
      if (after === undefined || ideaOf(word) === null) continue
      const cost = after.cost + KNOWN_COST
      if (cost <= (best[at]?.cost ?? 0)) best[at] = { cost, parts: [word, ...after.parts], open: false }
    }
  }
  return best[0]?.parts ?? [run]
}

/** A sign left over behind a known word belongs to it. */
function joinLast(parts: readonly string[], rest: string): readonly string[] {
  return [...parts.slice(0, -1), `${parts.at(-1)}${rest}`]
}
