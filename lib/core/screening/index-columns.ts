import type { WordRole } from '#lib/core/names/parsed-name.ts'

/**
 * THE TABLE of the compiled index: every column by its name with the kind of its numbers. `…At` columns hold where each row's
 * part of another column begins, and where the last one ends.
 */
const COLUMN_KINDS = {
  /** Entries as JSON in UTF-8, in the order of source, key and version. */
  entryJson: 'u8',
  entryAt: 'u32',
  /** Entries that name an address. */
  walletEntries: 'u32',
  /** Identifiers as hashes in rising order, and the entries of each. */
  identifierHashes: 'u32',
  identifierAt: 'u32',
  identifierEntries: 'u32',
  /** A writing is a name as written together with the kind of entity that it names; many entries may bear it. */
  writingText: 'u16',
  writingTextAt: 'u32',
  /** Kind of the entity, and kind as which the name was read: places in `ENTITY_KINDS`. */
  writingKind: 'u8',
  writingRead: 'u8',
  writingWordsAt: 'u32',
  /** Word of the vocabulary, with its role above `ROLE_SHIFT`. */
  writingWords: 'u32',
  wordWeights: 'f32',
  wordBits: 'f32',
  writingJoinsAt: 'u32',
  /** Neighbouring words of a writing taken as one: the word of the vocabulary, the place of the first, and how many. */
  joinWords: 'u32',
  joinPlaces: 'u8',
  joinCounts: 'u8',
  bearersAt: 'u32',
  bearerEntries: 'u32',
  /** Places in `NAME_KINDS`. */
  bearerKinds: 'u8',
  /** The vocabulary: every distinct word, and every distinct join of neighbouring words. */
  vocabularyText: 'u16',
  vocabularyTextAt: 'u32',
  /** Language and part of the name, see `contextCode`. */
  vocabularyContexts: 'u8',
  /** The letters by which a word is compared, as `NameWord.letters`. */
  lettersText: 'u16',
  lettersAt: 'u32',
  /** Places in `SCRIPTS`. */
  vocabularyScripts: 'u8',
  /** Words of scripts with a learnt table as its rows, see `SoundRows`; none of all others. */
  soundsAt: 'u32',
  soundSingles: 'i16',
  soundDoubles: 'i16',
  /** Two numbers more for every word than its symbols. */
  soundReaches: 'i32',
  /** Writings in which a word stands, alone or as a join. */
  postingsAt: 'u32',
  postings: 'u32',
  /** Words (no joins) by the keys of their slips, see `slipKeys`. */
  slipHashes: 'u32',
  slipAt: 'u32',
  slipWords: 'u32',
  /** Words in Latin letters in the order of these, and how many letters each shares with the one before. */
  latinWords: 'u32',
  latinShared: 'u8',
  /** Words of syllables or ideographs by how many signs they have, with a set of these as bits, and where each length begins. */
  signWords: 'u32',
  signMasks: 'u32',
  signAt: 'u32',
  /** Keys as hashes in rising order, and the words filed under each, in the order of their letters. */
  filedHashes: 'u32',
  filedAt: 'u32',
  filed: 'u32',
} as const

const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
} as const
type Kinds = typeof COLUMN_KINDS
type ColumnName = keyof Kinds
export type IndexColumns = {
  readonly [name in ColumnName]: InstanceType<(typeof ARRAYS)[Kinds[name]]>
}

const NAMES = Object.keys(COLUMN_KINDS) as readonly ColumnName[]
/** Bits of a writing's word that are the word; its role stands above. */
export const ROLE_SHIFT = 24
export const WORD_MASK = (1 << ROLE_SHIFT) - 1

/** Roles by the place that stands for them above a writing's word. */
export const WORD_ROLES: readonly WordRole[] = [
  'name',
  'family',
  'given',
  'patronymic',
  'father',
  'particle',
  'initial',
  'nickname',
  'generic',
  'connecting',
  'number',
  'place',
]

/** "SKIX" */
const MAGIC = 0x534b4958
/** Changes with the table above. */
const FORMAT = 3
const HEAD_WORDS = 4
const WORD_BYTES = 4
const ALIGNMENT = 8

/** The columns as one run of bytes, the same for the same columns. `label` says of what they were compiled. */
export function packColumns(columns: IndexColumns, label: string): Uint8Array<ArrayBuffer> {
  const about = new TextEncoder().encode(label)
  const head = aligned((HEAD_WORDS + NAMES.length) * WORD_BYTES + about.length)
  const total = NAMES.reduce((sum, name) => sum + aligned(columns[name].byteLength), head)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  const words = [MAGIC, FORMAT, about.length, total, ...NAMES.map((name) => columns[name].byteLength)]
  words.forEach((word, at) => {
    view.setUint32(at * WORD_BYTES, word)
  })
  bytes.set(about, words.length * WORD_BYTES)
  let at = head
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = columns[name]
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  }
  return bytes
}

/**
 * Reads what `packColumns` wrote, without copying: the columns are views of the bytes. Null when they are of another format,
 * of another label or cut short. Whether they are what was written is for the caller to know (a digest).
 */
export function unpackColumns(bytes: Uint8Array<ArrayBuffer>, label: string): IndexColumns | null {
  const about = new TextEncoder().encode(label)
  const fixed = (HEAD_WORDS + NAMES.length) * WORD_BYTES
  if (bytes.length < fixed + about.length || bytes.byteOffset % ALIGNMENT !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number) => view.getUint32(at * WORD_BYTES)
  if (word(0) !== MAGIC || word(1) !== FORMAT || word(2) !== about.length || word(3) !== bytes.length)
    return null
  if (!about.every((byte, at) => bytes[fixed + at] === byte)) return null
  let at = aligned(fixed + about.length)
  const columns: [string, unknown][] = []
  for (const [place, name] of NAMES.entries()) {
    const length = word(HEAD_WORDS + place)
    const type = ARRAYS[COLUMN_KINDS[name]]
    if (at + length > bytes.length || length % type.BYTES_PER_ELEMENT !== 0) return null
    columns.push([name, new type(bytes.buffer, bytes.byteOffset + at, length / type.BYTES_PER_ELEMENT)])
    at += aligned(length)
  }
  return at === bytes.length ? (Object.fromEntries(columns) as unknown as IndexColumns) : null
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
}

/** Bytes of all columns together. */
export function bytesOf(columns: IndexColumns): number {
  return NAMES.reduce((sum, name) => sum + columns[name].byteLength, 0)
}
