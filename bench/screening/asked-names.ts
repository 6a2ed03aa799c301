import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { nameDataPath, readNameRows, readPlainRows } from '#scripts/names/transliteration-pairs.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

export interface AskedNames {
  readonly title: string
  readonly names: readonly { readonly text: string; readonly kind: EntityKind }[]
}

const SEED = 20_261_127
const ORDINARY_MAX = 1_500
const JAPANESE_MAX = 1_500
const LISTED_MAX = 300
const STREAM_ORDINARY_MAX = 5_000
const STREAM_JAPANESE_MAX = 100_000

/**
 * Names that are put to the index: ordinary people of many cultures, ordinary Japanese in kanji, kana and romaji, names of
 * listed persons as changed hands write them, and listed names as printed. Those whose data are not at hand are left out.
 */
export function askedNames(entries: readonly IndexInput[]): readonly AskedNames[] {
  return [
    ...benchmarkNames(ORDINARY_MAX),
    ...japaneseNames(JAPANESE_MAX, 'ordinary Japanese'),
    listedNames(entries),
  ]
}

/** Names as a file of them is screened, most of them of ordinary people: drawn with their repeats. */
export function streamedNames(): readonly AskedNames[] {
  return [
    ...benchmarkNames(STREAM_ORDINARY_MAX).slice(0, 1),
    ...japaneseNames(STREAM_JAPANESE_MAX, 'ordinary Japanese'),
  ]
}

function benchmarkNames(most: number): readonly AskedNames[] {
  const path = nameDataPath('yente-screening-benchmark', 'un-positives-and-negatives.csv.gz')
  if (path === null) return []
  const rows = readNameRows(path)
  const of = (label: string) =>
    rows
      .filter((row) => row.label === label)
      .map((row) => ({ text: row.full_name ?? '', kind: 'person' as const }))
  return [
    { title: 'ordinary people, many cultures', names: of('no_match').slice(0, most) },
    { title: 'listed persons, treated', names: of('match') },
  ]
}

/** Surnames by how many people bear them, given names evenly; a third each in kanji, hiragana and romaji. */
function japaneseNames(most: number, title: string): readonly AskedNames[] {
  const paths = ['last_name_org', 'first_name_man_opti', 'first_name_woman_opti'].flatMap(
    (name) => nameDataPath('japanese_names', `${name}.csv.gz`) ?? [],
  )
  if (paths.length < 3) return []
  const [surnames = [], ...given] = paths.map(readPlainRows)
  const givenNames = given.flat()
  const random = seededRandom(SEED)
  // a surname stands in the draw once for every ten thousand people
  const crowd = surnames.flatMap((row) =>
    new Array<readonly string[]>(Math.ceil(Number(row[1]) / 10_000)).fill(row),
  )
  const surname = () => crowd[Math.floor(random() * crowd.length)] ?? []
  const names = Array.from({ length: most }, (_, at) => {
    const [family, personal] = [surname(), givenNames[Math.floor(random() * givenNames.length)] ?? []]
    const kanji = personal.slice(2).filter((each) => each !== '')
    const text = [
      `${family[0]} ${kanji[Math.floor(random() * kanji.length)] ?? personal[0]}`,
      `${family[2]} ${personal[0]}`,
      `${personal[1]} ${family[3]}`,
    ][at % 3]
    return { text: text ?? '', kind: 'person' as const }
  })
  return [{ title, names }]
}

function listedNames(entries: readonly IndexInput[]): AskedNames {
  const random = seededRandom(SEED)
  const all = entries.flatMap(({ entity: { names, kind } }) =>
    names.map(({ full }) => ({ text: full, kind })),
  )
  const names = all.filter(() => random() * all.length < LISTED_MAX)
  return { title: 'listed names as printed, all scripts', names }
}
