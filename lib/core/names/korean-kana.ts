import type { Reading } from '#lib/core/names/reading.ts'

/** Kana of a consonant with each vowel, as Korean syllables are heard: a i u e o, then ya yu yo. */
const ROWS: Readonly<Record<string, string>> = {
  '': 'ア イ ウ エ オ ヤ ユ ヨ',
  k: 'カ キ ク ケ コ キャ キュ キョ',
  g: 'ガ ギ グ ゲ ゴ ギャ ギュ ギョ',
  s: 'サ シ ス セ ソ シャ シュ ショ',
  j: 'ジャ ジ ジュ ジェ ジョ ジャ ジュ ジョ',
  ch: 'チャ チ チュ チェ チョ チャ チュ チョ',
  t: 'タ ティ トゥ テ ト - - -',
  d: 'ダ ディ ドゥ デ ド - - -',
  n: 'ナ ニ ヌ ネ ノ ニャ ニュ ニョ',
  h: 'ハ ヒ フ ヘ ホ ヒャ ヒュ ヒョ',
  b: 'バ ビ ブ ベ ボ ビャ ビュ ビョ',
  p: 'パ ピ プ ペ ポ ピャ ピュ ピョ',
  m: 'マ ミ ム メ モ ミャ ミュ ミョ',
  r: 'ラ リ ル レ ロ リャ リュ リョ',
  w: 'ワ ウィ - ウェ ウォ - - -',
  kw: 'クァ クィ - クェ クォ - - -',
  gw: 'グァ グィ - グェ グォ - - -',
  hw: 'ファ フィ - フェ フォ - - -',
}
const VOWELS = ['a', 'i', 'u', 'e', 'o', 'ya', 'yu', 'yo'] as const
/** What ends a syllable; ン stands for two consonants. */
const FINALS: Readonly<Record<string, readonly string[]>> = {
  ン: ['ng', 'n'],
  ム: ['m'],
  ク: ['k'],
  プ: ['p'],
  ル: ['l'],
}
/** Voiced between vowels in speech; the North writes them as they stand at the beginning of a word. */
const VOICELESS: Readonly<Record<string, string>> = { g: 'k', gw: 'kw', d: 't', b: 'p', j: 'ch' }
const VOICED: Readonly<Record<string, string>> = { k: 'g', kw: 'gw', t: 'd', p: 'b' }
/** Syllables that the South spells with eo or eu where the North writes o and u. */
const SOUTHERN: readonly (readonly [RegExp, string])[] = [
  [/yo(?=ng?$|k$|l$)/, 'yeo'],
  [/(?<=[jsdbm]|ch)o(?=ng?$|k$|l$|m$)/, 'eo'],
  [/(?<=^|[gs])u(?=ng?$|k$|m$)/, 'eu'],
]

/** Kana that no Japanese word and few other foreign ones have: such a word is a Korean given name. */
const KOREAN = /[キギビピミヒリニチジシ][ョュャ][ンクルプ]|[クグ][ァォワ]|ウォン/u
const SYLLABLES_MIN = 2
const SYLLABLES_MAX = 3
const READING_WEIGHT = 0.96

interface Syllable {
  readonly initial: string
  readonly vowel: string
  readonly final: string
}

const BY_KANA: ReadonlyMap<string, { readonly initial: string; readonly vowel: string }> = new Map(
  Object.entries(ROWS).flatMap(([initial, row]) =>
    row
      .split(' ')
      .map((kana, at) => [kana, { initial, vowel: plainVowel(initial, VOWELS[at] ?? '') }] as const)
      .filter(([kana]) => kana !== '-')
      .reverse(),
  ),
)

/** After j and ch the y is not written. */
function plainVowel(initial: string, vowel: string): string {
  return initial === 'j' || initial === 'ch' ? vowel.replace('y', '') : vowel
}

/**
 * Korean given names of two syllables or three, as katakana writes them by ear (ギョンイル, グァンヒョク), in the letters of the North
 * (kyongil) and of the South (gyeongil); none for other words.
 */
export function koreanSpellings(katakana: string): readonly Reading[] {
  if (!KOREAN.test(katakana)) return []
  const syllables = syllablesOf(katakana.replaceAll('グワ', 'グァ').replaceAll('クワ', 'クァ'))
  if (syllables === null || syllables.length < SYLLABLES_MIN || syllables.length > SYLLABLES_MAX) return []
  const northern = spelled(syllables, ({ initial, vowel, final }) => {
    return `${VOICELESS[initial] ?? initial}${vowel}${final}`
  })
  const southern = spelled(syllables, ({ initial, vowel, final }) => {
    return southernSyllable(`${VOICED[initial] ?? initial}${vowel}${final}`)
  })
  const older = northern.slice(0, OLDER_MAX).map(aspirated)
  const assimilated = northern.filter((text) => text !== unassimilated(text)).map(unassimilated)
  const chul = northern.filter((text) => text.includes('chol')).map((text) => text.replace('chol', 'chul'))
  return [...northern, ...southern, ...older, ...assimilated, ...chul]
    .slice(0, SPELLINGS_MAX)
    .map((text) => ({ text, how: 'usual-korean', weight: READING_WEIGHT }))
}

/** Spellings of one word, and of its older ones with th, ph and kh. */
const SPELLINGS_MAX = 12
const OLDER_MAX = 4

/** As the North spelt until lately: Thaephyongsan. */
function aspirated(northern: string): string {
  return northern
    .replace(/t(?!h)/g, 'th')
    .replace(/p/g, 'ph')
    .replace(/e(?![ou])/g, 'ae')
}

/** k before r is heard as ng before n: グンニョル is Kuk Ryol. */
function unassimilated(northern: string): string {
  return northern.replace(/ngn(?=y)/, 'kr')
}

function southernSyllable(syllable: string): string {
  return SOUTHERN.reduce((text, [from, to]) => text.replace(from, to), syllable)
}

/** The word in each way that its last consonants can be taken. */
function spelled(syllables: readonly Syllable[], spell: (syllable: Syllable) => string): readonly string[] {
  return syllables.reduce<readonly string[]>(
    (texts, syllable) =>
      (FINALS[syllable.final] ?? ['']).flatMap((final) =>
        texts.map((text) => text + spell({ ...syllable, final })),
      ),
    [''],
  )
}

function syllablesOf(katakana: string): readonly Syllable[] | null {
  const found: Syllable[] = []
  let at = 0
  while (at < katakana.length) {
    const two = BY_KANA.get(katakana.slice(at, at + 2))
    const one = two ?? BY_KANA.get(katakana.charAt(at))
    if (one === undefined) return null
    at += two === undefined ? 1 : 2
    const final = katakana.charAt(at)
    const closes = final in FINALS && !startsSyllable(katakana, at)
    found.push({ ...one, final: closes ? final : '' })
    if (closes) at += 1
  }
  return found
}

/** ク, プ, ム and ル begin a syllable where a small kana or a last consonant of its own follows. */
function startsSyllable(katakana: string, at: number): boolean {
  return katakana.charAt(at) !== 'ン' && /^[ァィゥェォャュョン]/u.test(katakana.slice(at + 1))
}
