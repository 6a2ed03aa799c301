import table from '#lib/core/names/data/han-readings.json' with { type: 'json' }
import { foldKanji } from '#lib/core/names/fold-kanji.ts'

type Language = 'mandarin' | 'cantonese' | 'korean' | 'koreanAlso' | 'on' | 'onAlso'

/** Chinese surnames whose reading as a name differs from the character's usual one. */
const SURNAME_PINYIN: ReadonlyMap<string, string> = new Map(
  '单shan 單shan 曾zeng 仇qiu 解xie 区ou 區ou 任ren 查zha 朴piao 盖ge 蓋ge 翟zhai 尉yu 繁po 缪miao 繆miao 冼xian 覃qin 乐yue 樂yue 员yun 員yun 尹yin 晁chao 逄pang 宓mi 隗wei 臧zang 召shao 種chong'
    .split(' ')
    .map((entry): [string, string] => [foldKanji(entry.charAt(0)), entry.slice(1)]),
)

const tables = new Map<Language, ReadonlyMap<string, readonly string[]>>()
let simple: ReadonlyMap<string, string> | null = null

/** The readings that the Unihan database gives a character in a language; none for a character it does not know. */
function readingsOf(char: string, language: Language): readonly string[] {
  let read = tables.get(language)
  if (read === undefined) {
    read = byCharacter(table[language], language === 'on' || language === 'onAlso')
    tables.set(language, read)
  }
  return read.get(char) ?? []
}

function byCharacter(
  bySyllable: Readonly<Record<string, string>>,
  inJapan: boolean,
): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>()
  for (const [syllable, chars] of Object.entries(bySyllable)) {
    for (const char of chars) {
      const known = read.get(char)
      if (known === undefined) read.set(char, [syllable])
      else known.push(syllable)
    }
  }
  // Names are folded before they are read. The shape that is left is Japan's; outside Japan it stands for the one that was folded.
  for (const [char, syllables] of [...read]) {
    const common = foldKanji(char)
    if (common !== char && (!inJapan || !read.has(common))) read.set(common, syllables)
  }
  return read
}

/** Pinyin without tones, ü as v; null for a character without one. */
export function pinyinOf(char: string): string | null {
  return readingsOf(char, 'mandarin')[0] ?? null
}

/** Pinyin of a surname of one character. */
export function surnamePinyinOf(char: string): string | null {
  return SURNAME_PINYIN.get(char) ?? pinyinOf(char)
}

/** Jyutping without tones; null for a character without one. */
export function jyutpingOf(char: string): string | null {
  return readingsOf(char, 'cantonese')[0] ?? null
}

/** The character's Korean syllables (한자음), most usual first. */
export function sinoKoreanOf(char: string): readonly string[] {
  return [...readingsOf(char, 'korean'), ...readingsOf(char, 'koreanAlso')]
}

/** Sino-Japanese readings (音読み) in romaji with ou and uu written out. */
export function onYomiOf(char: string): readonly string[] {
  return [...readingsOf(char, 'on'), ...readingsOf(char, 'onAlso')]
}

/** Simplified characters that Japanese dictionaries list although Japan writes another form. */
const SIMPLIFIED_BESIDE = new Set([...'刘阳'])
let chinaOnly: ReadonlySet<string> | null = null

/**
 * Whether a text has a character that only the reform of China writes so (军, 张, 陈): neither Korea nor Japan reads it, so that
 * the whole text is Chinese.
 */
export function isSimplifiedChinese(text: string): boolean {
  if (chinaOnly === null) {
    const reformed = [...table.simplified].filter((_, at) => at % 2 === 1)
    const unread = reformed.filter((char) => sinoKoreanOf(char).length === 0 && onYomiOf(char).length === 0)
    chinaOnly = new Set([...unread, ...SIMPLIFIED_BESIDE])
  }
  for (const char of text) if (chinaOnly.has(char)) return true
  return false
}

/** A text with each traditional character in its simplified form, so that 國 and 国 are one. */
export function simplifiedHan(text: string): string {
  if (simple === null) {
    const chars = [...table.simplified]
    const pairs = new Map<string, string>()
    for (let at = 0; at + 1 < chars.length; at += 2) pairs.set(chars[at] ?? '', chars[at + 1] ?? '')
    for (const [char, plain] of [...pairs]) {
      const common = foldKanji(char)
      if (common !== plain && !pairs.has(common)) pairs.set(common, plain)
    }
    simple = pairs
  }
  let plain = ''
  for (const char of text) plain += simple.get(char) ?? char
  return plain
}
