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
  const total = cases.reduce((sum, one) => sum + one.weight, 0)
  const size = prior.length
  let bias = 0
  const weights = [...prior]
  const squares = new Array<number>(size + 1).fill(1e-8)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(size + 1).fill(0)
    for (const { values, match, weight } of cases) {
      let points = bias
      for (let at = 0; at < size; at++) points += (weights[at] ?? 0) * (values[at] ?? 0)
      const error = (1 / (1 + Math.exp(-points)) - (match ? 1 : 0)) * (weight / total)
      for (let at = 0; at < size; at++) slope[at] = (slope[at] ?? 0) + error * (values[at] ?? 0)
      slope[size] = (slope[size] ?? 0) + error
    }
    for (let at = 0; at <= size; at++) {
      const own = at === size ? 0 : (penalty * ((weights[at] ?? 0) - (prior[at] ?? 0))) / total
      const g = (slope[at] ?? 0) + own
      squares[at] = (squares[at] ?? 0) + g * g
      const next = (STEP * g) / Math.sqrt(squares[at] ?? 1)
      if (at === size) bias -= next
      else {
        const moved = (weights[at] ?? 0) - next
        const sign = Math.sign(prior[at] ?? 0)
        weights[at] = sign * moved < 0 ? 0 : moved
      }
    }
  }
  return { bias, weights }
}
