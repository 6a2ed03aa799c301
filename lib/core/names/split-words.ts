/** Between a small and a capital letter after at least three letters: two words written as one (VladimirPutin, SiemensAG). */
const CAMEL = /(?<=\p{L}{2}\p{Ll})(?=\p{Lu}\p{L})/gu
/** Name beginnings after which a capital letter goes on with the same word. */
const PREFIXES = /^(?:mac|fitz|van|von|del|della|abd|ibn)$/i
const GAPS = /[\s\-‐‑‒–—―_/·・•‧=＝゠+&]+/u

/**
 * The words of a text as they stand, case and full stops kept: parted at spaces, hyphens and middle dots, and where two
 * words were written together with capitals.
 */
export function splitWords(text: string): readonly string[] {
  return text
    .split(GAPS)
    .filter((word) => word !== '')
    .flatMap((word) => splitCapitals(word))
}

function splitCapitals(word: string): readonly string[] {
  const parts = word.split(CAMEL)
  if (parts.length === 1 || PREFIXES.test(parts[0] ?? '')) return [word]
  return parts
}
