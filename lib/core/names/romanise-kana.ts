/** THE TABLE of kana pairs whose second sign is small: the sounds that a single sign cannot write. */
const PAIRS: Readonly<Record<string, string>> = {
  キャ: 'kya',
  キュ: 'kyu',
  キョ: 'kyo',
  ギャ: 'gya',
  ギュ: 'gyu',
  ギョ: 'gyo',
  シャ: 'sha',
  シュ: 'shu',
  ショ: 'sho',
  シェ: 'she',
  ジャ: 'ja',
  ジュ: 'ju',
  ジョ: 'jo',
  ジェ: 'je',
  チャ: 'cha',
  チュ: 'chu',
  チョ: 'cho',
  チェ: 'che',
  ニャ: 'nya',
  ニュ: 'nyu',
  ニョ: 'nyo',
  ヒャ: 'hya',
  ヒュ: 'hyu',
  ヒョ: 'hyo',
  ビャ: 'bya',
  ビュ: 'byu',
  ビョ: 'byo',
  ピャ: 'pya',
  ピュ: 'pyu',
  ピョ: 'pyo',
  ミャ: 'mya',
  ミュ: 'myu',
  ミョ: 'myo',
  リャ: 'rya',
  リュ: 'ryu',
  リョ: 'ryo',
  ファ: 'fa',
  フィ: 'fi',
  フェ: 'fe',
  フォ: 'fo',
  フュ: 'fyu',
  ティ: 'ti',
  ディ: 'di',
  トゥ: 'tu',
  ドゥ: 'du',
  テュ: 'tyu',
  デュ: 'dyu',
  ウィ: 'wi',
  ウェ: 'we',
  ウォ: 'wo',
  ツァ: 'tsa',
  ツィ: 'tsi',
  ツェ: 'tse',
  ツォ: 'tso',
  イェ: 'ye',
  クァ: 'kwa',
  クィ: 'kwi',
  クェ: 'kwe',
  クォ: 'kwo',
  グァ: 'gwa',
  グィ: 'gwi',
  ヴァ: 'ba',
  ヴィ: 'bi',
  ヴェ: 'be',
  ヴォ: 'bo',
  ヴュ: 'byu',
  ヂャ: 'ja',
  ヂュ: 'ju',
  ヂョ: 'jo',
}

/** Single signs in the order of the code table; ヴ is read as ブ, for records write either. */
const SINGLES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ァa アa ィi イi ゥu ウu ェe エe ォo オo カka ガga キki ギgi クku グgu ケke ゲge コko ゴgo サsa ザza シshi ジji スsu ズzu セse ゼze ' +
    'ソso ゾzo タta ダda チchi ヂji ツtsu ヅzu テte デde トto ドdo ナna ニni ヌnu ネne ノno ハha バba パpa ヒhi ビbi ピpi フfu ブbu プpu ' +
    'ヘhe ベbe ペpe ホho ボbo ポpo マma ミmi ムmu メme モmo ャya ヤya ュyu ユyu ョyo ヨyo ラra リri ルru レre ロro ヮwa ワwa ヰi ヱe ヲo ' +
    'ンn ヴbu ヵka ヶke ヷba ヸbi ヹbe ヺbo'
  )
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1)]),
)

/**
 * Katakana in Hepburn letters as passports write them (ヘボン式ローマ字): long vowels are not marked, ッ doubles, and ン before
 * b, m, p is m. Foreign sounds follow the 1991 cabinet notice (外来語の表記).
 */
export function romaniseKana(katakana: string): string {
  let letters = ''
  let double = false
  for (let at = 0; at < katakana.length; at++) {
    const sign = katakana.charAt(at)
    if (sign === 'ー') continue
    if (sign === 'ッ') {
      double = true
      continue
    }
    const pair = PAIRS[sign + katakana.charAt(at + 1)]
    if (pair !== undefined) at++
    const sound = pair ?? SINGLES[sign] ?? ''
    letters += double ? doubled(sound) : sound
    double = false
  }
  return letters
    .replace(/n(?=[bmp])/g, 'm')
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u')
}

function doubled(sound: string): string {
  if (sound.startsWith('ch')) return `t${sound}`
  return /^[^aeioun]/.test(sound) ? sound.charAt(0) + sound : sound
}
