import type { NameToken, Reading } from '#lib/core/names/name-token.ts'
import { soundedWord, tokenSimilarity } from '#lib/core/names/token-similarity.ts'

/** Why two tokens are alike: from the same letters to no likeness at all. */
export const LIKENESS_REASONS = [
  /** The same letters in the same script after folding. */
  'equal',
  /** Another shape of the same kanji, or one reading of both is the same: サトウ and Sato. */
  'same-reading',
  /** Not equal, but as names of this script are really written in the other: ブッシュ and Bush. */
  'transliteration',
  /** Another spelling of one sound in the same script: Yusuf and Youssef. */
  'spelling',
  /** Letters differ as in a slip of the pen. */
  'similar',
  'different',
] as const
export type LikenessReason = (typeof LIKENESS_REASONS)[number]

export interface TokenLikeness {
  /** 0..1; 1 only for `equal` and `same-reading`; 0 for `different`. */
  readonly score: number
  readonly reason: LikenessReason
  /** Which reading of either token met; missing for `equal` and `different`. */
  readonly via?: { readonly a: Reading; readonly b: Reading }
}

const DIFFERENT: TokenLikeness = { score: 0, reason: 'different' }
const EQUAL: TokenLikeness = { score: 1, reason: 'equal' }

/** How alike two words of names are. Symmetric but for the sides of `via`; bounded by the lengths that folding allows. */
export function compareTokens(a: NameToken, b: NameToken): TokenLikeness {
  if (a.text === b.text) return a.text === '' ? DIFFERENT : EQUAL
  let best = DIFFERENT
  for (const one of a.readings) {
    for (const other of b.readings) {
      const found = compareReadings(one, other, a.script === b.script)
      if (found.score > best.score) best = found
    }
  }
  return best
}

function compareReadings(a: Reading, b: Reading, oneScript: boolean): TokenLikeness {
  const alike = tokenSimilarity(soundedWord(a.text), soundedWord(b.text))
  if (alike === null) return DIFFERENT
  const score = alike.score * Math.min(a.weight, b.weight)
  if (alike.reason === 'equal') return { score, reason: 'same-reading', via: { a, b } }
  const sound = oneScript ? 'spelling' : 'transliteration'
  return { score, reason: alike.reason === 'phonetic' ? sound : 'similar', via: { a, b } }
}
