/** Slavic adjectives of places, folded, in Cyrillic and as they are romanised: муромский, Vologodskoye. */
const ADJECTIVE =
  /^(\p{L}{4,})(?:ск(?:ии|ыи|ая|ое|ого|ои|і|ае)|sk(?:iy|ii|ij|yy|yi|y|i|aya|aia|oe|oye|oje|ogo|oy|oi))$/u
/** Beside these trades the adjective is where the body is, never its brand. */
const LOCAL: ReadonlySet<string> = new Set([
  ...['plant', 'shipyard', 'machinery', 'instrument', 'bureau', 'design', 'production', 'repair', 'complex'],
  ...['region', 'district', 'railway', 'refinery', 'mining', 'metal', 'ammunition', 'optical', 'university'],
])

/**
 * The place that an adjective is made of, as other languages name it (муромский завод: Murom), where the name has one of the trades
 * that are called so; else the word itself.
 */
export function placeOfAdjective(word: string, ideas: readonly (string | null)[]): string {
  const stem = ADJECTIVE.exec(word)?.[1]
  return stem !== undefined && ideas.some((idea) => idea !== null && LOCAL.has(idea)) ? stem : word
}
