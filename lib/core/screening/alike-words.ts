import type { NameToken } from '#lib/core/names/name-token.ts'
import type { NameWord } from '#lib/core/names/prepared-name.ts'
import type { AlikeWords } from '#lib/core/screening/alike-memory.ts'
import { findAlike } from '#lib/core/screening/find-alike.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import type { Near } from '#lib/core/screening/near-words.ts'
import { contextCode } from '#lib/core/screening/word-keys.ts'

/** What is looked up: a word of the query, or neighbouring words of it taken as one. */
export interface AskedToken {
  readonly text: string
  /** What the rest of the name tells of it, see `contextCode`. */
  readonly context: number
  readonly idea: string | null
  readonly joined: boolean
  /** Of neighbouring words how long a listed word must be; null for one word. */
  readonly near: Near | null
  /** The token, made only where the answer is not known. */
  readonly token: () => NameToken
}

/** One word of a query, as it is looked up. */
export function askedWord({ token, idea }: NameWord): AskedToken {
  return {
    text: token.text,
    context: contextCode(token),
    idea,
    joined: false,
    near: null,
    token: () => token,
  }
}

/** The words of the lists that are like a query word; kept for the next time it is asked. */
export function alikeWords(index: NameIndex, asked: AskedToken): AlikeWords {
  const key = keyOf(asked)
  const memory = asked.joined ? index.alikeJoins : index.alike
  const known = memory.get(key)
  if (known !== undefined) return known
  const { idea, joined, near } = asked
  const found = findAlike(index, { token: asked.token(), idea, joined, near })
  memory.set(key, found)
  return found
}

function keyOf({ text, context, idea, near }: AskedToken): string {
  return `${context} ${near === null ? '' : `${near.from}–${near.to}`} ${idea ?? ''} ${text}`
}
