import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BACK, FRONT, type LearntScript, soundSymbols } from '#lib/core/names/sound-symbols.ts'
import { fitMultigrams, type TrainingPair, type Unit } from '#scripts/names/multigram.ts'
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

function write(script: LearntScript, pairs: readonly TrainingPair[], source: string): void {
  const rows = weightRows(fitMultigrams(pairs))
  const table = { script, source, pairs: pairs.length, rows }
  writeFileSync(join(FOLDER, `sounds-${script}.json`), `${JSON.stringify(table, null, 2)}\n`)
  process.stdout.write(`${script}: ${pairs.length} pairs, ${Object.keys(rows).length} native pieces\n`)
}

/** `native → "latin=weight …"`, the weight being log(chance / (share of native × share of latin ^ ½)), heaviest first. */
function weightRows(units: readonly Unit[]): Readonly<Record<string, string>> {
  const natives = new Map<string, number>()
  const latins = new Map<string, number>()
  for (const { native, latin, chance } of units) {
    natives.set(native, (natives.get(native) ?? 0) + chance)
    latins.set(latin, (latins.get(latin) ?? 0) + chance)
  }
  const rows = new Map<string, [string, number][]>()
  for (const { native, latin, chance } of units) {
    if (chance < CHANCE_MIN) continue
    const nats =
      Math.log(chance) - Math.log(natives.get(native) ?? 1) - LATIN_SHARE * Math.log(latins.get(latin) ?? 1)
    const row = rows.get(native) ?? []
    row.push([latin, Math.round(nats * WEIGHT_SCALE)])
    rows.set(native, row)
  }
  const line = (row: [string, number][]) =>
    row
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([latin, weight]) => `${latin}=${weight}`)
      .join(' ')
  return Object.fromEntries([...rows].map(([native, row]) => [native, line(row)]))
}

for (const { name, script } of PAIR_FILES) {
  const pairs = readPairs(name)
  if (pairs === null)
    throw new Error(`The pairs of ${name} are not at hand: see scripts/names/transliteration-pairs.ts.`)
  const training = splitPairs(pairs).trained.map(({ native, latin }) => ({
    native: soundSymbols(native, script) ?? [],
    latin: FRONT + latin + BACK,
    weight: 1,
  }))
  write(script, training, SOURCE)
}
