import { SLIP_CHARS_MAX, slipDistance } from '#lib/core/names/slip-distance.ts'
import { findNumber } from '#lib/core/screening/hash-text.ts'
import { SLIP_EDITS_MAX } from '#lib/core/screening/meet-words.ts'
import { type NameIndex, nextRound } from '#lib/core/screening/name-index.ts'
import { slipKeys } from '#lib/core/screening/slip-keys.ts'
import { countBits } from '#lib/core/screening/word-keys.ts'

/** Words in the order of their lengths, each with the set of its letters. */
interface ScannedWords {
  readonly words: Uint32Array
  readonly masks: Uint32Array
  /** Where each length begins. */
  readonly starts: Uint32Array
}

interface Scanning {
  readonly text: string
  /** Its letters as a set of 32 bits. */
  readonly set: number
  /** The texts of all words, and where each begins. */
  readonly units: Uint16Array
  readonly unitsAt: Uint32Array
  readonly found: (word: number, edits: number, length: number) => void
}

/**
 * Finds every word that differs from one by a slip of at most `SLIP_EDITS_MAX` letters and in less than half of them: all
 * words of a fitting length are looked at, and hardly any is compared, since an edit changes at most two letters of the set.
 */
export function scanForSlips({ words, masks, starts }: ScannedWords, scanning: Scanning): void {
  const { set, units, unitsAt, found } = scanning
  const text = scanning.text.slice(0, SLIP_CHARS_MAX)
  const longest = Math.min(text.length + SLIP_EDITS_MAX, starts.length - 2)
  for (let length = Math.max(1, text.length - SLIP_EDITS_MAX); length <= longest; length++) {
    const longer = Math.max(length, text.length)
    const edits = editsAllowed(longer)
    const bits = 2 * edits
    if (Math.abs(length - text.length) > edits) continue
    const end = starts[length + 1] ?? 0
    for (let at = starts[length] ?? 0; at < end; at++) {
      if (countBits(((masks[at] ?? 0) ^ set) >>> 0) > bits) continue
      const word = words[at] ?? 0
      const distance = slipDistance(text, units, [unitsAt[word] ?? 0, unitsAt[word + 1] ?? 0])
      if (distance <= edits) found(word, distance, longer)
    }
  }
}

/** Is told a word, the edits and the letters of the longer one. */
type FoundSlip = Scanning['found']

/**
 * As `scanForSlips`, of all words by their letters: those that have a key in common (see `slipKeys`) are looked at, each once.
 */
export function findSlips(index: NameIndex, letters: string, found: FoundSlip): void {
  const { columns, seenWords } = index
  const { slipHashes, slipAt, slipWords, lettersText, lettersAt } = columns
  const text = letters.slice(0, SLIP_CHARS_MAX)
  if (text === '') return
  const round = nextRound(index)
  for (const key of slipKeys(text)) {
    const place = findNumber(slipHashes, key)
    if (place < 0) continue
    const end = slipAt[place + 1] ?? 0
    for (let at = slipAt[place] ?? 0; at < end; at++) {
      const word = slipWords[at] ?? 0
      if (seenWords[word] === round) continue
      seenWords[word] = round
      const [from, to] = [lettersAt[word] ?? 0, lettersAt[word + 1] ?? 0]
      const longer = Math.max(to - from, text.length)
      const edits = editsAllowed(longer)
      if (from === to || Math.abs(to - from - text.length) > edits) continue
      const distance = slipDistance(text, lettersText, [from, to])
      if (distance <= edits) found(word, distance, longer)
    }
  }
}

/** Less than half of the letters of the longer word. */
function editsAllowed(longer: number): number {
  return Math.min(SLIP_EDITS_MAX, Math.floor((longer - 1) / 2))
}
