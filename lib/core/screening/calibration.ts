/** Decimals of a score: enough that two comparisons of different evidence seldom tie. */
const DECIMALS = 1e6

/** The score that a sum of points stands for: the share of name pairs with so many points that are one party, 0..1. */
export function scoreOfPoints(points: number): number {
  return Math.round(DECIMALS / (1 + Math.exp(-points))) / DECIMALS
}
