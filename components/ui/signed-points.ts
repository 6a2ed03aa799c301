/** A share of a score in points with its sign, to two places; what rounds to nothing has no sign. */
export function signedPoints(share: number): string {
  const figure = Math.abs(share).toFixed(2)
  if (Number(figure) === 0) return figure
  return `${share < 0 ? '−' : '+'}${figure}`
}
