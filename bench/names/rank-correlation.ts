/** Spearman's rank correlation of two columns of figures, −1..1; figures that tie share their mean rank. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)]
  const mean = (a.length + 1) / 2
  let [both, own, other] = [0, 0, 0]
  ranksA.forEach((rank, at) => {
    const [x, y] = [rank - mean, (ranksB[at] ?? 0) - mean]
    both += x * y
    own += x * x
    other += y * y
  })
  return own === 0 || other === 0 ? 0 : both / Math.sqrt(own * other)
}

function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, at) => at).sort((x, y) => (values[x] ?? 0) - (values[y] ?? 0))
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++
    for (let at = from; at <= to; at++) ranks[order[at] ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}
