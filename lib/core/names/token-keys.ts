import type { NameToken } from '#lib/core/names/name-token.ts'
import { soundKey } from '#lib/core/names/sound-key.ts'

/** Most keys one token is filed under. */
export const TOKEN_KEYS_MAX = 12

/**
 * The keys under which an index files a token: sound keys of its readings, and the token itself. Two tokens that
 * `compareTokens` finds alike nearly always share one.
 */
export function tokenKeys(token: NameToken): readonly string[] {
  if (token.text === '') return []
  const keys = new Set([token.text, ...token.readings.map((reading) => soundKey(reading.text))])
  return [...keys].filter((key) => key !== '').slice(0, TOKEN_KEYS_MAX)
}
