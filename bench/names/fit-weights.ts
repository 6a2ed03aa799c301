/** One labelled case: the figures observed, the label, and how much the case counts. */
export interface Case {
  readonly values: readonly number[]
  readonly match: boolean
  readonly weight: number
}

export interface FittedWeights {
  readonly bias: number
  readonly weights: readonly number[]
}

const ROUNDS = 1500
const STEP = 0.5

/**
 * Logistic regression drawn towards a prior, by gradient steps that start from it: the same cases always give the same
 * weights. A weight keeps the sign of its prior, so that nothing that speaks against a match can come to speak for it.
 */
export function fitWeights(cases: readonly Case[], prior: readonly number[], penalty: number): FittedWeights {
  const size = prior.length
  const table = tabled(cases, size)
  const weights = Float64Array.from([...prior, 0])
  const squares = new Float64Array(size + 1).fill(1e-8)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = slopeOf(table, weights)
    for (let at = 0; at <= size; at++) {
      const wanted = prior[at]
      const own = wanted === undefined ? 0 : (penalty * ((weights[at] ?? 0) - wanted)) / table.total
      const g = (slope[at] ?? 0) + own
      squares[at] = (squares[at] ?? 0) + g * g
      const moved = (weights[at] ?? 0) - (STEP * g) / Math.sqrt(squares[at] ?? 1)
      weights[at] = wanted !== undefined && Math.sign(wanted) * moved < 0 ? 0 : moved
    }
  }
  return { bias: weights[size] ?? 0, weights: [...weights.subarray(0, size)] }
}

/** The cases as one block of figures, a 1 for the bias behind each: the fit goes over them some thousand times. */
interface CaseTable {
  readonly width: number
  readonly values: Float64Array
  readonly labels: Float64Array
  readonly shares: Float64Array
  readonly total: number
}

function tabled(cases: readonly Case[], size: number): CaseTable {
  const total = cases.reduce((sum, one) => sum + one.weight, 0)
  const width = size + 1
  const values = new Float64Array(cases.length * width)
  cases.forEach((one, row) => {
    values.set([...one.values, 1], row * width)
  })
  return {
    width,
    values,
    labels: Float64Array.from(cases, ({ match }) => (match ? 1 : 0)),
    shares: Float64Array.from(cases, ({ weight }) => weight / total),
    total,
  }
}

function slopeOf({ width, values, labels, shares }: CaseTable, weights: Float64Array): Float64Array {
  const slope = new Float64Array(width)
  for (let row = 0; row < labels.length; row++) {
    const from = row * width
    let points = 0
    for (let at = 0; at < width; at++) points += (weights[at] ?? 0) * (values[from + at] ?? 0)
    const error = (1 / (1 + Math.exp(-points)) - (labels[row] ?? 0)) * (shares[row] ?? 0)
    for (let at = 0; at < width; at++) slope[at] = (slope[at] ?? 0) + error * (values[from + at] ?? 0)
  }
  return slope
}
