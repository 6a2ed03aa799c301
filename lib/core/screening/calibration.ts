import { CALIBRATION } from '#lib/core/screening/name-weights.ts'

/** Decimals of a score: enough that two comparisons of different evidence seldom tie. */
const DECIMALS = 1e6

/**
 * The score that a sum of points stands for: the share of name pairs with so many points that are one party's, 0..1.
 * More points never give a lower score. How the line was fitted stands in docs/names.md.
 */
export function scoreOfPoints(points: number): number {
  const odds = CALIBRATION.slope * points + CALIBRATION.shift
  return Math.round(DECIMALS / (1 + Math.exp(-odds))) / DECIMALS
}
