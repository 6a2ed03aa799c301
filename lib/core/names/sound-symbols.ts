import type { Script } from '#lib/core/lists/listed-entity.ts'
import { pinyinOf } from '#lib/core/names/han-readings.ts'
import { kanaSounds } from '#lib/core/names/kana-sounds.ts'

/** Scripts whose ways into Latin letters are learnt (`data/sounds-*.json`). */
export const LEARNT_SCRIPTS = ['kana', 'cyrl', 'arab', 'hebr', 'hang', 'hani'] as const
export type LearntScript = (typeof LEARNT_SCRIPTS)[number]

/** Most symbols of one token that are aligned; what is longer is cut. */
const SYMBOLS_MAX = 48
/** Begin and end of a word, so that silent endings and first letters can be told from the same letters inside. */
export const FRONT = '^'
export const BACK = '$'

/** THE TABLE of letters of neighbouring alphabets, written with the letters that the learnt tables know. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map(
  (
    'і=и ї=и є=е ґ=г ў=у ј=и љ=ль њ=нь ђ=дж ћ=ч џ=дж ѕ=дз ќ=к ѓ=г қ=к ғ=г ң=н ү=у ұ=у ө=о һ=х ә=а ѣ=е ' +
    'ی=ي ى=ي ئ=ي ې=ي ے=ي ک=ك ګ=گ ہ=ه ھ=ه ۀ=ه ۃ=ة ٹ=ت ڈ=د ڑ=ر ں=ن ٱ=ا أ=ا إ=ا آ=ا ؤ=و ۇ=و ۋ=و ټ=ت ډ=د ړ=ر ږ=ژ ښ=ش څ=س ځ=ز ڼ=ن'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.charAt(0), entry.slice(2)]),
)

/**
 * A folded token as the symbols that the learnt tables of its script speak of: letters; consonant and vowel of a kana;
 * the jamo of a Korean syllable; initial and final of a Chinese syllable. Null when the script has no table.
 */
export function soundSymbols(token: string, script: Script): readonly string[] | null {
  const inner = innerSymbols(token, script)
  return inner === null ? null : [FRONT, ...inner.slice(0, SYMBOLS_MAX), BACK]
}

/** The table that serves a script. */
export function learntScript(script: Script): LearntScript | null {
  if (script === 'hira') return 'kana'
  return (LEARNT_SCRIPTS as readonly string[]).includes(script) ? (script as LearntScript) : null
}

function innerSymbols(token: string, script: Script): readonly string[] | null {
  if (script === 'kana' || script === 'hira') {
    return kanaSounds(token).flatMap(({ consonant, vowel }) =>
      [consonant, vowel].filter((each) => each !== ''),
    )
  }
  if (script === 'hang') return [...token.normalize('NFD')]
  if (script === 'hani') return [...token].flatMap(hanSymbols)
  if (script === 'cyrl' || script === 'arab' || script === 'hebr') {
    return [...token].flatMap((letter) => [...(NEIGHBOURS.get(letter) ?? letter)])
  }
  return null
}

const INITIAL = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(.+)$/

function hanSymbols(char: string): readonly string[] {
  const syllable = pinyinOf(char)
  if (syllable === null) return [char]
  const parts = INITIAL.exec(syllable)
  return parts === null ? [syllable] : [`${parts[1]}-`, parts[2] ?? '']
}
