import { customaryHebrew } from '#lib/core/names/hebrew-customs.ts'
import { indicReadings, isIndic } from '#lib/core/names/indic-readings.ts'
import type { Reading, ReadingHow } from '#lib/core/names/reading.ts'
import { ALPHABETS } from '#lib/core/names/romanise-letters.ts'
import { syllableReadings } from '#lib/core/names/syllable-readings.ts'
import { isThaiOrLao, thaiReadings } from '#lib/core/names/thai-readings.ts'

type Letters = Readonly<Record<string, string>>

function letters(entries: string): Letters {
  return Object.fromEntries(entries.split(' ').map((entry) => [entry.charAt(0), entry.slice(2)]))
}

/**
 * THE TABLE of the ways in which Cyrillic names are written abroad, where they part from BGN/PCGN (`ALPHABETS`; marks are
 * dropped before, so й is и and ё is е): ISO 9 without its marks, the German and the French custom, Ukrainian passports
 * (Cabinet resolution 55 of 2010), Polish.
 */
const CYRILLIC: readonly { readonly how: ReadingHow; readonly letters: Letters; readonly weight: number }[] =
  [
    { how: 'bgn', letters: {}, weight: 1 },
    { how: 'ukrainian', letters: letters('г=h и=y х=kh щ=shch є=ie ї=i і=i'), weight: 0.96 },
    {
      how: 'german',
      letters: letters('в=w ж=sch з=s х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja й=j'),
      weight: 0.96,
    },
    { how: 'french', letters: letters('ж=j у=ou ч=tch ш=ch щ=chtch х=kh ц=ts ю=iou я=ia'), weight: 0.96 },
    { how: 'iso9', letters: letters('ж=z х=h ц=c ч=c ш=s щ=s ю=u я=a'), weight: 0.94 },
    { how: 'polish', letters: letters('в=w ж=z х=ch ц=c ч=cz ш=sz щ=szcz ю=ju я=ja у=u'), weight: 0.94 },
  ]

/** е that BGN/PCGN writes ye: first of a word, after a vowel, after ъ and ь. */
const SOFT_E = /(?<=^|[аеиоуыэюяъь])е/gu
const SOFT_E_WEIGHT = 0.99

/** Cyrillic in each way of writing; equal results once, by the first way that gives them. */
export function cyrillicReadings(word: string): readonly Reading[] {
  const readings = CYRILLIC.map(({ how, letters: own, weight }) => ({ text: spell(word, own), how, weight }))
  if (word.search(SOFT_E) < 0) return readings
  return [...readings, { text: spell(word.replace(SOFT_E, 'ye'), {}), how: 'bgn', weight: SOFT_E_WEIGHT }]
}

/** Greek after ELOT 743: two letters that make one sound first, then letter by letter. */
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/^μπ/g, 'b'],
  [/^ντ/g, 'd'],
  [/^γκ/g, 'g'],
  [/γγ/g, 'ng'],
  [/γξ/g, 'nx'],
  [/γχ/g, 'nch'],
]
const GREEK_AS_HEARD: readonly (readonly [RegExp, string])[] = [
  [/μπ/g, 'b'],
  [/ντ/g, 'd'],
  [/γκ/g, 'g'],
  [/ου/g, 'u'],
  [/αυ(?=[βγδζλμνραεηιουω])/g, 'av'],
  [/ευ(?=[βγδζλμνραεηιουω])/g, 'ev'],
  [/αυ/g, 'af'],
  [/ευ/g, 'ef'],
  [/[εο]ι/g, 'i'],
  [/αι/g, 'e'],
]

/** Greek as passports write it (ELOT 743), as it is heard, and letter by letter. */
export function greekReadings(word: string): readonly Reading[] {
  const replaced = (pairs: readonly (readonly [RegExp, string])[]) =>
    pairs.reduce((seen, [letter, sound]) => seen.replace(letter, sound), word)
  return [
    { text: spell(replaced(GREEK_PAIRS), {}), how: 'greek', weight: 1 },
    { text: spell(replaced(GREEK_AS_HEARD), letters('υ=i χ=h')), how: 'greek', weight: 0.97 },
  ]
}

function spell(word: string, own: Letters): string {
  let text = ''
  for (const letter of word) text += own[letter] ?? ALPHABETS[letter] ?? letter
  return text.replace(/[^a-z0-9]/g, '')
}

/**
 * Arabic, Persian and Urdu letters as consonants with the vowels that are written; the learnt table fills in the rest
 * when tokens are compared.
 */
const ARABIC = letters(
  'ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ي=y ء= ة=a ' +
    'پ=p چ=ch ژ=zh گ=g ڤ=v ی=y ى=a ک=k ہ=h ھ=h ے=y ٹ=t ڈ=d ڑ=r ں=n ئ=y ؤ=w ټ=t ډ=d ړ=r ښ=sh ڼ=n',
)
const HEBREW = letters(
  'א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=tz ץ=tz ק=k ר=r ש=sh ת=t',
)

/** Georgian after the national system of 2002, Armenian after BGN/PCGN 1981 without its marks. */
const GEORGIAN = letters(
  'ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h',
)
const ARMENIAN = letters(
  'ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev',
)

/** Words in scripts that no script code of ours names. */
export function otherReadings(word: string): readonly Reading[] {
  if (/\p{Script=Georgian}/u.test(word))
    return [{ text: spellWith(word, GEORGIAN), how: 'georgian', weight: 1 }]
  if (/\p{Script=Armenian}/u.test(word)) {
    return [{ text: spellWith(word.replaceAll('ու', 'u'), ARMENIAN), how: 'armenian', weight: 1 }]
  }
  if (isIndic(word)) return indicReadings(word)
  return isThaiOrLao(word) ? thaiReadings(word) : syllableReadings(word)
}

export function arabicReadings(word: string): readonly Reading[] {
  const vowelled = word
    .replace(/(?<=.)و(?=.)/gu, 'ou')
    .replace(/(?<=.)ي(?=.|$)/gu, 'i')
    .replace(/ا$/u, 'a')
  return [
    { text: spellWith(word, ARABIC), how: 'arabic', weight: 1 },
    { text: spellWith(vowelled, ARABIC), how: 'arabic', weight: 0.98 },
  ]
}

export function hebrewReadings(word: string): readonly Reading[] {
  const vowelled = word
    .replace(/(?<=.)ו(?=.)/gu, 'o')
    .replace(/(?<=.)י(?=.|$)/gu, 'i')
    .replace(/ה$/u, 'a')
  return [
    { text: spellWith(word, HEBREW), how: 'hebrew', weight: 1 },
    { text: spellWith(vowelled, HEBREW), how: 'hebrew', weight: 0.98 },
    ...customaryHebrew(word).map((text): Reading => ({ text, how: 'hebrew', weight: 0.97 })),
  ]
}

function spellWith(word: string, table: Letters): string {
  let text = ''
  for (const letter of word) text += table[letter] ?? letter
  return text.replace(/[^a-z0-9]/g, '')
}
