const ROMAN: readonly (readonly [string, number])[] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]
const ROMAN_WORD = /^(?=[ivx])x{0,3}(ix|iv|v?i{0,3})$/

/** Ordinals and numerals as words, in the languages whose lists write them so; index 0 is one. */
const WORDS: ReadonlyMap<string, string> = new Map(
  [
    'first 1st one erste premier primero primo первый первая 第一 erster',
    'second 2nd two zweite deuxieme segundo secondo второй вторая 第二',
    'third 3rd three dritte troisieme tercero terzo третий третья 第三',
    'fourth 4th four vierte quatrieme cuarto quarto четвертый 第四',
    'fifth 5th five funfte cinquieme quinto пятый 第五',
    'sixth 6th six sechste sixieme sexto sesto шестой 第六',
    'seventh 7th seven siebte septieme septimo settimo седьмой 第七',
    'eighth 8th eight achte huitieme octavo ottavo восьмой 第八',
    'ninth 9th nine neunte neuvieme noveno nono девятый 第九',
    'tenth 10th ten zehnte dixieme decimo десятый 第十',
  ].flatMap((line, at) => line.split(' ').map((word): [string, string] => [word, String(at + 1)])),
)

/** The number that a word of an organisation's or vessel's name stands for, as digits: 3, 3rd, III, third, 第三; null for none. */
export function numberOf(word: string): string | null {
  const digits = /^(?:no|nr|n)?0*(\d+)(?:st|nd|rd|th|го|й|я|号|號)?$/.exec(word)?.[1]
  if (digits !== undefined) return digits
  if (ROMAN_WORD.test(word) && word !== '') return String(romanValue(word))
  return WORDS.get(word) ?? null
}

function romanValue(word: string): number {
  let value = 0
  let rest = word
  for (const [letters, worth] of ROMAN) {
    while (rest.startsWith(letters)) {
      value += worth
      rest = rest.slice(letters.length)
    }
  }
  return value
}
