import { foldedToken, joinedText } from '#lib/core/names/name-token.ts'
import type { AlikeWords } from '#lib/core/screening/alike-memory.ts'
import type { AskedUnit } from '#lib/core/screening/asked-name.ts'
import { findAlike } from '#lib/core/screening/find-alike.ts'
import { JOINED_MAX } from '#lib/core/screening/meet-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import type { SieveWord } from '#lib/core/screening/sieve-word.ts'

/** Joined words whose answer is kept: hardly any two people have them in common but who bear the same names. */
const JOINS_KEPT_MAX = 300_000

/** Finds of the neighbouring words of names, taken as one, those that are like words of the lists; kept by their text. */
export function joinedWords(index: NameIndex): (words: readonly SieveWord[]) => readonly AskedUnit[] {
  const known = new Map<string, AlikeWords | null>()
  const alikeOf = (joined: string): AlikeWords | null => {
    let alike = known.get(joined)
    if (alike === undefined) {
      if (known.size >= JOINS_KEPT_MAX) known.clear()
      alike = lookUp(index, joined)
      known.set(joined, alike)
    }
    return alike
  }
  return (words) => {
    const found: AskedUnit[] = []
    for (let at = 0; at < words.length; at++) {
      let joined = words[at]?.word.token.text ?? ''
      for (let count = 2; count <= JOINED_MAX && at + count <= words.length; count++) {
        joined += words[at + count - 1]?.word.token.text
        const alike = alikeOf(joined)
        if (alike !== null) found.push(unitOf(words, { at, count }, alike))
      }
    }
    return found
  }
}

function lookUp(index: NameIndex, joined: string): AlikeWords | null {
  const token = foldedToken(joinedText(joined), {})
  const alike = findAlike(index, { token, idea: null, joined: true, near: null })
  return alike.ids.length > 0 ? alike : null
}

function unitOf(
  words: readonly SieveWord[],
  { at, count }: { readonly at: number; readonly count: number },
  alike: AlikeWords,
): AskedUnit {
  const own = words.slice(at, at + count)
  return {
    words: ((1 << count) - 1) << at,
    weight: own.reduce((sum, { word }) => sum + word.weight, 0),
    letters: own.reduce((sum, { word }) => sum + word.letters.length, 0),
    alike,
  }
}
