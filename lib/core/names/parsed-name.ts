import type { EntityKind } from '#lib/core/lists/listed-entity.ts'

/** What a word of a name is for. */
export type WordRole =
  | 'name'
  | 'family'
  | 'given'
  | 'patronymic'
  | 'father'
  | 'particle'
  | 'initial'
  | 'nickname'
  | 'generic'
  | 'place'
  | 'connecting'
  | 'number'

export interface ParsedWord {
  /** Folded, in its own script. */
  readonly text: string
  readonly role: WordRole
  /** In which language its kanji are to be read, where the name tells. */
  readonly language?: 'ja' | 'zh'
}

/** A part of the name that says nothing about who is meant and is not compared: a title, a suffix, a form of enterprise. */
export interface SetAside {
  readonly text: string
  readonly role: 'title' | 'suffix' | 'form'
  /** Which form of enterprise it is, by its class in law. */
  readonly form?: string
}

export interface ParsedName {
  /** In the order written; at most `NAME_TOKENS_MAX`. */
  readonly words: readonly ParsedWord[]
  readonly aside: readonly SetAside[]
  /** What the name was read as; a name of unknown kind is an organisation's when it states a form of enterprise. */
  readonly kind: EntityKind
}
