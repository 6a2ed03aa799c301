import { hashUnits } from '#lib/core/screening/hash-text.ts'
import { SLIP_EDITS_MAX } from '#lib/core/screening/meet-words.ts'

/** Of a word only so many letters are left out of: two words that are a slip apart are so in their beginnings already. */
const BEGINNING = 7

/**
 * The keys by which a word meets all that differ by a slip: hashes of its beginning with none, one and two letters left out.
 * Two words of at most `SLIP_EDITS_MAX` edits (insert, delete, replace, swap) always have one in common: what an edit touches is
 * left out of either, and where one beginning is ahead of the other by what was inserted, so is that (Garbe, "SymSpell",
 * 2012; the neighbourhood of deletions is Mor and Fraenkel's, 1982). Each once.
 */
export function slipKeys(letters: string): ReadonlySet<number> {
  const length = Math.min(letters.length, BEGINNING)
  for (let at = 0; at < length; at++) units[at] = letters.charCodeAt(at)
  const keys = new Set([hashUnits(units, length)])
  leaveOut(keys, { length, from: 0, edits: SLIP_EDITS_MAX })
  return keys
}

const units = new Uint16Array(BEGINNING)

interface Rest {
  readonly length: number
  /** Letters before this one are left out no more, so that each pair is left out once. */
  readonly from: number
  readonly edits: number
}

function leaveOut(keys: Set<number>, { length, from, edits }: Rest): void {
  if (edits === 0 || length === 0) return
  for (let at = from; at < length; at++) {
    const left = units[at] ?? 0
    units.copyWithin(at, at + 1, length)
    keys.add(hashUnits(units, length - 1))
    leaveOut(keys, { length: length - 1, from: at, edits: edits - 1 })
    units.copyWithin(at + 1, at, length - 1)
    units[at] = left
  }
}
