import type { Script } from '#lib/core/lists/listed-entity.ts'

/** Letters of one script; kana and kanji are told apart afterwards because Japanese mixes them. */
const LETTERS: readonly (readonly [Script, RegExp])[] = [
  ['latn', /\p{Script=Latin}/gu],
  ['cyrl', /\p{Script=Cyrillic}/gu],
  ['arab', /\p{Script=Arabic}/gu],
  ['hebr', /\p{Script=Hebrew}/gu],
  ['grek', /\p{Script=Greek}/gu],
  ['hang', /\p{Script=Hangul}/gu],
  ['hani', /\p{Script=Han}/gu],
  ['kana', /[\p{Script=Katakana}ー]/gu],
  ['hira', /\p{Script=Hiragana}/gu],
]
/** Words in one script, as nearly all are. */
const WHOLE: readonly (readonly [Script, RegExp])[] = [
  ['kana', /^[\p{Script=Katakana}ー]+$/u],
  ['hani', /^\p{Script=Han}+$/u],
  ['cyrl', /^\p{Script=Cyrillic}+$/u],
  ['arab', /^\p{Script=Arabic}+$/u],
  ['hang', /^\p{Script=Hangul}+$/u],
]
const JAPANESE: readonly Script[] = ['hani', 'kana', 'hira']

/**
 * The script that most letters of a text are written in. Kana beside kanji, or both kana together, is `jpan`
 * (counted as one script against the others); a text without letters of a known script is `zzzz`.
 */
export function detectScript(text: string): Script {
  if (/^[\p{ASCII}]*[A-Za-z][\p{ASCII}]*$/u.test(text)) return 'latn'
  const whole = WHOLE.find(([, pattern]) => pattern.test(text))
  if (whole !== undefined) return whole[0]
  const counts = new Map<Script, number>()
  for (const [script, pattern] of LETTERS) {
    const count = text.match(pattern)?.length ?? 0
    if (count > 0) counts.set(script, count)
  }
  return heaviest(joinJapanese(counts))
}

function joinJapanese(counts: Map<Script, number>): Map<Script, number> {
  const present = JAPANESE.filter((script) => counts.has(script))
  if (present.length < 2) return counts
  const total = present.reduce((sum, script) => sum + (counts.get(script) ?? 0), 0)
  const rest = [...counts].filter(([script]) => !JAPANESE.includes(script))
  return new Map([['jpan', total], ...rest])
}

function heaviest(counts: Map<Script, number>): Script {
  let best: Script = 'zzzz'
  let most = 0
  for (const [script, count] of counts) {
    if (count > most) [best, most] = [script, count]
  }
  return best
}
