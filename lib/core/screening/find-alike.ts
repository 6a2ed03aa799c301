import { simplifiedHan } from '#lib/core/names/han-readings.ts'
import type { NameToken } from '#lib/core/names/name-token.ts'
import { SLIP_CHARS_MAX, slipDistance } from '#lib/core/names/slip-distance.ts'
import { tokenKeys } from '#lib/core/names/token-keys.ts'
import { soundEditsMax } from '#lib/core/names/token-similarity.ts'
import type { AlikeWords } from '#lib/core/screening/alike-memory.ts'
import { type Hearing, hearing, isPlain, NOT_HEARD, TO_COMPARE } from '#lib/core/screening/hear-words.ts'
import {
  freshMeeting,
  isSigns,
  LETTERS_OF_SIGN,
  MEANING_SCORE,
  SHORT_FORM_SCORE,
  SIGNS_MIN,
  SLIP_EDITS_MAX,
} from '#lib/core/screening/meet-words.ts'
import {
  filedUnder,
  listedToken,
  type NameIndex,
  nextRound,
  scriptOf,
} from '#lib/core/screening/name-index.ts'
import { isNear, type Near } from '#lib/core/screening/near-words.ts'
import { findSlips, scanForSlips } from '#lib/core/screening/scan-slips.ts'
import {
  contextCode,
  filingHash,
  isLatin,
  JOIN_KEYS,
  shortFormHashes,
  signSet,
  soundHashes,
  textHash,
  WORD_KEYS,
} from '#lib/core/screening/word-keys.ts'

/** Most words that are compared with one query word after the sieves. */
const MEETINGS_MAX = 4_000

/** What is looked for: a word, or neighbouring words taken as one. */
export interface LookedFor {
  readonly token: NameToken
  readonly idea: string | null
  readonly joined: boolean
  /** Listed words of other lengths are left out; null where all are looked for. */
  readonly near: Near | null
}

interface Found {
  score: number
  edits: number
  spelled: boolean
}

/** A search for what is like one token. */
interface Search {
  readonly index: NameIndex
  readonly token: NameToken
  readonly joined: boolean
  readonly near: Near | null
  /** Words that were looked at have this number, see `nextRound`. */
  readonly round: number
  readonly found: Map<number, Found>
}

/** The words of the lists that are like a query word. */
export function findAlike(index: NameIndex, { token, idea, joined, near }: LookedFor): AlikeWords {
  const found = new Map<number, Found>()
  const search = { index, token, joined, near, round: nextRound(index), found }
  const heard = hearing(index, token, near)
  addRead(search, heard)
  if (heard !== null) addHeard(search, heard)
  if (!joined) addSlips(search)
  if (!joined) {
    for (const hash of shortFormHashes(token)) addFiled(search, hash, SHORT_FORM_SCORE)
  }
  if (idea !== null) addFiled(search, filingHash('idea', idea), MEANING_SCORE)
  return packed(index, found)
}

/** Takes in the words that are filed under a hash, as alike as told where they are not more so. */
function addFiled({ index, found }: Search, hash: number, score: number): void {
  const [from, to] = filedUnder(index, hash)
  for (let at = from; at < to; at++) {
    const word = index.columns.filed[at] ?? 0
    const known = found.get(word)
    // in names of another kind the two may meet as they did: what bounds both is kept
    if (known === undefined) found.set(word, { score, edits: 0, spelled: false })
    else if (known.score < score || known.edits > 0)
      found.set(word, { score: MEANING_SCORE, edits: 0, spelled: false })
  }
}

/** Notes that a word was looked at; false for one that was before, or is too long or too short. */
function isNew({ index, near, round }: Search, word: number): boolean {
  const { seenWords } = index
  if (seenWords[word] === round || (near !== null && !isNear(index, near, word))) return false
  seenWords[word] = round
  return true
}

/** Words that are written or read as the token is, or are of one sound in one alphabet. */
function addRead(search: Search, heard: Hearing | null): void {
  const { index, token } = search
  const { columns } = index
  const take = (hash: number, meet: (word: number) => void) => {
    const [from, to] = filedUnder(index, hash)
    for (let at = from; at < to && search.found.size < MEETINGS_MAX; at++) {
      const word = columns.filed[at] ?? 0
      if (isNew(search, word)) meet(word)
    }
  }
  const read = (word: number) => compare(search, word)
  take(textHash(token.text, contextCode(token)), read)
  for (const { text } of token.readings) take(filingHash('reading', text), read)
  if (token.script === 'hani') take(filingHash('han', simplifiedHan(token.text)), read)
  const sounded = (word: number) => {
    const score = heard?.of(word) ?? TO_COMPARE
    if (score >= 0) search.found.set(word, { score, edits: 0, spelled: false })
    else if (score === NOT_HEARD) slipOnly(search, word)
    else if (!isOtherHan(search, word) && !isFarSpelling(search, word)) compare(search, word)
  }
  for (const hash of soundHashes(token)) take(hash, sounded)
}

/** Of two words whose letters are all that could make them alike. */
function slipOnly(search: Search, word: number): void {
  const { index, token, found } = search
  const { lettersText, lettersAt } = index.columns
  const [from, to] = [lettersAt[word] ?? 0, lettersAt[word + 1] ?? 0]
  const letters = lettersOf(token)
  const length = Math.max(letters.length, to - from)
  if (length > SLIP_CHARS_MAX) compare(search, word)
  if (length > SLIP_CHARS_MAX || Math.abs(letters.length - to + from) > SLIP_EDITS_MAX) return
  const edits = slipDistance(letters, lettersText, [from, to])
  if (edits <= SLIP_EDITS_MAX && 2 * edits < length)
    found.set(word, { score: 1 - edits / length, edits, spelled: false })
}

/** Two words of the letters a–z of one sound that differ by too many letters to be one word, see `tokenSimilarity`. */
function isFarSpelling({ index, token }: Search, word: number): boolean {
  if (token.script !== 'latn' || !isPlain(index, word) || token.text !== lettersOf(token)) return false
  const { lettersText, lettersAt } = index.columns
  const [from, to] = [lettersAt[word] ?? 0, lettersAt[word + 1] ?? 0]
  const length = Math.max(token.text.length, to - from)
  if (length > SLIP_CHARS_MAX) return false
  return slipDistance(token.text, lettersText, [from, to]) > Math.max(SLIP_EDITS_MAX, soundEditsMax(length))
}

/** Other ideographs that are only read alike: what differs by a slip among them is looked for by itself. */
function isOtherHan({ index, token, joined }: Search, word: number): boolean {
  const { vocabularyTextAt } = index.columns
  if (token.script !== 'hani' || scriptOf(index, word) !== 'hani') return false
  const signs = (vocabularyTextAt[word + 1] ?? 0) - (vocabularyTextAt[word] ?? 0)
  return !joined || Math.max(signs, token.text.length) < SIGNS_MIN
}

function compare({ index, token, found }: Search, word: number): void {
  const meeting = freshMeeting(token, listedToken(index, word))
  if (meeting === null) return
  const { score, edits } = meeting
  found.set(word, { score, edits, spelled: meeting.reason === 'spelling' })
}

/** Words of other scripts that the learnt tables do not rule out: all that sound clearly alike, and those of which a key is the same. */
function addHeard(search: Search, heard: Hearing): void {
  const { token, joined, found } = search
  const hear = (word: number, score: number) => {
    if (score === TO_COMPARE) compare(search, word)
    else if (score >= 0) found.set(word, { score, edits: 0, spelled: false })
  }
  if (!joined) {
    heard.clearly((word, score) => {
      if (found.size < MEETINGS_MAX && isNew(search, word)) hear(word, score)
    })
  }
  for (const hash of soundKeys(token, joined)) {
    if (found.size < MEETINGS_MAX) heard.filed(hash, search.round, hear)
  }
}

/** The keys by sound of a token, as listed words and joins are filed. */
function soundKeys(token: NameToken, joined: boolean): readonly number[] {
  const latin = !isLatin(token.script)
  return tokenKeys(token, joined ? JOIN_KEYS : WORD_KEYS).flatMap((key, rank) => [
    ...(latin ? [filingHash('latinKey', key)] : []),
    filingHash('nativeKey', key),
    ...(joined || rank >= JOIN_KEYS
      ? []
      : [...(latin ? [filingHash('latinJoin', key)] : []), filingHash('nativeJoin', key)]),
  ])
}

/** Words that differ by a slip of the pen. */
function addSlips(search: Search): void {
  const { index, token, found } = search
  const { columns } = index
  const add = (word: number, edits: number, length: number) => {
    if (!found.has(word)) found.set(word, { score: 1 - edits / length, edits, spelled: false })
  }
  findSlips(index, lettersOf(token), add)
  if (!isSigns(token) || token.text.length < SIGNS_MIN - SLIP_EDITS_MAX) return
  const signs = { words: columns.signWords, masks: columns.signMasks, starts: columns.signAt }
  scanForSlips(signs, {
    ...{ text: token.text, set: signSet(token.text) },
    ...{ units: columns.vocabularyText, unitsAt: columns.vocabularyTextAt },
    found: (word, edits, length) => {
      if (length >= SIGNS_MIN) add(word, edits * LETTERS_OF_SIGN, length)
    },
  })
}

/** The letters by which a token is compared, as those of listed words. */
function lettersOf({ readings, text }: NameToken): string {
  return readings[0]?.text ?? text
}

function packed({ columns }: NameIndex, found: ReadonlyMap<number, Found>): AlikeWords {
  const ids = Uint32Array.from(found.keys()).sort()
  const of = (word: number) => found.get(word) ?? { score: 0, edits: 0, spelled: false }
  let postings = 0
  for (const id of ids) postings += (columns.postingsAt[id + 1] ?? 0) - (columns.postingsAt[id] ?? 0)
  return {
    ids,
    scores: Float32Array.from(ids, (id) => of(id).score),
    edits: Float32Array.from(ids, (id) => of(id).edits),
    spelled: Uint8Array.from(ids, (id) => (of(id).spelled ? 1 : 0)),
    postings,
  }
}
