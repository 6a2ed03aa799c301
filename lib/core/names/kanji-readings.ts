import { jyutpingOf, pinyinOf, sinoKoreanOf, surnamePinyinOf } from '#lib/core/names/han-readings.ts'
import { hangulReadings } from '#lib/core/names/hangul-readings.ts'
import { japaneseReadings } from '#lib/core/names/japanese-readings.ts'
import { hepburn, passportSpellings } from '#lib/core/names/kana-readings.ts'
import { kanaSounds } from '#lib/core/names/kana-sounds.ts'
import type { KanjiReading } from '#lib/core/names/read-pieces.ts'
import type { Reading, ReadingHow, TokenContext } from '#lib/core/names/reading.ts'
import { wadeGiles } from '#lib/core/names/wade-giles.ts'

/** Most Japanese readings of one name part, where the language is known to be Japanese and where it is not. */
const JAPANESE_MAX = 18
const JAPANESE_MAX_UNSURE = 4
/** Weight of the first and of each further reading by a language that the name need not be in. */
const UNSURE = 0.98
const RANK_LOSS = 0.01
/** A reading that hardly anybody has is one all the same. */
const RANK_WEIGHT_MIN = 0.9
const WADE_GILES_WEIGHT = 0.96
/** Most Korean spellings of one name part in Han characters. */
const KOREAN_MAX = 4
const CANTONESE_WEIGHT = 0.95
/** Longest Han token that is read as a name, in characters. */
const HAN_MAX = 8

/** How kanji may be read as a name: Japanese, Mandarin, Cantonese, Korean, or in one of them where the context says so. */
export function kanjiReadings(text: string, { language, part }: TokenContext): readonly Reading[] {
  const chars = [...text]
  if (chars.length > HAN_MAX) return []
  const found: Reading[] = []
  if (language === undefined || language === 'ja') {
    found.push(...japanese(text, part, language === 'ja' ? JAPANESE_MAX : JAPANESE_MAX_UNSURE))
  }
  const weight = language === undefined ? UNSURE : 1
  if (language === undefined || language === 'zh') found.push(...chinese(chars, part, weight))
  if (language === undefined || language === 'ko') found.push(...korean(chars, weight))
  return found
}

function japanese(text: string, part: TokenContext['part'], limit: number): readonly Reading[] {
  return japaneseReadings(text, part, limit).flatMap((reading, rank) => {
    const weight = Math.max(RANK_WEIGHT_MIN, 1 - rank * RANK_LOSS)
    const how: ReadingHow = reading.from === 'on' ? 'on-yomi' : 'name-reading'
    return romaji(reading).map((latin): Reading => ({ text: latin, how, weight }))
  })
}

/** As passports write it, with every vowel and with oh; a reading put together with Sino-Japanese ones is in romaji already. */
function romaji({ kana }: KanjiReading): readonly string[] {
  const letters = /[a-z]/.test(kana) ? kana.replace(/[^a-z]+/g, (part) => hepburn(kanaSounds(part))) : null
  if (letters !== null) return [letters.replace(/ou|oo/g, 'o').replace(/uu/g, 'u'), letters]
  return passportSpellings(kana)
}

function chinese(chars: readonly string[], part: TokenContext['part'], weight: number): readonly Reading[] {
  const family = part === 'family' && chars.length === 1
  const syllables = chars.map((char) => (family ? surnamePinyinOf(char) : pinyinOf(char)))
  if (syllables.some((syllable) => syllable === null)) return []
  const pinyin = syllables.map((syllable) => syllable ?? '')
  const found: Reading[] = [
    { text: pinyin.join(''), how: 'pinyin', weight },
    { text: pinyin.map(wadeGiles).join(''), how: 'wade-giles', weight: weight * WADE_GILES_WEIGHT },
  ]
  const cantonese = chars.map((char) => jyutpingOf(char) ?? '').join('')
  if (cantonese !== '')
    found.push({ text: asPassport(cantonese), how: 'jyutping', weight: weight * CANTONESE_WEIGHT })
  return found
}

/** Jyutping with the spellings that Hong Kong documents use: j as y, oe and eo as eu, c as ch, z as ch. */
function asPassport(jyutping: string): string {
  return jyutping.replaceAll('j', 'y').replace(/oe|eo/g, 'eu').replaceAll('c', 'ch').replaceAll('z', 'ch')
}

function korean(chars: readonly string[], weight: number): readonly Reading[] {
  const syllables = chars.map((char) => sinoKoreanOf(char).at(chars.length === 1 ? -1 : 0) ?? '')
  if (syllables.some((syllable) => syllable === '')) return []
  const spelt = hangulReadings(syllables.join('')).slice(0, KOREAN_MAX)
  return spelt.map((each): Reading => {
    return { text: each.text, how: 'sino-korean', weight: each.weight * weight * CANTONESE_WEIGHT }
  })
}
