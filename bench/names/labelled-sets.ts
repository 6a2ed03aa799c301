import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { sharedLines, sharedRows } from './shared-names.ts'

/** The Japanese set that comes with the repository. */
const JAPANESE = join(import.meta.dirname, '..', 'data', 'ja-name-pairs.csv')

/** Two names with the label whether they are taken for one party. */
export interface LabelledPair {
  readonly kind: EntityKind
  readonly name1: string
  readonly name2: string
  readonly match: boolean
  readonly group: string
}

/** A set by the name under which its figures are printed. */
export interface LabelledSet {
  readonly name: string
  readonly pairs: readonly LabelledPair[]
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
}

function kindOf(schema: string | undefined): EntityKind {
  return KINDS[schema ?? ''] ?? 'unknown'
}

/** The half that a pair belongs to, by the SHA-256 of its two names in order of letters: even first byte is tuned on. */
export function isTunedOn({ name1, name2 }: LabelledPair): boolean {
  const [one, other] = [name1, name2].sort()
  return (createHash('sha256').update(`${one}\n${other}`).digest()[0] ?? 0) % 2 === 0
}

/** OpenSanctions' name bench: labelled by people and language models, some labels debatable. */
export function nameBench(): LabelledSet {
  const rows = sharedRows('opensanctions-name-bench', 'cases.csv')
  return {
    name: 'opensanctions-name-bench',
    pairs: rows.map((row) => ({
      kind: kindOf(row.schema),
      name1: row.name1 ?? '',
      name2: row.name2 ?? '',
      match: row.is_match === 'true',
      group: row.case_group ?? '',
    })),
  }
}

/** OpenSanctions' entity bench by its names alone; parts of names are put together with the family name first. */
export function entityBench(): LabelledSet {
  const checks = sharedLines('opensanctions-entity-bench', 'checks.jsonl').map(
    (line): EntityCheck => JSON.parse(line),
  )
  return {
    name: 'opensanctions-entity-bench',
    pairs: checks.map(({ match, schema, query, candidate }) => ({
      kind: kindOf(schema),
      name1: wholeName(query),
      name2: wholeName(candidate),
      match,
      group: schema,
    })),
  }
}

type NameParts = Readonly<
  Partial<Record<'name' | 'firstName' | 'middleName' | 'fatherName' | 'lastName', string>>
>

interface EntityCheck {
  readonly match: boolean
  readonly schema: string
  readonly query: NameParts
  readonly candidate: NameParts
}

function wholeName({ name, firstName = '', middleName, fatherName = '', lastName = '' }: NameParts): string {
  return name ?? `${lastName}, ${firstName} ${middleName ?? fatherName}`.trim()
}

/** Names of UN-listed persons after treatment, against themselves before it. */
export function treatedPersons(): LabelledSet {
  const rows = sharedRows('yente-screening-benchmark', 'un-positives-and-negatives.csv.gz')
  const pairs = rows
    .filter((row) => row.label === 'match')
    .map(
      (row): LabelledPair => ({
        kind: 'person',
        name1: row.full_name ?? '',
        name2: row.untreated_name ?? '',
        match: true,
        group: row.full_name === row.untreated_name ? 'clean' : 'treated',
      }),
    )
  return { name: 'yente-screening-benchmark', pairs }
}

/** Made-up ordinary people of many cultures: nobody of them is listed. */
export function ordinaryPeople(): readonly string[] {
  return sharedRows('yente-screening-benchmark', 'un-positives-and-negatives.csv.gz')
    .filter((row) => row.label === 'no_match')
    .map((row) => row.full_name ?? '')
}

/** Latin and native spellings of UK-listed parties; the neighbour in the list that shares a word is the negative. */
export function crossScript(): LabelledSet {
  const rows = sharedRows('uk_cross_script_pairs', 'uk-latin-nonlatin.csv.gz')
  const own = rows.map(
    (row): LabelledPair => ({
      kind: row.type === 'Individual' ? 'person' : row.type === 'Entity' ? 'organisation' : 'vessel',
      name1: row.latin_primary_name ?? '',
      name2: row.non_latin_name ?? '',
      match: true,
      group: row.type ?? '',
    }),
  )
  return {
    name: 'uk-cross-script',
    pairs: withNeighbours(
      own,
      rows.map((row) => row.unique_id ?? ''),
    ),
  }
}

/** Japanese and Latin names as the Ministry of Finance prints them, with the same kind of negatives. */
export function ministryPairs(): LabelledSet {
  const rows = sharedRows('mof_ja_en_pairs', 'mof-ja-en-pairs.csv.gz')
  const own = rows.map(
    (row): LabelledPair => ({
      kind: /団体|銀行|企業/.test(row.sheet ?? '') ? 'organisation' : 'person',
      name1: row.name_en ?? '',
      name2: row.name_ja ?? '',
      match: true,
      group: /団体|銀行|企業/.test(row.sheet ?? '') ? 'organisations' : 'persons',
    }),
  )
  return {
    name: 'mof-ja-en',
    pairs: withNeighbours(
      own,
      rows.map((_, at) => String(at)),
    ),
  }
}

/** Adds to each pair one of its first name with another party's second name, chosen to share a word of the first. */
function withNeighbours(own: readonly LabelledPair[], ids: readonly string[]): LabelledPair[] {
  const byWord = new Map<string, number[]>()
  own.forEach(({ name1 }, at) => {
    for (const word of wordsOf(name1)) byWord.set(word, [...(byWord.get(word) ?? []), at])
  })
  const negatives = own.flatMap((pair, at): LabelledPair[] => {
    const near = wordsOf(pair.name1)
      .flatMap((word) => byWord.get(word) ?? [])
      .filter(
        (other) =>
          ids[other] !== ids[at] && own[other]?.name1 !== pair.name1 && own[other]?.kind === pair.kind,
      )
    const other = own[near[(at * STRIDE) % Math.max(1, near.length)] ?? (at + STRIDE) % own.length]
    return other === undefined || other.name1 === pair.name1
      ? []
      : [{ ...pair, name2: other.name2, match: false }]
  })
  return [...own, ...negatives]
}
/** Any odd number: it only spreads the choice of neighbours. */
const STRIDE = 37

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
}

/** The Japanese name pairs published with this repository. */
export function japanesePairs(): LabelledSet {
  const rows: readonly Readonly<Record<string, string>>[] = existsSync(JAPANESE)
    ? parse(readFileSync(JAPANESE), { columns: true })
    : []
  const pairs = rows.map((row) => ({
    kind: kindOf(row.schema),
    name1: row.name1 ?? '',
    name2: row.name2 ?? '',
    match: row.is_match === 'true',
    group: row.group ?? '',
  }))
  return { name: 'ja-name-pairs', pairs }
}
