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

/** The cheapest ways to read a word as far as one of its symbols. */
class Beam {
  readonly #skeletons: number[] = []
  readonly #costs: number[] = []

  add(skeleton: number, cost: number): void {
    const at = this.#skeletons.indexOf(skeleton)
    if (at < 0) {
      this.#skeletons.push(skeleton)
      this.#costs.push(cost)
    } else if (cost < (this.#costs[at] ?? 0)) this.#costs[at] = cost
  }

  /** The cheapest entries as `cost × SKELETONS + skeleton`, cheapest first; equal ones by their skeleton. */
  cheapest(limit: number): Float64Array {
    const packed = new Float64Array(this.#costs.length)
    for (let at = 0; at < packed.length; at++) {
      packed[at] = (this.#costs[at] ?? 0) * SKELETONS + (this.#skeletons[at] ?? 0)
    }
    return packed.sort().subarray(0, limit)
  }
}

/** The skeletons (see `soundSkeletons`) that a native word most likely has in Latin letters, likeliest first. */
export function nativeSkeletons(
  symbols: readonly string[],
  script: LearntScript,
  limit: number,
): readonly string[] {
  const table = tableOf(script)
  const beams = Array.from({ length: symbols.length + 2 }, () => new Beam())
  beams[0]?.add(0, 0)
  for (let at = 0; at < symbols.length; at++) {
    const standing = beams[at]?.cheapest(BEAM) ?? NONE
    const symbol = symbols[at] ?? ''
    extend(beams[at + 1], standing, table.get(symbol) ?? UNKNOWN)
    const pair = table.get(`${symbol} ${symbols[at + 1]}`)
    if (pair !== undefined) extend(beams[at + 2], standing, pair)
  }
  const last = beams[symbols.length]?.cheapest(limit) ?? NONE
  return Array.from(last, (packed) => spell(packed % SKELETONS))
}

const NONE = new Float64Array(0)
/** A symbol that no table knows is silent, at a price. */
const UNKNOWN: Piece = [{ sounds: [], cost: 600 }]

function extend(to: Beam | undefined, standing: Float64Array, piece: Piece): void {
  for (const packed of standing) {
    const skeleton = packed % SKELETONS
    const cost = (packed - skeleton) / SKELETONS
    for (const unit of piece) to?.add(joinDigits(skeleton, unit.sounds), cost + unit.cost)
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
