/**
 * Learns which pieces of Latin spelling stand for which pieces of a native spelling, from pairs of words alone: joint
 * multigrams fitted by expectation maximisation (Bisani and Ney, Speech Communication 50, 2008), one to two native
 * symbols against nought to four Latin letters.
 */
const NATIVE_MAX = 2
const LATIN_MAX = 4
const ROUNDS = 8
/** Taken off the expected count of every unit and round, so that units seen by accident die out. */
const DISCOUNT = 0.5
const ROUNDS_BEFORE_DISCOUNT = 2
/** What each symbol or letter above one costs a unit: short units say more about words not yet seen. */
const LENGTH_PRIOR = 0.5
const SILENT_PRIOR = 0.05
/** Keeps the products of small chances in the range of floating point. */
const STEP_SCALE = 1000

export interface TrainingPair {
  readonly native: readonly string[]
  readonly latin: string
  readonly weight: number
}

export interface Unit {
  /** Symbols parted by a space. */
  readonly native: string
  readonly latin: string
  /** Chance of the unit among all units. */
  readonly chance: number
}

interface Lattice {
  /** Triples: from state, to state, unit. */
  readonly arcs: Int32Array
  readonly states: number
  readonly weight: number
}

/** Units with their chances, in a stable order. */
export function fitMultigrams(pairs: readonly TrainingPair[]): readonly Unit[] {
  const units: { native: string; latin: string; prior: number }[] = []
  const ids = new Map<string, number>()
  const unitId = (native: string, size: number, latin: string): number => {
    const key = `${native}\t${latin}`
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, units.length)
    const prior = LENGTH_PRIOR ** (size - 1 + Math.max(0, latin.length - 1))
    units.push({ native, latin, prior: latin === '' ? prior * SILENT_PRIOR : prior })
    return units.length - 1
  }
  const lattices = pairs.map((pair) => latticeOf(pair, unitId))
  let chances = shares(units.map((unit) => unit.prior))
  for (let round = 0; round < ROUNDS; round++) {
    const counts = expectedCounts(lattices, chances)
    const discount = round < ROUNDS_BEFORE_DISCOUNT ? 0 : DISCOUNT
    chances = shares(units.map((unit, at) => Math.max(0, (counts[at] ?? 0) - discount) * unit.prior))
  }
  return units
    .map(({ native, latin }, at) => ({ native, latin, chance: chances[at] ?? 0 }))
    .filter((unit) => unit.chance > 0)
    .sort((a, b) => compare(a.native, b.native) || compare(a.latin, b.latin))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function shares(values: readonly number[]): Float64Array {
  const total = values.reduce((sum, each) => sum + each, 0)
  return Float64Array.from(values, (each) => each / total)
}

/** Every way to cut the pair into units, as arcs between states (symbols used, letters used). */
function latticeOf(
  pair: TrainingPair,
  unitId: (native: string, size: number, latin: string) => number,
): Lattice {
  const [n, m] = [pair.native.length, pair.latin.length]
  const arcs: number[] = []
  const state = (i: number, j: number) => i * (m + 1) + j
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= m; j++) {
      for (let a = 1; a <= NATIVE_MAX && i + a <= n; a++) {
        const native = pair.native.slice(i, i + a).join(' ')
        for (let b = a === 1 ? 0 : 1; b <= LATIN_MAX && j + b <= m; b++) {
          arcs.push(state(i, j), state(i + a, j + b), unitId(native, a, pair.latin.slice(j, j + b)))
        }
      }
    }
  }
  return { arcs: Int32Array.from(arcs), states: (n + 1) * (m + 1), weight: pair.weight }
}

/** Forward and backward sums over every lattice; pairs that no longer can be cut count for nothing. */
function expectedCounts(lattices: readonly Lattice[], chances: Float64Array): Float64Array {
  const counts = new Float64Array(chances.length)
  for (const { arcs, states, weight } of lattices) {
    const forward = new Float64Array(states)
    const backward = new Float64Array(states)
    forward[0] = 1
    backward[states - 1] = 1
    const chanceAt = (k: number) => (chances[arcs[k + 2] ?? 0] ?? 0) * STEP_SCALE
    for (let k = 0; k < arcs.length; k += 3) {
      const to = arcs[k + 1] ?? 0
      forward[to] = (forward[to] ?? 0) + (forward[arcs[k] ?? 0] ?? 0) * chanceAt(k)
    }
    for (let k = arcs.length - 3; k >= 0; k -= 3) {
      const from = arcs[k] ?? 0
      backward[from] = (backward[from] ?? 0) + (backward[arcs[k + 1] ?? 0] ?? 0) * chanceAt(k)
    }
    const total = forward[states - 1] ?? 0
    if (!(total > 0)) continue
    for (let k = 0; k < arcs.length; k += 3) {
      const share = ((forward[arcs[k] ?? 0] ?? 0) * chanceAt(k) * (backward[arcs[k + 1] ?? 0] ?? 0)) / total
      const unit = arcs[k + 2] ?? 0
      counts[unit] = (counts[unit] ?? 0) + share * weight
    }
  }
  return counts
}
