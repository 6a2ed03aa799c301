import { CITY_WORDS } from '#lib/core/names/city-words.ts'
import { foldName } from '#lib/core/names/fold-name.ts'
import { INSTITUTION_WORDS } from '#lib/core/names/institution-words.ts'
import { PLACE_WORDS } from '#lib/core/names/place-words.ts'
import { isSecondHalf } from '#lib/core/names/second-halves.ts'
import { TRADE_WORDS } from '#lib/core/names/trade-words.ts'
import { TRANSLATED_WORDS } from '#lib/core/names/translated-words.ts'

interface IdeaTable {
  readonly whole: ReadonlyMap<string, string>
  /** Beginnings of words whose ending is left open. */
  readonly begun: ReadonlyMap<string, string>
}

/** Fewest letters of a beginning that is looked for, and most that may follow it. */
const BEGINNING_CHARS_MIN = 3
const ENDING_CHARS_MAX = 6

function compile(table: Readonly<Record<string, string>>): IdeaTable {
  const pairs = Object.entries(table).flatMap(([idea, words]) =>
    words.split(' ').map((word) => ({ word, idea, open: word.endsWith('*') })),
  )
  const of = (open: boolean) =>
    new Map(pairs.filter((each) => each.open === open).map(({ word, idea }) => [foldName(word), idea]))
  return { whole: of(false), begun: of(true) }
}

const GENERIC = compile({ ...INSTITUTION_WORDS, ...TRADE_WORDS })
const TRANSLATED = compile(TRANSLATED_WORDS)
const PLACES = compile({ ...PLACE_WORDS, ...CITY_WORDS })

/** What the tables say of a word. */
interface Told {
  readonly idea: string | null
  readonly table: IdeaTable | null
}

const UNTOLD: Told = { idea: null, table: null }
const TABLES = [GENERIC, TRANSLATED, PLACES] as const
/** Words that were looked up; when there are more, all are let go. */
const TOLD_KEPT_MAX = 20_000
const kept = new Map<string, Told>()

/** The idea that a word of an organisation's name stands for: завод and plant are one, север and 北方 too; null for all others. */
export function ideaOf(word: string): string | null {
  return toldOf(word).idea
}

/** A word that a table has as it stands, whatever it means. */
export function isWholeWord(word: string): boolean {
  return TABLES.some(({ whole }) => whole.has(word))
}

/** A word for a trade or an institution, which says little about who is meant. */
export function isGeneric(word: string): boolean {
  return toldOf(word).table === GENERIC
}

/** A country, a region or a city, which tells rather where than who. */
export function isPlace(word: string): boolean {
  return ideaIn(PLACES, word, beginningsOf(word)) !== null
}

function toldOf(word: string): Told {
  const known = kept.get(word)
  if (known !== undefined) return known
  const told = lookUp(word)
  if (kept.size >= TOLD_KEPT_MAX) kept.clear()
  kept.set(word, told)
  return told
}

function lookUp(word: string): Told {
  const beginnings = beginningsOf(word)
  for (const table of TABLES) {
    const idea = ideaIn(table, word, beginnings)
    if (idea !== null) return { idea, table }
  }
  return UNTOLD
}

/** The Arabic article, alone or after "for" and "and". */
const ARTICLE = /^(?:و?ال|لل)(?=.{3})/u

function ideaIn(table: IdeaTable, word: string, beginnings: readonly string[]): string | null {
  const whole = table.whole.get(word) ?? table.whole.get(word.replace(ARTICLE, ''))
  if (whole !== undefined) return whole
  for (const beginning of beginnings) {
    const idea = table.begun.get(beginning)
    if (idea !== undefined && !isSecondHalf(word.slice(beginning.length))) return idea
  }
  return null
}

/** With what the beginnings of all tables begin: most words begin otherwise. */
const BEGUN = new Set(
  TABLES.flatMap(({ begun }) => [...begun.keys()].map((word) => word.slice(0, BEGINNING_CHARS_MIN))),
)
const NONE: readonly string[] = []

/** All that a word may be told by, the longest first. */
function beginningsOf(word: string): readonly string[] {
  if (!BEGUN.has(word.slice(0, BEGINNING_CHARS_MIN))) return NONE
  const shortest = Math.max(BEGINNING_CHARS_MIN, word.length - ENDING_CHARS_MAX)
  const beginnings: string[] = []
  for (let chars = word.length; chars >= shortest; chars--) beginnings.push(word.slice(0, chars))
  return beginnings
}

const CONNECTING = new Set(
  'self proclaimed named after so called the of and for a an in on at by to de la le les las los el du des der die das und et y e i и в на по с im name und von zu zur fur pour para da do dos das della del di و في の & ve ile имени им imeni オブ アンド フォー ザ イン 第 及 全 all 自称 名称 名 記念 with s の と に を は が や で への での との からの による における に関する に対する のための のために および 及び ならびに 並びに または 又は'
    .split(' ')
    .map(foldName),
)

/** Words that only hold an organisation's name together. */
export function isConnecting(word: string): boolean {
  return CONNECTING.has(word)
}
