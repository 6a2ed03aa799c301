import { wordsOfName } from '#lib/core/screening/name-index.ts'

/** Distinct parts of names whose words are kept: a million people share some hundred thousand of them. */
const PARTS_KEPT_MAX = 300_000
/** Longer names, and names of more parts, are taken apart whole: there the limits of a name count. */
const PLAIN_CHARS_MAX = 100
const PLAIN_PARTS_MAX = 8
/** A part in one alphabet, which is folded by itself just as within the name. */
const PLAIN_LETTERS = /^(?:\p{Script=Latin}+|[\u30A1-\u30FAー]+|[\u3041-\u3096]+)$/u
/** Kanji of a personal name; forms of enterprise are taken off whole names only. */
const PLAIN_HAN = /^[\p{Script=Han}々]+$/u
const FORM_OF_ENTERPRISE = /[社法]/u

/**
 * `wordsOfName` for very many names: given and family names come again and again, so what their parts fold to is kept. Names
 * that are anything but plain are taken apart whole.
 */
export function wordsKeeper(): (name: string) => readonly string[] {
  const kept = new Map<string, readonly string[] | null>()
  return (name) => {
    if (name.length > PLAIN_CHARS_MAX) return wordsOfName(name)
    const parts = name.split(/[ \u3000]+/)
    if (parts.length > PLAIN_PARTS_MAX) return wordsOfName(name)
    const words: string[] = []
    let han = 0
    for (const part of parts) {
      let found = kept.get(part)
      if (found === undefined) {
        if (kept.size >= PARTS_KEPT_MAX) kept.clear()
        found = isPlain(part) ? wordsOfName(part) : null
        kept.set(part, found)
      }
      if (found === null) return wordsOfName(name)
      if (PLAIN_HAN.test(part)) han += 1
      words.push(...found)
    }
    if (han === 0) return words
    // A name with kanji is one single word; mixed with other letters it is taken apart whole.
    if (han < parts.length) return wordsOfName(name)
    const joined = words.join('')
    return joined === '' ? [] : [joined]
  }
}

function isPlain(part: string): boolean {
  return PLAIN_LETTERS.test(part) || (PLAIN_HAN.test(part) && !FORM_OF_ENTERPRISE.test(part))
}
