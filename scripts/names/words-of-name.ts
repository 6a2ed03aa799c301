// The words by which the table of common words was counted: names in comparable letters, scripts with a plain romanisation romanised.
import { foldName, NAME_TOKENS_MAX } from '#lib/core/names/fold-name.ts'
import { romaniseHangul } from '#lib/core/names/romanise-hangul.ts'
import { romaniseKana } from '#lib/core/names/romanise-kana.ts'
import { ALPHABETS, LOOK_ALIKES, SPECIAL_LATIN } from '#lib/core/names/romanise-letters.ts'

const HAN = /\p{Script=Han}/u
const KANA_WORD = /^[\u30A1-\u30FAー]+$/
const MAPPED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const HANGUL = /\p{Script=Hangul}/u

/** Words that tell little about who is meant: legal forms, articles, particles of descent. They weigh next to nothing. */
const LIGHT = new Set(
  (
    'the of and for a an in de del della di da do dos la le les du des van von der den ter zu y e i und et ' +
    'al el ul ad ar as ash at az bin ben ibn bint binti abd abu abou umm haji hajji sheikh shaikh sayyid seyed mr mrs ms dr ' +
    'ltd limited llc llp lp inc incorporated corp corporation co company plc pte pty sa sas sarl srl spa ag gmbh kg ohg bv nv ' +
    'ab as oy oyj aps sdn bhd ooo oao zao pao ao aoa ojsc cjsc jsc pjsc too tov dooel doo fze fzco fzc fz dmcc kk gk ' +
    'joint stock open closed public private aktiengesellschaft akg gesellschaft mit beschrankter haftung societe anonyme ' +
    'societatea cu raspundere limitata sociedad anonima kabushiki kaisha est establishment group holding holdings'
  ).split(' '),
)

/** True for words such as `ltd`, `al` or `of`. */
export function isLightWord(word: string): boolean {
  return LIGHT.has(word)
}

/** Japanese forms of enterprise, taken off a name before it is compared: 株式会社, 有限会社 and their like. */
const JAPANESE_FORMS =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益財団法人|有限責任会社|㈱|\(株\)|（株）/gu

/** The name without its Japanese form of enterprise; the name itself when nothing else would remain. */
function withoutJapaneseForm(name: string): string {
  const rest = name.replace(JAPANESE_FORMS, ' ').trim()
  return rest === '' ? name : rest
}

/** The words of a name in comparable letters; a name with kanji is one single word, for where its parts begin is seldom written. */
export function wordsOfName(name: string): readonly string[] {
  const folded = foldName(withoutJapaneseForm(name))
  if (HAN.test(folded)) return [folded.replaceAll(' ', '')]
  const words = folded.split(' ').filter((word) => word !== '')
  return words
    .slice(0, NAME_TOKENS_MAX)
    .map(romaniseWord)
    .filter((word) => word !== '')
}

function romaniseWord(word: string): string {
  if (KANA_WORD.test(word)) return romaniseKana(word)
  if (HANGUL.test(word)) return romaniseHangul(word)
  if (!MAPPED.test(word)) return word
  const mixed = /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
  const tables = mixed ? [LOOK_ALIKES, SPECIAL_LATIN] : [ALPHABETS, SPECIAL_LATIN]
  return [...word].map((letter) => tables.reduce((seen, table) => table[seen] ?? seen, letter)).join('')
}
