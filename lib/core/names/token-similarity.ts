import { editDistance } from '#lib/core/names/edit-distance.ts'
import { soundKey } from '#lib/core/names/sound-key.ts'

/** Two words less alike than this are different words. */
const SIMILARITY_MIN = 0.72
/** What words of one sound reach before their differing letters are taken off; they may differ by one edit more. */
const SAME_SOUND = 0.96
const SAME_SOUND_PER_EDIT = 0.05
const SOUND_KEY_MIN = 3

export interface TokenLikeness {
  readonly score: number
  readonly reason: 'equal' | 'similar' | 'phonetic'
}

/** Edits forgiven by the length of the longer word: short names differ by a letter and are different names. */
function editsAllowed(length: number): number {
  if (length <= 3) return 0
  if (length <= 5) return 1
  return length <= 9 ? 2 : 3
}

/** Edits up to which two words of one sound may be one word, by the length of the longer one. */
export function soundEditsMax(length: number): number {
  return editsAllowed(length) + 1
}

/** A word with its sound key, so that the key is worked out once. */
export interface SoundedWord {
  readonly word: string
  readonly key: string
}

export function soundedWord(word: string): SoundedWord {
  return { word, key: soundKey(word) }
}

/** How alike two name parts in comparable letters are; null when they are different words. Symmetric. */
export function tokenSimilarity(a: SoundedWord, b: SoundedWord): TokenLikeness | null {
  if (a.word === b.word) return { score: 1, reason: 'equal' }
  const limit = editsAllowed(Math.max(a.word.length, b.word.length))
  const oneSound = a.key.length >= SOUND_KEY_MIN && a.key === b.key
  const reach = oneSound ? soundEditsMax(Math.max(a.word.length, b.word.length)) : limit
  if (reach === 0) return null
  const edits = editDistance(a.word, b.word, reach)
  const byLetters = edits <= limit ? 1 - edits / (Math.max(a.word.length, b.word.length) + 1) : 0
  const bySound = oneSound && edits <= reach ? SAME_SOUND - edits * SAME_SOUND_PER_EDIT : 0
  if (bySound > byLetters && bySound >= SIMILARITY_MIN) return { score: bySound, reason: 'phonetic' }
  return byLetters >= SIMILARITY_MIN ? { score: byLetters, reason: 'similar' } : null
}
