import { foldName } from '#lib/core/names/fold-name.ts'

/**
 * THE TABLE of what compound names end with (Энергопром, Energiswap, Красногорск, Чернышев): a word that begins as one of
 * the tables does and goes on so is a name of its own, no bent form of the word. With every ending, and behind a linking vowel.
 */
const SECOND_HALVES =
  'prom mash khim chim energo trans torg snab sbyt stroi stroy stroj neft nafta gaz gas bank invest trade ' +
  'group stal kurort pribor remont kali kvarts gorsk dolsk kamsk grad arm shev yaev swap coin cash pay chain ' +
  'shop market soft ware press ' +
  'пром маш хим энерго транс торг снаб сбыт строй нефт нафта газ банк инвест трейд групп сталь курорт прибор ' +
  'ремонт калий кварц горск дольск камск град арм шев яев сервис фирма пресс'
const HALVES = [...new Set(SECOND_HALVES.split(' ').map(foldName))]
const LINKING_VOWEL = /^[oeaiyоеаиы]/u

/** Whether a word, behind the beginning by which a table knows it, goes on with another word and not with an ending. */
export function isSecondHalf(rest: string): boolean {
  if (rest.length < 3) return false
  const linked = LINKING_VOWEL.test(rest) ? rest.slice(1) : rest
  return HALVES.some((half) => rest.startsWith(half) || linked.startsWith(half))
}
