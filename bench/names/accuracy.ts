/** One pair judged: the score it got and what it is. */
export interface Judged {
  readonly score: number
  readonly match: boolean
}

export interface Accuracy {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 of calling everything from the threshold on a match; 0 where nothing is called or nothing is to be found. */
export function accuracyAt(judged: readonly Judged[], threshold: number): Accuracy {
  const called = judged.filter(({ score }) => score >= threshold)
  const right = called.filter(({ match }) => match).length
  const matches = judged.filter(({ match }) => match).length
  const precision = called.length === 0 ? 0 : right / called.length
  const recall = matches === 0 ? 0 : right / matches
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** The threshold with the best F1, and that F1. */
export function bestF1(judged: readonly Judged[]): { readonly f1: number; readonly threshold: number } {
  const sorted = [...judged].sort((a, b) => b.score - a.score)
  const matches = judged.filter(({ match }) => match).length
  let [right, best, threshold] = [0, 0, 1]
  sorted.forEach(({ score, match }, at) => {
    if (match) right++
    if (sorted[at + 1]?.score === score) return
    const f1 = (2 * right) / (at + 1 + matches)
    if (f1 > best) [best, threshold] = [f1, score]
  })
  return { f1: best, threshold }
}

const RESAMPLES = 500
const SEED = 20_261_127

/** A 95 % interval of a figure over resampled pairs (bootstrap, Efron 1979), always the same for the same pairs. */
export function interval(
  judged: readonly Judged[],
  figure: (sample: readonly Judged[]) => number,
): [number, number] {
  let state = SEED
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const figures = Array.from({ length: RESAMPLES }, () =>
    figure(judged.map(() => judged[Math.floor(next() * judged.length)] ?? { score: 0, match: false })),
  ).sort((a, b) => a - b)
  return [figures[Math.floor(RESAMPLES * 0.025)] ?? 0, figures[Math.floor(RESAMPLES * 0.975)] ?? 0]
}

/** Of the pairs that score at least `from`, the share whose score another pair of other names has exactly. */
export function tieShare(judged: readonly (Judged & { readonly key: string })[], from: number): number {
  const top = judged.filter(({ score }) => score >= from)
  const keys = new Map<number, Set<string>>()
  for (const { score, key } of top) keys.set(score, (keys.get(score) ?? new Set()).add(key))
  const tied = top.filter(({ score }) => (keys.get(score)?.size ?? 0) > 1)
  return top.length === 0 ? 0 : tied.length / top.length
}

/** How often pairs of each tenth of the score are matches: what a calibrated score promises. */
export function reliability(
  judged: readonly Judged[],
): { from: number; pairs: number; mean: number; share: number }[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth)
    const mean = inside.reduce((sum, { score }) => sum + score, 0) / Math.max(1, inside.length)
    const share = inside.filter(({ match }) => match).length / Math.max(1, inside.length)
    return { from: tenth / 10, pairs: inside.length, mean, share }
  })
}
