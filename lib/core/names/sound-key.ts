const LATIN_WORD = /^[a-z]+$/

/** Spellings of one sound that romanisations of Arabic, Slavic, Persian, Korean and Japanese names exchange. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|tsch/g, 's'],
  [/ph/g, 'f'],
  [/[ckg]h/g, 'k'],
  [/[sz]h/g, 's'],
  [/t[sz]/g, 's'],
  [/dj|dzh|dz/g, 'j'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/[wv]/g, 'b'],
  [/z/g, 's'],
  [/l/g, 'r'],
  [/g/g, 'k'],
]

/**
 * The consonants of a word in a coarse alphabet (l and r, b and v, g and k alike), vowels, y and h dropped except at
 * the front, doubles once: words that one ear may write differently share a key. Words of other scripts are their own key.
 */
export function soundKey(word: string): string {
  if (!LATIN_WORD.test(word)) return word
  let sounds = word
  for (const [spelling, sound] of SAME_SOUND) sounds = sounds.replace(spelling, sound)
  const front = /^[aeiouyjh]/.test(sounds) ? 'a' : ''
  return front + sounds.replace(/(.)\1+/g, '$1').replace(/[aeiouyhj]/g, '')
}
