import { alignAll } from '#lib/core/names/align-all.ts'
import { alignSounds, type SoundRows } from '#lib/core/names/align-sounds.ts'
import { simplifiedHan } from '#lib/core/names/han-readings.ts'
import { hears } from '#lib/core/names/hears.ts'
import type { NameToken } from '#lib/core/names/name-token.ts'
import { passingPieces } from '#lib/core/names/sound-tables.ts'
import { tokenKeys } from '#lib/core/names/token-keys.ts'
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
  type AlikeWords,
  filedUnder,
  listedRows,
  listedToken,
  type NameIndex,
  nextRound,
  scriptOf,
} from '#lib/core/screening/name-index.ts'
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
/** What an alignment lacks at most whose score is `SOUND_MIN`, in hundredths of a nat a symbol (see `LACK_TO_SCORE`). */
const LACK_MAX = 228
/** What one lacks at most that is clearly alike: a score of 0.67. */
const LACK_CLEAR = 140
/** Most words that are compared with one query word after the sieves. */
const MEETINGS_MAX = 4_000
/** Words that are aligned one by one, before the asked word's pieces are noted for very many: noting costs as much as two. */
const FEW_HEARD = 2
/** Readings of a word that are heard against the learnt tables of the listed words. */
const READINGS_HEARD_MAX = 4

/** The words of the lists that are like a query word; kept for the next time it is asked. */
export function alikeWords(index: NameIndex, asked: AskedToken): AlikeWords {
  const { text, context, idea, joined } = asked
  const key = `${context} ${joined ? '+' : ''}${idea ?? ''} ${text}`
  const { alike } = index
  const known = alike.known.get(key)
  if (known !== undefined) return known
  const found = findAlike(index, asked)
  if (alike.size + found.ids.length > WORDS_KEPT_MAX || alike.known.size >= ANSWERS_KEPT_MAX) {
    alike.known.clear()
    alike.size = 0
  }
  alike.known.set(key, found)
  alike.size += found.ids.length
  return found
}

interface Found {
  score: number
  edits: number
  spelled: boolean
}

/** As `alikeWords`, not kept: for what is hardly ever asked twice. */
export function findAlike(
  index: NameIndex,
  { token: make, idea, joined }: Pick<AskedToken, 'token' | 'idea' | 'joined'>,
): AlikeWords {
  const token = make()
  const found = new Map<number, Found>()
  for (const word of candidates(index, token, joined)) {
    const meeting = freshMeeting(token, listedToken(index, word))
    if (meeting === null) continue
    found.set(word, { ...meeting, spelled: meeting.reason === 'spelling' })
  }
  const slipped = (word: number, edits: number, length: number) => {
    if (!found.has(word)) found.set(word, { score: 1 - edits / length, edits, spelled: false })
  }
  if (!joined) addSlips(index, token, slipped)
  if (!joined) {
    for (const hash of shortFormHashes(token)) addFiled(index, found, { hash, score: SHORT_FORM_SCORE })
  }
  if (idea !== null) addFiled(index, found, { hash: filingHash('idea', idea), score: MEANING_SCORE })
  return packed(index, found)
}

/** Takes in the words that are filed under a hash, as alike as told where they are not more so. */
function addFiled(
  index: NameIndex,
  found: Map<number, Found>,
  { hash, score }: { readonly hash: number; readonly score: number },
): void {
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

function addSlips(
  index: NameIndex,
  token: NameToken,
  add: (word: number, edits: number, length: number) => void,
): void {
  const { columns } = index
  const letters = token.readings[0]?.text ?? token.text
  findSlips(index, letters, add)
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

/** Words that one of the keys brings up and the learnt tables do not rule out, each once. */
function candidates(index: NameIndex, token: NameToken, joined: boolean): readonly number[] {
  const round = nextRound(index)
  const { columns, seenWords } = index
  const out: number[] = []
  const take = (hash: number, fits?: (word: number) => boolean) => {
    const [from, to] = filedUnder(index, hash)
    for (let at = from; at < to && out.length < MEETINGS_MAX; at++) {
      const word = columns.filed[at] ?? 0
      if (seenWords[word] === round) continue
      // what a key brings up and the tables rule out, another key brings up again
      seenWords[word] = round
      if (fits === undefined || fits(word)) out.push(word)
    }
  }
  take(textHash(token.text, contextCode(token)))
  for (const { text } of token.readings) take(filingHash('reading', text))
  if (token.script === 'hani') take(filingHash('han', simplifiedHan(token.text)))
  for (const hash of soundHashes(token)) take(hash)
  const heard = hearing(index, token)
  const { rows } = token.sounds
  // whatever their keys, all Latin words that sound clearly alike; of those with a key in common also the others
  if (rows !== null && !joined) {
    for (const word of alignAll(rows, index.latin, leastOf(rows, LACK_CLEAR))) {
      if (seenWords[word] === round || out.length >= MEETINGS_MAX) continue
      seenWords[word] = round
      out.push(word)
    }
  }
  const latin = !isLatin(token.script)
  tokenKeys(token, joined ? JOIN_KEYS : WORD_KEYS).forEach((key, rank) => {
    if (latin) take(filingHash('latinKey', key), heard)
    take(filingHash('nativeKey', key), heard)
    if (joined || rank >= JOIN_KEYS) return
    if (latin) take(filingHash('latinJoin', key), heard)
    take(filingHash('nativeJoin', key), heard)
  })
  return out
}

/** Whether a listed word of another script sounds enough like the token, by the learnt table of either. */
function hearing(index: NameIndex, token: NameToken): (word: number) => boolean {
  const { columns } = index
  const { rows } = token.sounds
  let heard = 0
  return (word) => {
    if (scriptOf(index, word) === token.script) return false
    // two scripts with tables: the asked word's own table answers, on the listed word's Latin letters
    if (rows !== null) {
      const [from, to] = [columns.lettersAt[word] ?? 0, columns.lettersAt[word + 1] ?? 0]
      heard += 1
      if (heard > FEW_HEARD) return hears(rows, leastOf(rows), [columns.lettersText, from, to])
      return alignSounds(rows, passingPieces(columns.lettersText, from, to), leastOf(rows)) !== null
    }
    const listed = listedRows(index, word)
    if (listed === null) return false
    return token.sounds
      .firstPieces(READINGS_HEARD_MAX)
      .slice(0, READINGS_HEARD_MAX)
      .some((each) => alignSounds(listed, each, leastOf(listed)) !== null)
  }
}

function leastOf({ reach, single }: SoundRows, lack = LACK_MAX): number {
  return (reach[0] ?? 0) - lack * single.length
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
