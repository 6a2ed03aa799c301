import arab from '#lib/core/names/data/sounds-arab.json' with { type: 'json' }
import cyrl from '#lib/core/names/data/sounds-cyrl.json' with { type: 'json' }
import hang from '#lib/core/names/data/sounds-hang.json' with { type: 'json' }
import hani from '#lib/core/names/data/sounds-hani.json' with { type: 'json' }
import hebr from '#lib/core/names/data/sounds-hebr.json' with { type: 'json' }
import kana from '#lib/core/names/data/sounds-kana.json' with { type: 'json' }
import { SKELETON_MAX } from '#lib/core/names/sound-skeleton.ts'
import type { LearntScript } from '#lib/core/names/sound-symbols.ts'

/** Skeletons carried along while a word is read. */
const BEAM = 16
/** Sounds of the skeletons as digits 1–9, so that a skeleton is a number: MKR is 847. */
const CLASSES = '-PFTKCSRMN'
const BASE = CLASSES.length
const SKELETONS = BASE ** SKELETON_MAX
const FULL = BASE ** (SKELETON_MAX - 1)

/** What a native piece may sound like: digits of the sounds, and what it costs, cheapest first. */
type Piece = readonly { readonly sounds: readonly number[]; readonly cost: number }[]

const SOURCES: Readonly<Record<LearntScript, Readonly<Record<string, string>>>> = {
  arab: arab.skeletons,
  cyrl: cyrl.skeletons,
  hang: hang.skeletons,
  hani: hani.skeletons,
  hebr: hebr.skeletons,
  kana: kana.skeletons,
}
const tables = new Map<LearntScript, ReadonlyMap<string, Piece>>()

function tableOf(script: LearntScript): ReadonlyMap<string, Piece> {
  const known = tables.get(script)
  if (known !== undefined) return known
  const read = Object.entries(SOURCES[script]).map(([piece, line]): [string, Piece] => [
    piece,
    readPiece(line),
  ])
  const table = new Map(read)
  tables.set(script, table)
  return table
}

function readPiece(line: string): Piece {
  return line.split(' ').map((entry) => {
    const at = entry.lastIndexOf('=')
    const sounds = [...entry.slice(0, at)].map((sound) => CLASSES.indexOf(sound))
    return { sounds, cost: Number(entry.slice(at + 1)) }
  })
}

/** The cheapest ways to read a word as far as one of its symbols; kept from word to word, for very many are read. */
class Beam {
  /** By skeleton; what is not reached is `UNREACHED`. */
  readonly #costs = new Int32Array(SKELETONS).fill(UNREACHED)
  readonly #reached = new Uint16Array(SKELETONS)
  #count = 0

  add(skeleton: number, cost: number): void {
    const known = this.#costs[skeleton] ?? UNREACHED
    if (known === UNREACHED) this.#reached[this.#count++] = skeleton
    if (cost < known) this.#costs[skeleton] = cost
  }

  /** Writes the cheapest entries as `cost × SKELETONS + skeleton`, cheapest first, equal ones by their skeleton; gives how many. */
  cheapest(into: Float64Array, limit: number): number {
    let size = 0
    for (let at = 0; at < this.#count; at++) {
      const skeleton = this.#reached[at] ?? 0
      const packed = (this.#costs[skeleton] ?? 0) * SKELETONS + skeleton
      if (size === limit && packed > (into[size - 1] ?? 0)) continue
      if (size < limit) size += 1
      let place = size - 1
      for (; place > 0 && (into[place - 1] ?? 0) > packed; place--) into[place] = into[place - 1] ?? 0
      into[place] = packed
    }
    return size
  }

  clear(): void {
    for (let at = 0; at < this.#count; at++) this.#costs[this.#reached[at] ?? 0] = UNREACHED
    this.#count = 0
  }
}

const UNREACHED = 0x7fff_ffff
/** A symbol may be read with the next one: three of them are open at a time. */
const OPEN = 3

/** The skeletons (see `soundSkeletons`) that a native word most likely has in Latin letters, likeliest first. */
export function nativeSkeletons(
  symbols: readonly string[],
  script: LearntScript,
  limit: number,
): readonly string[] {
  const table = tableOf(script)
  for (const beam of beams) beam.clear()
  openBeam(0).add(0, 0)
  const standing = new Float64Array(Math.max(BEAM, limit))
  for (let at = 0; at < symbols.length; at++) {
    const beam = openBeam(at)
    const reached = standing.subarray(0, beam.cheapest(standing, BEAM))
    beam.clear()
    const symbol = symbols[at] ?? ''
    extend(openBeam(at + 1), reached, table.get(symbol) ?? UNKNOWN)
    const pair = table.get(`${symbol} ${symbols[at + 1]}`)
    if (pair !== undefined) extend(openBeam(at + 2), reached, pair)
  }
  const last = standing.subarray(0, openBeam(symbols.length).cheapest(standing, limit))
  return Array.from(last, (packed) => spell(packed % SKELETONS))
}

const beams = Array.from({ length: OPEN }, () => new Beam())

function openBeam(at: number): Beam {
  return beams[at % OPEN] as Beam
}

/** A symbol that no table knows is silent, at a price. */
const UNKNOWN: Piece = [{ sounds: [], cost: 600 }]

function extend(to: Beam, standing: Float64Array, piece: Piece): void {
  for (const packed of standing) {
    const skeleton = packed % SKELETONS
    const cost = (packed - skeleton) / SKELETONS
    for (const unit of piece) to.add(joinDigits(skeleton, unit.sounds), cost + unit.cost)
  }
}

/** As `joinSounds`, in digits: a sound again in a row counts once, and a full skeleton takes no more. */
function joinDigits(skeleton: number, sounds: readonly number[]): number {
  let joined = skeleton
  for (const sound of sounds) {
    if (joined >= FULL || joined % BASE === sound) continue
    joined = joined * BASE + sound
  }
  return joined % SKELETONS
}

function spell(skeleton: number): string {
  let text = ''
  for (let rest = skeleton; rest > 0; rest = Math.floor(rest / BASE))
    text = CLASSES.charAt(rest % BASE) + text
  return text
}
