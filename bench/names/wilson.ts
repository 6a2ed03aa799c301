/** Standard normal quantile of a two-sided interval of 95 %. */
const Z = 1.959964

/** A share with its Wilson interval of 95 %, as `0.972 (0.962–0.979)`. */
export function shareWithInterval(hits: number, of: number): string {
  if (of === 0) return '–'
  const share = hits / of
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  const [middle, scale] = [share + (Z * Z) / (2 * of), 1 + (Z * Z) / of]
  const edge = (value: number) => (value / scale).toFixed(3)
  return `${share.toFixed(3)} (${edge(middle - spread)}–${edge(middle + spread)})`
}
