const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** A number of 32 bits for a text (FNV-1a over its UTF-16 units): equal texts have equal numbers, few others do. */
export function hashText(text: string, seed = 0): number {
  let hash = OFFSET ^ seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash >>> 0
}

/** As `hashText`, of the first units of a row. */
export function hashUnits(units: Uint16Array, length: number): number {
  let hash = OFFSET
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (units[at] ?? 0), PRIME)
  return hash >>> 0
}

/** The place of a number in a rising row of numbers, or -1. */
export function findNumber(rising: Uint32Array, number: number): number {
  let [low, high] = [0, rising.length - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = rising[middle] ?? 0
    if (found === number) return middle
    if (found < number) low = middle + 1
    else high = middle - 1
  }
  return -1
}
