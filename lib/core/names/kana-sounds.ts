/** THE TABLE of katakana in the order of the code table: the sign, its consonant (none for a vowel) and its vowel. */
const SIGNS: ReadonlyMap<string, readonly [string, string]> = new Map(
  (
    'ア:a イ:i ウ:u エ:e オ:o カk:a ガg:a キk:i ギg:i クk:u グg:u ケk:e ゲg:e コk:o ゴg:o サs:a ザz:a シsh:i ジj:i スs:u ズz:u セs:e ゼz:e ' +
    'ソs:o ゾz:o タt:a ダd:a チch:i ヂj:i ツts:u ヅz:u テt:e デd:e トt:o ドd:o ナn:a ニn:i ヌn:u ネn:e ノn:o ハh:a バb:a パp:a ヒh:i ビb:i ' +
    'ピp:i フf:u ブb:u プp:u ヘh:e ベb:e ペp:e ホh:o ボb:o ポp:o マm:a ミm:i ムm:u メm:e モm:o ヤy:a ユy:u ヨy:o ラr:a リr:i ルr:u レr:e ' +
    'ロr:o ワw:a ヰ:i ヱ:e ヲ:o ヴv:u ヷv:a ヸv:i ヹv:e ヺv:o ヵk:a ヶk:e ァ:a ィ:i ゥ:u ェ:e ォ:o ャy:a ュy:u ョy:o ヮw:a'
  )
    .split(' ')
    .map((entry): [string, readonly [string, string]] => {
      const at = entry.indexOf(':')
      return [entry.charAt(0), [entry.slice(1, at), entry.slice(at + 1)]]
    }),
)
const SMALL = 'ァィゥェォャュョヮ'
/** Consonants that a small ャュョ only colours; all others take a y before the vowel. */
const SOFT = new Set(['sh', 'ch', 'j'])

/** ー, the long vowel; ッ, which doubles the next consonant; ン. */
export const LONG = 'ー'
export const STOP = 'ッ'
export const NASAL = 'ン'

/** One consonant and one vowel, or one of the three signs that stand alone (as `consonant`, with no vowel). */
export interface KanaSound {
  readonly consonant: string
  readonly vowel: string
}

/**
 * Katakana as sounds, foreign ones as the cabinet notice of 1991 (外来語の表記) writes them: ファ is f + a, ヴィ v + i,
 * ティ t + i. Signs that are no kana are left out.
 */
export function kanaSounds(katakana: string): readonly KanaSound[] {
  const sounds: KanaSound[] = []
  for (let at = 0; at < katakana.length; at++) {
    const sign = katakana.charAt(at)
    if (sign === LONG || sign === STOP || sign === NASAL) {
      sounds.push({ consonant: sign, vowel: '' })
      continue
    }
    const found = SIGNS.get(sign)
    if (found === undefined) continue
    const small = katakana.charAt(at + 1)
    if (small === '' || !SMALL.includes(small) || SMALL.includes(sign)) {
      sounds.push({ consonant: found[0], vowel: found[1] })
      continue
    }
    at++
    sounds.push(withSmall(found, small))
  }
  return sounds
}

function withSmall([consonant, vowel]: readonly [string, string], small: string): KanaSound {
  const [glide, last] = SIGNS.get(small) ?? ['', '']
  if (glide === 'y') return { consonant: SOFT.has(consonant) ? consonant : `${consonant}y`, vowel: last }
  if (consonant === '') return { consonant: vowel === 'u' ? 'w' : vowel === 'i' ? 'y' : '', vowel: last }
  const rounded = vowel === 'u' && (consonant === 'k' || consonant === 'g')
  return { consonant: rounded ? `${consonant}w` : consonant, vowel: last }
}
