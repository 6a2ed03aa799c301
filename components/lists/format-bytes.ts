const STEP = 1024
const UNITS = ['B', 'KB', 'MB', 'GB'] as const

/** A size for people: `812 B`, `4.7 MB`; steps of 1,024, one decimal from KB on. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP
    unit += 1
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`
}
