import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NAME_OBSERVATIONS } from '#lib/core/screening/observe-names.ts'
import { fitCalibration, tuningCases, weighSide } from './names/weigh-names.ts'

/** Fits what each observation of two names is worth, from the half of the labelled sets that is tuned on, and writes THE TABLE. */
const TABLE = join(import.meta.dirname, '..', 'lib', 'core', 'screening', 'name-weights.ts')

const cases = tuningCases()
const [person, other] = [weighSide(cases, true), weighSide(cases, false)]
const { slope, shift } = fitCalibration(cases)
const lines = NAME_OBSERVATIONS.map(
  (code) => `  ${code}: { person: ${person.weights[code]}, other: ${other.weights[code]} },`,
)

writeFileSync(
  TABLE,
  `import type { NameObservation } from '#lib/core/screening/observe-names.ts'

/** What one observation adds to the points of a name at full strength, for persons' names and for all others. */
export interface NameWeight {
  readonly person: number
  readonly other: number
}

/** Points before anything is observed. */
export const BASE_POINTS: NameWeight = { person: ${person.base}, other: ${other.base} }

/**
 * THE TABLE of what each observation is worth. Written by \`npm run bench -- train-names\`; docs/names.md says how it was
 * fitted, on what, and what it reaches. A change here is a change of \`POLICY.version\`.
 */
export const NAME_WEIGHTS: Readonly<Record<NameObservation, NameWeight>> = {
${lines.join('\n')}
}

/** The line from points to the logarithm of the odds that two names are one party's. */
export const CALIBRATION = { slope: ${slope}, shift: ${shift} } as const
`,
)
const matches = cases.filter(({ match }) => match).length
process.stdout.write(
  `fitted on ${cases.length} pairs, ${matches} of them one party; written to name-weights.ts\n`,
)
