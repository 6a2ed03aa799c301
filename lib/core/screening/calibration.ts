import { CALIBRATION } from '#lib/core/screening/name-weights.ts'

/** Decimals of a score, nine: near 1 different evidence differs from the sixth on, and thousands of true pairs lie there. */
const DECIMALS = 1e9

/** The points that a score strictly between 0 and 1 stands for. */
export function pointsOf(score: number): number {
  return (Math.log(score / (1 - score)) - CALIBRATION.shift) / CALIBRATION.slope
}

/**
 * The score that a sum of points stands for: the share of name pairs with so many points that are one party's, 0..1.
 * More points never give a lower score. How the line was fitted stands in docs/names.md.
 */
export function scoreOfPoints(points: number): number {
  const odds = CALIBRATION.slope * points + CALIBRATION.shift
  return Math.round(DECIMALS / (1 + Math.exp(-odds))) / DECIMALS
}
