/** THE TABLE of how Japanese calls the letters of the Latin alphabet. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ エー: 'a', エイ: 'a', ビー: 'b', シー: 'c', ディー: 'd', デー: 'd', イー: 'e', エフ: 'f', ジー: 'g' },
  ...{
    エイチ: 'h',
    エッチ: 'h',
    アイ: 'i',
    ジェイ: 'j',
    ジェー: 'j',
    ケー: 'k',
    ケイ: 'k',
    エル: 'l',
    エム: 'm',
  },
  ...{
    エヌ: 'n',
    オー: 'o',
    ピー: 'p',
    キュー: 'q',
    アール: 'r',
    エス: 's',
    ティー: 't',
    ティ: 't',
    ユー: 'u',
  },
  ...{ ブイ: 'v', ヴィ: 'v', ダブリュー: 'w', ダブリュ: 'w', エックス: 'x', ワイ: 'y', ゼット: 'z' },
}
/** So many letters in a row are an abbreviation, parted (エル・エル・シー) and written as one word (エヌティティ). */
const PARTED_MIN = 2
const JOINED_MIN = 3
const NAMED = Object.keys(LETTERS).sort((a, b) => b.length - a.length)
const JOINED = new RegExp(`^(?:${NAMED.join('|')}){${JOINED_MIN},}$`, 'u')
const ONE = new RegExp(NAMED.join('|'), 'gu')

/** Words of an organisation's name, what is spelled out letter by letter in katakana put together in Latin letters. */
export function spelledLetters(words: readonly string[]): readonly string[] {
  const out: string[] = []
  let run: string[] = []
  const keep = () => {
    if (run.length >= PARTED_MIN) out.push(run.map((word) => LETTERS[word]).join(''))
    else out.push(...run)
    run = []
  }
  for (const word of words) {
    if (word in LETTERS) {
      run.push(word)
      continue
    }
    keep()
    out.push(JOINED.test(word) ? word.replace(ONE, (kana) => LETTERS[kana] ?? '') : word)
  }
  keep()
  return out
}
