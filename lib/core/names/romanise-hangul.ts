/** Letters of the Revised Romanisation (국어의 로마자 표기법, 2000), syllable by syllable, without sound changes between them. */
const FIRST = [
  'g',
  'kk',
  'n',
  'd',
  'tt',
  'r',
  'm',
  'b',
  'pp',
  's',
  'ss',
  '',
  'j',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
]
const VOWEL = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const LAST = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')
const BASE = 0xac00
const SYLLABLES = 11_172

/** Korean syllables in Latin letters; other characters stay. */
export function romaniseHangul(text: string): string {
  let letters = ''
  for (const char of text) {
    const index = (char.codePointAt(0) ?? 0) - BASE
    if (index < 0 || index >= SYLLABLES) letters += char
    else
      letters += `${FIRST[Math.floor(index / 588)]}${VOWEL[Math.floor((index % 588) / 28)]}${LAST[index % 28]}`
  }
  return letters
}
