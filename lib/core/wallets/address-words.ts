import { parseAddress } from '#lib/core/wallets/parse-address.ts'

/** Shortest text that can be an address of any chain; shorter words of free text are not asked about. */
const ADDRESS_CHARS_MIN = 24
/** What no eye sees and a copied text carries along: soft hyphens, zero-width signs, marks of direction. */
const UNSEEN = /[\p{Cf}\p{Mn}]/gu
const SPACES = /[\s,;()<>"'「」、。]+/u
const SIGNS = /[^0-9A-Za-z]+/

/**
 * The words of a text that are long enough to be wallet addresses, as they stand and as they read: full-width letters
 * narrowed, unseen signs left out, and cut out of links (`bitcoin:…?amount=1`, `ethereum:0x…@1`) and punctuation.
 */
export function addressWords(text: string): readonly string[] {
  const asRead = text.normalize('NFKC').replace(UNSEEN, '')
  const words = [...text.split(SPACES), ...asRead.split(SPACES), ...asRead.split(SIGNS)]
  return [...new Set(words)].filter((word) => word.length >= ADDRESS_CHARS_MIN)
}

/** What to ask about when somebody gives an address: the text, and where it reads as none, the addresses within. */
export function addressesIn(text: string): readonly string[] {
  if (parseAddress(text).readings.length > 0) return [text]
  const within = addressWords(text).filter((word) => parseAddress(word).readings.length > 0)
  return [...new Set([text, ...within])]
}
