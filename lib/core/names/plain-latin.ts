import { LOOK_ALIKES, SPECIAL_LATIN } from '#lib/core/names/romanise-letters.ts'

/** The word in the letters a–z and digits; letters that no decomposition and no table brings there are left out. */
export function plainLatin(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word
  let plain = ''
  for (const letter of word) plain += SPECIAL_LATIN[letter] ?? letter
  return plain.replace(/[^a-z0-9]/g, '')
}

/** True for a word that mixes Latin letters with Cyrillic or Greek ones: look-alikes, or two words run together. */
export function mixesAlphabets(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
}

/** A word of mixed alphabets with each Cyrillic or Greek letter as the Latin one that it looks like. */
export function withoutLookAlikes(word: string): string {
  let plain = ''
  for (const letter of word) plain += LOOK_ALIKES[letter] ?? letter
  return plainLatin(plain)
}
