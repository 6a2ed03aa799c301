import type { Script } from '#lib/core/lists/listed-entity.ts'
import {
  arabicReadings,
  cyrillicReadings,
  greekReadings,
  hebrewReadings,
  otherReadings,
} from '#lib/core/names/alphabet-readings.ts'
import { hangulReadings } from '#lib/core/names/hangul-readings.ts'
import { hepburnOfKunrei } from '#lib/core/names/japanese-romaji.ts'
import { kanaReadings } from '#lib/core/names/kana-readings.ts'
import { kanjiReadings } from '#lib/core/names/kanji-readings.ts'
import { mixesAlphabets, plainLatin, withoutLookAlikes } from '#lib/core/names/plain-latin.ts'
import type { Reading, TokenContext } from '#lib/core/names/reading.ts'
import { romaniseKana } from '#lib/core/names/romanise-kana.ts'

/** A word that only looks Latin counts a little less than one that is. */
const LOOK_ALIKE_WEIGHT = 0.99
const MIXED_WEIGHT = 0.98
const PLAIN = /^[a-z0-9]+$/

/** Every way to write a folded token in the letters a–z, in no order; none for a script that cannot be read. */
export function tokenReadings(folded: string, script: Script, context: TokenContext): readonly Reading[] {
  if (script === 'latn' && PLAIN.test(folded)) return latinReadings(folded)
  if (mixesAlphabets(folded)) {
    return [{ text: withoutLookAlikes(folded), how: 'look-alike', weight: LOOK_ALIKE_WEIGHT }]
  }
  switch (script) {
    case 'latn':
      return [{ text: plainLatin(folded), how: 'latin', weight: 1 }]
    case 'zzzz':
      return [{ text: plainLatin(folded), how: 'latin', weight: 1 }, ...otherReadings(folded)]
    case 'cyrl':
      return cyrillicReadings(folded)
    case 'grek':
      return greekReadings(folded)
    case 'arab':
      return arabicReadings(folded)
    case 'hebr':
      return hebrewReadings(folded)
    case 'hang':
      return hangulReadings(folded)
    case 'kana':
    case 'hira':
      return kanaReadings(folded)
    case 'hani':
      return kanjiReadings(folded, context)
    case 'jpan':
      return mixedJapanese(folded, context)
  }
}

/** As written, and a Japanese word in kunrei spelling as passports spell it. */
function latinReadings(word: string): readonly Reading[] {
  const own: Reading = { text: word, how: 'latin', weight: 1 }
  const hepburn = hepburnOfKunrei(word)
  return hepburn === null ? [own] : [own, { text: hepburn, how: 'kunrei', weight: KUNREI_WEIGHT }]
}
const KUNREI_WEIGHT = 0.97

const RUNS = /\p{Script=Han}+|[\p{Script=Katakana}ー]+/gu

/** Kanji and kana in one word (まり子, さくら銀行): each run by its best Japanese readings. */
function mixedJapanese(folded: string, context: TokenContext): readonly Reading[] {
  const runs = folded.match(RUNS) ?? []
  const texts = runs.map((run) => {
    if (/^\p{Script=Han}/u.test(run)) return kanjiReadings(run, { ...context, language: 'ja' })[0]?.text ?? ''
    return romaniseKana(run)
  })
  return [{ text: texts.join(''), how: 'name-reading', weight: MIXED_WEIGHT }]
}
