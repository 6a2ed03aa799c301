import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { soundSkeletons } from '#lib/core/names/sound-skeleton.ts'
import { BACK, FRONT, soundSymbols } from '#lib/core/names/sound-symbols.ts'
import { fitMultigrams, type Unit } from '#scripts/names/multigram.ts'
import { PAIR_FILES, readPairs, splitPairs } from '#scripts/names/transliteration-pairs.ts'

/**
 * Trains the tables `lib/core/names/data/sounds-*.json` anew: `node scripts/names/train-transliteration.ts`. Only the
 * trained part of the pairs is used (`splitPairs`). Same data, same tables, byte for byte.
 */
const FOLDER = join(import.meta.dirname, '../../lib/core/names/data')
/** How much the frequency of the Latin piece counts against it: see docs/names.md. */
const LATIN_SHARE = 0.5
/** Weights are kept as whole hundredths of a nat, so that every machine adds up the same. */
const WEIGHT_SCALE = 100
const CHANCE_MIN = 1e-7
const SOURCE = 'Wikidata name pairs (steveash/NETransliteration-COLING2018, CC0), trained part'
/** Of the sounds that a native piece may have, those below this share are left out. */
const SKELETON_SHARE_MIN = 0.01

type Rows = Readonly<Record<string, string>>
interface NativePair {
  readonly native: readonly string[]
  readonly latin: string
}

/** `piece → "result=number …"`, one line a native piece, best first. */
function lines(rows: ReadonlyMap<string, readonly (readonly [string, number])[]>, upwards: boolean): Rows {
  const sign = upwards ? 1 : -1
  const line = (row: readonly (readonly [string, number])[]) =>
    [...row]
      .sort((a, b) => sign * (a[1] - b[1]) || (a[0] < b[0] ? -1 : 1))
      .map(([result, value]) => `${result}=${value}`)
      .join(' ')
  return Object.fromEntries([...rows].map(([native, row]) => [native, line(row)]))
}

function sharesOf(units: readonly Unit[], side: 'native' | 'latin'): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const unit of units) shares.set(unit[side], (shares.get(unit[side]) ?? 0) + unit.chance)
  return shares
}

/** Weight of a unit: log(chance / (share of its native piece × share of its Latin piece ^ ½)). */
function weightRows(pairs: readonly NativePair[]): Rows {
  const units = fitMultigrams(
    pairs.map(({ native, latin }) => ({ native, latin: FRONT + latin + BACK, weight: 1 })),
  )
  const [natives, latins] = [sharesOf(units, 'native'), sharesOf(units, 'latin')]
  const rows = new Map<string, [string, number][]>()
  for (const { native, latin, chance } of units) {
    if (chance < CHANCE_MIN) continue
    const nats =
      Math.log(chance) - Math.log(natives.get(native) ?? 1) - LATIN_SHARE * Math.log(latins.get(latin) ?? 1)
    rows.set(native, [...(rows.get(native) ?? []), [latin, Math.round(nats * WEIGHT_SCALE)]])
  }
  return lines(rows, false)
}

/** Cost of a piece's consonants: −log of their share among the piece's own. */
function skeletonRows(pairs: readonly NativePair[], skeletonOf: (pair: NativePair) => string): Rows {
  const units = fitMultigrams(
    pairs.map((pair) => ({ native: pair.native, latin: FRONT + skeletonOf(pair) + BACK, weight: 1 })),
  )
  const natives = sharesOf(units, 'native')
  const rows = new Map<string, [string, number][]>()
  for (const { native, latin, chance } of units) {
    const share = chance / (natives.get(native) ?? 1)
    if (share < SKELETON_SHARE_MIN) continue
    const sounds = latin.replace(FRONT, '').replace(BACK, '')
    rows.set(native, [...(rows.get(native) ?? []), [sounds, Math.round(-Math.log(share) * WEIGHT_SCALE)]])
  }
  return lines(rows, true)
}

for (const { name, script } of PAIR_FILES) {
  const pairs = readPairs(name)
  if (pairs === null)
    throw new Error(`The pairs of ${name} are not at hand: see scripts/names/transliteration-pairs.ts.`)
  const training = splitPairs(pairs).trained.map(
    ({ native, latin }): NativePair => ({ native: soundSymbols(native, script) ?? [], latin }),
  )
  const table = {
    script,
    source: SOURCE,
    pairs: training.length,
    rows: weightRows(training),
    skeletons: skeletonRows(
      training,
      ({ latin }) => soundSkeletons(latin, Number.POSITIVE_INFINITY)[0] ?? '',
    ),
  }
  writeFileSync(join(FOLDER, `sounds-${script}.json`), `${JSON.stringify(table, null, 2)}\n`)
  process.stdout.write(
    `${script}: ${training.length} pairs, ${Object.keys(table.rows).length} native pieces\n`,
  )
}
