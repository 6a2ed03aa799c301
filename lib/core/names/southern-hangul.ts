/** First of the 11,172 composed syllables, and how many vowels and last consonants there are. */
const FIRST = 0xac00
const VOWELS = 21
const LASTS = 28
const [NIEUN, RIEUL, SILENT] = [2, 5, 11]
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ, before which the South drops a first ㄴ or ㄹ. */
const BRIGHT: ReadonlySet<number> = new Set([2, 3, 6, 7, 12, 17, 20])

/**
 * A word in Hangul as the South spells its beginning (두음법칙): 리 and 이, 림 and 임, 로 and 노 are one surname in the
 * spelling of either state. Other words come back as they are.
 */
export function southernHangul(word: string): string {
  const at = word.charCodeAt(0) - FIRST
  if (Number.isNaN(at) || at < 0) return word
  const initial = Math.floor(at / (VOWELS * LASTS))
  if (initial !== NIEUN && initial !== RIEUL) return word
  const rest = at % (VOWELS * LASTS)
  const bright = BRIGHT.has(Math.floor(rest / LASTS))
  const spoken = bright ? SILENT : NIEUN
  return String.fromCharCode(FIRST + spoken * VOWELS * LASTS + rest) + word.slice(1)
}
