/** Shares of the letters a–z in Latin names of the lists, in per mille (counted over OFAC, UN and UK names). */
const PER_MILLE = [
  142, 21, 21, 36, 71, 9, 22, 44, 98, 9, 30, 50, 41, 81, 56, 14, 4, 68, 52, 40, 34, 22, 7, 3, 24, 13,
]
/** Bits of a letter of any other script, of a digit, and of a sign that stands for a syllable or a word. */
const OTHER_BITS = 5
const CODE_A = 97

const BITS = PER_MILLE.map((share) => -Math.log2(share / 1000))

/** How much the letters of a word tell, in bits: long words and rare letters tell more. */
export function letterBits(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits += BITS[word.charCodeAt(at) - CODE_A] ?? OTHER_BITS
  return bits
}
