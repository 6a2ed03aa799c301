import { alignSounds, type SoundRows } from '#lib/core/names/align-sounds.ts'
import { bitOf, lowestOf, NotedPieces, ROOT, SYMBOL_ROOM } from '#lib/core/names/noted-pieces.ts'
import { BACK, FRONT } from '#lib/core/names/sound-symbols.ts'
import {
  LETTERS,
  LONE_COST,
  NO_UNIT,
  PIECE_MAX,
  passingPieces,
  pieceLetter,
} from '#lib/core/names/sound-tables.ts'

/** Letters of a Latin word that are looked at, as `alignSounds` does. */
const LETTERS_MAX = 48
/** Native words of more symbols, borders included, are aligned as any other pair. */
const SYMBOLS_HEARD_MAX = 30

const pieces = new NotedPieces()
/** Of which word the pieces are noted, and for what least sum. */
const noted: { native: SoundRows | null; least: number } = { native: null, least: 0 }
/** What is gathered at best up to each letter and symbol, and the symbols (bits) that are in reach at each letter. */
const sums = new Int32Array((LETTERS_MAX + 3 + PIECE_MAX) * SYMBOL_ROOM)
const alive = new Int32Array(LETTERS_MAX + 3 + PIECE_MAX)
const letters = new Uint8Array(LETTERS_MAX + 2)

/**
 * What a native word and a Latin one, letters of a row from one place to another, gather together, null beneath `least`: as
 * `alignSounds` says, for one native word that is laid along very many.
 */
export function hears(
  native: SoundRows,
  least: number,
  [units, from, to]: readonly [Uint16Array, number, number],
): number | null {
  if (native.single.length > SYMBOLS_HEARD_MAX)
    return alignSounds(native, passingPieces(units, from, to), least)
  if (noted.native !== native || noted.least !== least) {
    pieces.note(native, least)
    noted.native = native
    noted.least = least
  }
  const length = readLetters(units, from, to)
  const whole = bitOf(pieces.symbols)
  alive.fill(0, 0, length + 1)
  raise(0, 0, 0)
  // the last letter at which anything is in reach
  let last = 0
  for (let at = 0; at <= last; at++) {
    if (alive[at] === 0) continue
    beSilent(at)
    if (at === length)
      return ((alive[at] ?? 0) & whole) === 0 ? null : (sums[at * SYMBOL_ROOM + pieces.symbols] ?? null)
    last = Math.max(last, goOn(at, length))
  }
  return null
}

/** Reads a word between its borders; how many letters these are together. */
function readLetters(units: Uint16Array, from: number, to: number): number {
  const inner = Math.min(to - from, LETTERS_MAX)
  letters[0] = pieceLetter(FRONT.charCodeAt(0))
  for (let at = 0; at < inner; at++) letters[at + 1] = pieceLetter(units[from + at] ?? 0)
  letters[inner + 1] = pieceLetter(BACK.charCodeAt(0))
  return inner + 2
}

/** Carries all that is in reach at a letter on, by the letter alone or by a piece; the furthest letter reached. */
function goOn(at: number, length: number): number {
  const { next, stands, singles, doubles } = pieces
  const base = at * SYMBOL_ROOM
  const live = alive[at] ?? 0
  let furthest = at
  for (let open = live; open !== 0; open &= open - 1) {
    const i = lowestOf(open)
    if (raise(at + 1, i, (sums[base + i] ?? 0) - LONE_COST)) furthest = at + 1
  }
  const end = Math.min(length, at + PIECE_MAX)
  let node = ROOT
  for (let letter = at; letter < end; letter++) {
    const number = letters[letter] ?? 0
    node = number === 0 ? ROOT : (next[node * LETTERS + number] ?? ROOT)
    if (node === ROOT) break
    const weights = node * SYMBOL_ROOM
    for (let open = (stands[node] ?? 0) & live; open !== 0; open &= open - 1) {
      const i = lowestOf(open)
      const sum = sums[base + i] ?? 0
      if (raise(letter + 1, i + 1, sum + (singles[weights + i] ?? NO_UNIT))) furthest = letter + 1
      if (raise(letter + 1, i + 2, sum + (doubles[weights + i] ?? NO_UNIT)))
        furthest = Math.max(furthest, letter + 1)
    }
  }
  return furthest
}

/** Lets symbols stand for no letter. */
function beSilent(at: number): void {
  const base = at * SYMBOL_ROOM
  for (let i = lowestOf(alive[at] ?? 0); (alive[at] ?? 0) >>> i !== 0; i++) {
    if ((((alive[at] ?? 0) >>> i) & 1) === 0 || i >= pieces.symbols) continue
    raise(at, i + 1, (sums[base + i] ?? 0) + (pieces.silent[i] ?? NO_UNIT))
  }
}

/** Notes what is gathered up to a letter and a symbol, where the least stays in reach and nothing better is known. */
function raise(at: number, i: number, sum: number): boolean {
  if (sum < (pieces.needed[i] ?? 0)) return false
  const place = at * SYMBOL_ROOM + i
  const [bit, live] = [1 << i, alive[at] ?? 0]
  if ((live & bit) !== 0 && sum <= (sums[place] ?? 0)) return false
  sums[place] = sum
  alive[at] = live | bit
  return true
}
