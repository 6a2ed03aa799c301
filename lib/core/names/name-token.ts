import type { Script } from '#lib/core/lists/listed-entity.ts'
import { detectScript } from '#lib/core/names/detect-script.ts'
import { foldName } from '#lib/core/names/fold-name.ts'
import type { Reading, TokenContext } from '#lib/core/names/reading.ts'
import { tokenReadings } from '#lib/core/names/token-readings.ts'
import { TokenSounds } from '#lib/core/names/token-sounds.ts'

/** Most Latin readings of one token. */
export const READINGS_MAX = 16
/** As that, of Japanese kanji: each way to read them has up to four spellings. */
const READINGS_MAX_JAPANESE = 48
/** Longest text of one token that is looked at, in UTF-16 units after folding; the rest is cut off. */
const TOKEN_CHARS_MAX = 64

/** One word of a name, ready to be compared. */
export interface NameToken {
  /** Folded (see `foldName`), in its own script. */
  readonly text: string
  readonly script: Script
  /** What the rest of the name told about it. */
  readonly context: TokenContext
  /** Best first, at most `READINGS_MAX`, or `READINGS_MAX_JAPANESE`; none when the script cannot be read. */
  readonly readings: readonly Reading[]
  /** What `compareTokens` needs of it, worked out when first asked for. */
  readonly sounds: TokenSounds
}

/** Words kept ready for the next name that has them; when there are more, all are let go. */
const TOKENS_KEPT_MAX = 8_000
const kept = new Map<string, NameToken>()

/** Prepares one word of a name. Never throws; a word that is empty after folding has no text and no readings. */
export function nameToken(text: string, context: TokenContext = {}): NameToken {
  const key = `${context.language ?? ''} ${context.part ?? ''} ${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const token = foldedToken(joinedText(text), context)
  if (text.length > TOKEN_CHARS_MAX) return token
  if (kept.size >= TOKENS_KEPT_MAX) kept.clear()
  kept.set(key, token)
  return token
}

/** The text that `nameToken` takes of a word, or of neighbouring words written as one. */
export function joinedText(text: string): string {
  return foldName(text).replaceAll(' ', '').slice(0, TOKEN_CHARS_MAX)
}

/** As `nameToken`, of the `text` of another token. */
export function foldedToken(text: string, context: TokenContext): NameToken {
  const script = detectScript(text)
  const most = isJapaneseKanji({ script, context }) ? READINGS_MAX_JAPANESE : READINGS_MAX
  const readings = distinct(tokenReadings(text, script, context), most)
  // Japanese kanji are looked up, never heard: the table of their script comes from Chinese names
  const heard = isJapaneseKanji({ script, context }) ? null : script
  return { text, script, context, readings, sounds: new TokenSounds(text, heard, readings) }
}

/** True for a name in kanji that is known to be Japanese. */
export function isJapaneseKanji({ script, context }: Pick<NameToken, 'script' | 'context'>): boolean {
  return script === 'hani' && context.language === 'ja'
}

/** Each text once, by the way that makes it most plausible; best first. Of too many, no way loses its best. */
function distinct(readings: readonly Reading[], most: number): readonly Reading[] {
  if (readings.length === 1 && readings[0]?.text !== '') return readings
  const best = new Map<string, Reading>()
  for (const reading of readings) {
    if (reading.text === '') continue
    const known = best.get(reading.text)
    if (known === undefined || known.weight < reading.weight) best.set(reading.text, reading)
  }
  const all = [...best.values()].sort(byWeight)
  if (all.length <= most) return all
  const ways = new Set<string>()
  const first = all.filter(({ how }) => !ways.has(how) && ways.add(how))
  return [...new Set([...first, ...all])].slice(0, most).sort(byWeight)
}

function byWeight(a: Reading, b: Reading): number {
  return b.weight - a.weight
}
