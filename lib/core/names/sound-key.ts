const LATIN_WORD = /^[a-z]+$/
const CODE_A = 97

/**
 * Spellings of one sound that romanisations of Arabic, Slavic, Persian, Korean and Japanese names exchange. Each with the
 * letters of which a word has at least one where the spelling occurs: no spelling brings one of them up by itself, so that
 * a word without them passes it by.
 */
const SAME_SOUND: readonly (readonly [string, RegExp, string])[] = [
  ['c', /sch|tch|tsch/g, 's'],
  ['p', /ph/g, 'f'],
  ['h', /[ckg]h/g, 'k'],
  ['h', /[sz]h/g, 's'],
  ['t', /t[sz]/g, 's'],
  ['d', /dj|dzh|dz/g, 'j'],
  ['h', /th/g, 't'],
  ['h', /dh/g, 'd'],
  ['cq', /ck|q/g, 'k'],
  ['c', /c(?=[eiy])/g, 's'],
  ['c', /c/g, 'k'],
  ['x', /x/g, 'ks'],
  ['wv', /[wv]/g, 'b'],
  ['z', /z/g, 's'],
  ['l', /l/g, 'r'],
  ['g', /g/g, 'k'],
]
const RULES = SAME_SOUND.map(([letters, spelling, sound]) => ({
  letters: lettersIn(letters),
  spelling,
  sound,
}))

/**
 * The consonants of a word in a coarse alphabet (l and r, b and v, g and k alike), vowels, y and h dropped except at
 * the front, doubles once: words that one ear may write differently share a key. Words of other scripts are their own key.
 */
export function soundKey(word: string): string {
  if (!LATIN_WORD.test(word)) return word
  let sounds = word
  const has = lettersIn(word)
  for (const { letters, spelling, sound } of RULES)
    if ((letters & has) !== 0) sounds = sounds.replace(spelling, sound)
  const front = /^[aeiouyjh]/.test(sounds) ? 'a' : ''
  return front + sounds.replace(/(.)\1+/g, '$1').replace(/[aeiouyhj]/g, '')
}

/** The letters a–z of a word as a set of 26 bits. */
function lettersIn(word: string): number {
  let set = 0
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) - CODE_A)
  return set
}
