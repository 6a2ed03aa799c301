/** THE TABLE of initials and finals that Wade–Giles writes otherwise than Pinyin; apostrophes and marks are left out. */
const INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'ch'],
  ['ch', 'ch'],
  ['b', 'p'],
  ['p', 'p'],
  ['d', 't'],
  ['t', 't'],
  ['g', 'k'],
  ['k', 'k'],
  ['j', 'ch'],
  ['q', 'ch'],
  ['x', 'hs'],
  ['z', 'ts'],
  ['c', 'ts'],
  ['r', 'j'],
]
const FINALS: ReadonlyMap<string, string> = new Map([
  ['ian', 'ien'],
  ['ie', 'ieh'],
  ['ue', 'ueh'],
  ['ve', 'ueh'],
  ['ong', 'ung'],
  ['iong', 'iung'],
  ['er', 'erh'],
])
/** Whole syllables that follow no rule. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['zi', 'tzu'],
  ['ci', 'tzu'],
  ['si', 'szu'],
  ['zhi', 'chih'],
  ['chi', 'chih'],
  ['shi', 'shih'],
  ['ri', 'jih'],
  ['yan', 'yen'],
  ['ye', 'yeh'],
  ['you', 'yu'],
  ['yi', 'i'],
  ['ke', 'ko'],
  ['ge', 'ko'],
  ['he', 'ho'],
  ['duo', 'to'],
  ['tuo', 'to'],
  ['luo', 'lo'],
  ['guo', 'kuo'],
  ['zuo', 'tso'],
  ['cuo', 'tso'],
  ['suo', 'so'],
  ['zhuo', 'cho'],
  ['ruo', 'jo'],
])

/** A syllable of toneless Pinyin in Wade–Giles (威妥瑪), as older and Taiwanese documents spell names. */
export function wadeGiles(pinyin: string): string {
  const whole = WHOLE.get(pinyin)
  if (whole !== undefined) return whole
  const [initial, spelt] = INITIALS.find(([letters]) => pinyin.startsWith(letters)) ?? ['', '']
  const rest = pinyin.slice(initial.length)
  return (spelt + (FINALS.get(rest) ?? rest)).replaceAll('v', 'u')
}
