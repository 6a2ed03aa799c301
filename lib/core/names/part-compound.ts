import { ideaOf } from '#lib/core/names/generic-words.ts'
import { formAt } from '#lib/core/names/organisation-forms.ts'

/** A word wholly in kanji, katakana, digits and Latin letters, of which at least one sign is of Japan or China. */
const COMPOUND = /^(?=.*[\p{Script=Han}ァ-ヶ])[\p{Script=Han}ァ-ヶーa-z0-9]+$/u
/** Runs of one script; a single katakana between kanji (関ヶ原, 一ノ瀬) belongs to them. */
const RUNS = /[ァ-ヶー]{2,}|(?:\p{Script=Han}|[ァ-ヶー](?![ァ-ヶー]))+|[a-z0-9]+/gu
const HAN_RUN = /^\p{Script=Han}+$/u
/** Longest word of the tables in kanji. */
const IDEA_CHARS_MAX = 6
/** Names shorter than this are no compounds. */
const COMPOUND_CHARS_MIN = 4
/** Signs that stand behind a name by themselves: firm, part, office, ministry, forces. */
const ENDINGS = new Set([...'社部局省庁軍党州市国'])

/**
 * The parts of a name that Japanese and Chinese write without gaps: ロシア連邦中央銀行 → ロシア 連邦 中央 銀行, 山田商事 → 山田 商事.
 * Where scripts change, and around the words that the tables know; what they do not know stays whole.
 */
export function partCompound(word: string): readonly string[] {
  if (!COMPOUND.test(word) || formAt([word], 0) !== null) return [word]
  const runs = word.match(RUNS) ?? [word]
  return runs.flatMap((run) => (HAN_RUN.test(run) ? partKanji(run, runs.length > 1) : [run]))
}

function partKanji(run: string, beside: boolean): readonly string[] {
  if (run.length < COMPOUND_CHARS_MIN && !beside) return [run]
  const parts: string[] = []
  let unknown = ''
  let at = 0
  const keep = () => {
    if (unknown !== '') parts.push(unknown)
    unknown = ''
  }
  while (at < run.length) {
    const known = unknown.length === 1 ? null : ideaAt(run, at)
    if (known === null) {
      unknown += run[at]
      at++
      continue
    }
    keep()
    parts.push(known)
    at += known.length
  }
  if (unknown.length === 1 && parts.length > 0 && !ENDINGS.has(unknown)) return joinLast(parts, unknown)
  if (unknown.length > 2 && ENDINGS.has(unknown.at(-1) ?? '')) {
    parts.push(unknown.slice(0, -1))
    unknown = unknown.slice(-1)
  }
  keep()
  return parts
}

/** A sign left over behind a known word belongs to it. */
function joinLast(parts: readonly string[], rest: string): readonly string[] {
  return [...parts.slice(0, -1), `${parts.at(-1)}${rest}`]
}

function ideaAt(run: string, at: number): string | null {
  for (let chars = Math.min(IDEA_CHARS_MAX, run.length - at); chars >= 2; chars--) {
    const word = run.slice(at, at + chars)
    if (ideaOf(word) !== null) return word
  }
  return null
}
