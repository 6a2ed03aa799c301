/**
 * Syllables of Japanese in Latin letters by any usual spelling: Hepburn (shi, tsu, ja), kunrei (si, tu, zya), as typed (jya). A
 * consonant may be doubled, n and in front of b, m, p also m close a syllable, h marks a long o (Ohno, Satoh).
 */
const ROMAJI =
  /^(?:(?:(?:kk|k|gg|g|ss|s|tt|t|pp|p|b|d|h|m|n|r|z|j)y?|ssh?|sh|tch|cch|ch|tts|ts|f|y|w)?[aiueo]|n(?![aiueoy])|m(?=[bmp])|(?<=o)h(?![aiueo]))+$/

/** True for a word that may be Japanese in Latin letters from its first letter to its last. */
export function isRomaji(word: string): boolean {
  return word.length >= SHORTEST && ROMAJI.test(word)
}
const SHORTEST = 2

/** What only kunrei (訓令式) and typed romaji write, with what Hepburn writes for it. */
const KUNREI: readonly (readonly [RegExp, string])[] = [
  [/sy(?=[auo])/g, 'sh'],
  [/ty(?=[auo])/g, 'ch'],
  [/[zj]y(?=[auo])/g, 'j'],
  [/si/g, 'shi'],
  [/ti/g, 'chi'],
  [/zi/g, 'ji'],
  [/(?<!s)tu/g, 'tsu'],
  [/(?<![sc])hu/g, 'fu'],
]
/** Shorter words are written so in too many other languages. */
const KUNREI_MIN = 5

/** A Japanese word in kunrei spelling as Hepburn spells it (Yositika, Yoshichika); null for all other words. */
export function hepburnOfKunrei(word: string): string | null {
  if (word.length < KUNREI_MIN || !isRomaji(word)) return null
  const spelt = KUNREI.reduce((text, [spelling, hepburn]) => text.replace(spelling, hepburn), word)
  return spelt === word ? null : spelt
}
