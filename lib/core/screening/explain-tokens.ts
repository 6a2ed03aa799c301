import type { SetAside } from '#lib/core/names/parsed-name.ts'
import type { NameWord, PreparedName } from '#lib/core/names/prepared-name.ts'
import type { Alignment, WordPair } from '#lib/core/screening/align-words.ts'
import type { WordReason } from '#lib/core/screening/meet-words.ts'

/** Why two name parts were taken for one another, or why one of them met nothing. */
export const TOKEN_REASONS = [
  'equal',
  'same_reading',
  'transliteration',
  'spelling',
  'similar',
  'initial',
  'joined',
  'short_form',
  'same_meaning',
  'same_number',
  'other_number',
  /** The other name has no such part. */
  'missing',
  'missing_patronymic',
  'title_ignored',
  'suffix_ignored',
  'form_ignored',
  /** Of screenings before matcher names-3. */
  'phonetic',
  'compact',
] as const
export type TokenReason = (typeof TOKEN_REASONS)[number]

/** Which part of the asked name met which part of the listed one, and how well (0..1). A part that met nothing faces ''. */
export interface TokenMatch {
  readonly query: string
  readonly candidate: string
  readonly score: number
  readonly reason: TokenReason
  /** The reading by which the two met, where they met by one. */
  readonly via?: string
}

const REASON_OF: Readonly<Record<WordReason, TokenReason>> = {
  equal: 'equal',
  'same-reading': 'same_reading',
  transliteration: 'transliteration',
  spelling: 'spelling',
  similar: 'similar',
  initial: 'initial',
  joined: 'joined',
  'short-form': 'short_form',
  'same-meaning': 'same_meaning',
  'same-number': 'same_number',
  'other-number': 'other_number',
}

/** Tells an alignment word by word: what met, what met nothing, and what was left out of the comparison. */
export function explainTokens(a: PreparedName, b: PreparedName, alignment: Alignment): TokenMatch[] {
  return [
    ...alignment.pairs.map((pair) => matchOf(a, b, pair)),
    ...alignment.restA.map((at) => missing(a.words[at], 'query')),
    ...alignment.restB.map((at) => missing(b.words[at], 'candidate')),
    ...a.aside.map((part) => ignored(part, 'query')),
    ...b.aside.map((part) => ignored(part, 'candidate')),
  ]
}

function matchOf(a: PreparedName, b: PreparedName, { a: left, b: right, meeting }: WordPair): TokenMatch {
  const text = (name: PreparedName, places: readonly number[]) =>
    places.map((at) => name.words[at]?.token.text ?? '').join(' ')
  const score = Math.round(meeting.score * 1e4) / 1e4
  const match = { query: text(a, left), candidate: text(b, right), score, reason: REASON_OF[meeting.reason] }
  return meeting.via === undefined ? match : { ...match, via: meeting.via }
}

function missing(word: NameWord | undefined, side: 'query' | 'candidate'): TokenMatch {
  const reason = word?.role === 'patronymic' ? 'missing_patronymic' : 'missing'
  return { query: '', candidate: '', [side]: word?.token.text ?? '', score: 0, reason }
}

const IGNORED = { title: 'title_ignored', suffix: 'suffix_ignored', form: 'form_ignored' } as const

function ignored({ text, role }: SetAside, side: 'query' | 'candidate'): TokenMatch {
  return { query: '', candidate: '', [side]: text, score: 0, reason: IGNORED[role] }
}
