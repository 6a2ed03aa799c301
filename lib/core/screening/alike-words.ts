import type { NameToken } from '#lib/core/names/name-token.ts'
import { findAlike } from '#lib/core/screening/find-alike.ts'
import type { AlikeWords, NameIndex } from '#lib/core/screening/name-index.ts'

/** What is looked up: a word of the query, or neighbouring words of it taken as one. */
export interface AskedToken {
  readonly text: string
  /** What the rest of the name tells of it, see `contextCode`. */
  readonly context: number
  readonly idea: string | null
  readonly joined: boolean
  /** The token, made only where the answer is not known. */
  readonly token: () => NameToken
}

/** Words in the answers that are kept, together: some 13 bytes each. */
const WORDS_KEPT_MAX = 1_500_000
const ANSWERS_KEPT_MAX = 50_000

/** The words of the lists that are like a query word; kept for the next time it is asked. */
export function alikeWords(index: NameIndex, asked: AskedToken): AlikeWords {
  const key = keyOf(asked)
  const { alike } = index
  const known = alike.known.get(key)
  if (known !== undefined) return known
  const { idea, joined } = asked
  const found = findAlike(index, { token: asked.token(), idea, joined })
  if (alike.size + found.ids.length > WORDS_KEPT_MAX || alike.known.size >= ANSWERS_KEPT_MAX) {
    alike.known.clear()
    alike.size = 0
  }
  alike.known.set(key, found)
  alike.size += found.ids.length
  return found
}

function keyOf({ text, context, idea, joined }: AskedToken): string {
  return `${context} ${joined ? '+' : ''}${idea ?? ''} ${text}`
}
