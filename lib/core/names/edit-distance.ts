/** Longest word that is compared letter by letter, in UTF-16 units. */
const WORD_MAX = 64
const rows = [
  new Uint8Array(WORD_MAX + 1),
  new Uint8Array(WORD_MAX + 1),
  new Uint8Array(WORD_MAX + 1),
] as const

/**
 * Edits that turn one word into the other: insert, delete, replace, swap neighbours (optimal string alignment).
 * Gives `limit + 1` as soon as more than `limit` are needed; words are cut to 64 units.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const [n, m] = [Math.min(a.length, WORD_MAX), Math.min(b.length, WORD_MAX)]
  if (Math.abs(n - m) > limit) return limit + 1
  let [older, old, now] = rows as readonly [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= m; j++) old[j] = j
  for (let i = 1; i <= n; i++) {
    now[0] = i
    let best = i
    const ai = a.charCodeAt(i - 1)
    for (let j = 1; j <= m; j++) {
      const bj = b.charCodeAt(j - 1)
      let cost = (old[j - 1] ?? 0) + (ai === bj ? 0 : 1)
      cost = Math.min(cost, (old[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && ai === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === bj) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1)
      }
      now[j] = cost
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    ;[older, old, now] = [old, now, older]
  }
  return Math.min(old[m] ?? 0, limit + 1)
}
