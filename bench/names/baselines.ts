import { ratio, token_set_ratio } from 'fuzzball'

/** How others compare two strings, for the figures beside ours; each gives 0..1. */
export const BASELINES: Readonly<Record<string, (a: string, b: string) => number>> = {
  Levenshtein: (a, b) => ratio(plain(a), plain(b), RAW) / 100,
  'Jaro-Winkler': (a, b) => jaroWinkler(plain(a), plain(b)),
  'token set (fuzzball)': (a, b) => token_set_ratio(a, b, { force_ascii: false }) / 100,
}
const RAW = { full_process: false, ratio_alg: 'levenshtein' } as const

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const PREFIX_MAX = 4
const PREFIX_SCALE = 0.1

/** Jaro–Winkler (Winkler 1990): shared letters within half the length, swaps, and up to four first letters in common. */
function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf([...a], [...b])
  let prefix = 0
  while (prefix < PREFIX_MAX && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * PREFIX_SCALE * (1 - jaro)
}

function jaroOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Array<boolean>(b.length).fill(false)
  const met: string[] = []
  a.forEach((letter, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken[j] || b[j] !== letter) continue
      taken[j] = true
      met.push(letter)
      return
    }
  })
  if (met.length === 0) return 0
  const other = b.filter((_, j) => taken[j])
  const swaps = met.filter((letter, at) => letter !== other[at]).length / 2
  return (met.length / a.length + met.length / b.length + (met.length - swaps) / met.length) / 3
}
