import { foldKanji } from '#lib/core/names/fold-kanji.ts'
import { surnamePinyinOf } from '#lib/core/names/han-readings.ts'
import { isJapaneseSurname } from '#lib/core/names/japanese-readings.ts'

/** A name written without a gap, taken apart. */
export interface HanNameParts {
  readonly family: string
  readonly given: string
  readonly language: 'ja' | 'zh' | 'ko'
}

/** A family and a given name that were written apart, with the language that the family name tells; null for other scripts. */
export function hanNameParts(family: string, given: string): HanNameParts | null {
  if (/^\p{Script=Hangul}+$/u.test(family + given)) return { family, given, language: 'ko' }
  if (!HAN_NAME.test(family) || !/^[\p{Script=Han}\p{Script=Katakana}ー々]+$/u.test(given)) return null
  const japanese = isJapaneseSurname(family) && ([...family].length > 1 || !SINGLE_CHINESE.has(family))
  const sure = japanese || JAPANESE_ONLY.test(family + given) || isLongFamily(family, given)
  return { family, given, language: sure ? 'ja' : 'zh' }
}

/**
 * A family name of two or three characters is Japanese, in the table or not, unless it is one of the few double ones of China and
 * Korea (複姓); names of other peoples in Chinese characters are longer.
 */
function isLongFamily(family: string, given: string): boolean {
  const [size, rest] = [[...family].length, [...given].length]
  return size >= 2 && size <= FAMILY_UNKNOWN_MAX && rest <= JAPANESE_GIVEN_MAX && !DOUBLE_CHINESE.has(family)
}
const FAMILY_UNKNOWN_MAX = 3

/** Longest name in Han characters or Hangul that is taken apart; longer ones are titles or organisations. */
const NAME_MAX = 6
const JAPANESE_FAMILY_MAX = 4
const JAPANESE_GIVEN_MAX = 3
/** Chinese surnames of two characters (複姓). */
const DOUBLE_CHINESE = new Set(
  foldKanji(
    '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 皇甫 令狐 慕容 尉迟 尉遲 长孙 長孫 宇文 端木 东方 東方 公孙 公孫 太史 申屠 轩辕 軒轅 呼延 钟离 鍾離 南宫 南宮 鲜于 鮮于 独孤 獨孤 司空 西门 西門 百里 澹台 澹臺 赫连 赫連 拓跋 范姜 张简 張簡',
  ).split(' '),
)
const DOUBLE_KOREAN = new Set(['남궁', '황보', '제갈', '선우', '독고', '사공', '서문', '동방'])
/** The hundred most frequent surnames of China and Taiwan and the Korean ones in Han characters, both ways of writing. */
const SINGLE_CHINESE = new Set(
  foldKanji(
    '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文习習温朴安柳洪全申權权吳裵',
  ),
)

const HAN_NAME = /^[\p{Script=Han}々]+$/u
const JAPANESE_ONLY = /[々〆辻峠畑栃榊雫]/u

/**
 * How a personal name in Han characters or Hangul that has no gap parts into family and given name, likeliest first: by
 * the Japanese surnames that it may begin with (longer ones first), as a Chinese one, or as a Korean one. Empty for a
 * text that is no such name.
 */
export function splitHanName(text: string): readonly HanNameParts[] {
  const chars = [...text]
  if (chars.length < 2 || chars.length > NAME_MAX) return []
  if (/^\p{Script=Hangul}+$/u.test(text)) return splitKorean(chars)
  if (!HAN_NAME.test(text)) return []
  const japanese = splitJapanese(chars)
  if (japanese.length === 0 && chars.length === FOUR) return splitFour(chars)
  const chinese = JAPANESE_ONLY.test(text) ? [] : splitChinese(chars)
  return isLikelyChinese(chars, japanese) ? [...chinese, ...japanese] : [...japanese, ...chinese]
}

function part(chars: readonly string[], size: number, language: HanNameParts['language']): HanNameParts {
  return { family: chars.slice(0, size).join(''), given: chars.slice(size).join(''), language }
}

/** Four characters that begin with no known surname: two and two, for Chinese and Korean names are shorter. */
function splitFour(chars: readonly string[]): readonly HanNameParts[] {
  const double = DOUBLE_CHINESE.has(chars.slice(0, 2).join(''))
  return [part(chars, 2, double ? 'zh' : 'ja')]
}
const FOUR = 4

function splitKorean(chars: readonly string[]): readonly HanNameParts[] {
  if (chars.length > 4) return []
  const double = chars.length > 2 && DOUBLE_KOREAN.has(chars.slice(0, 2).join(''))
  return [part(chars, double ? 2 : 1, 'ko')]
}

function splitJapanese(chars: readonly string[]): readonly HanNameParts[] {
  const found: HanNameParts[] = []
  for (let size = Math.min(JAPANESE_FAMILY_MAX, chars.length - 1); size >= 1; size--) {
    if (chars.length - size > JAPANESE_GIVEN_MAX) continue
    if (isJapaneseSurname(chars.slice(0, size).join(''))) found.push(part(chars, size, 'ja'))
  }
  return found
}

function splitChinese(chars: readonly string[]): readonly HanNameParts[] {
  if (chars.length > 4 || surnamePinyinOf(chars[0] ?? '') === null) return []
  const double = chars.length > 2 && DOUBLE_CHINESE.has(chars.slice(0, 2).join(''))
  if (double) return [part(chars, 2, 'zh')]
  return chars.length <= 3 && SINGLE_CHINESE.has(chars[0] ?? '') ? [part(chars, 1, 'zh')] : []
}

/** Two or three characters after a Chinese surname are a Chinese name unless a Japanese surname of two or more fits too. */
function isLikelyChinese(chars: readonly string[], japanese: readonly HanNameParts[]): boolean {
  return SINGLE_CHINESE.has(chars[0] ?? '') && !japanese.some(({ family }) => [...family].length > 1)
}
