import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { nameDataPath, readNameRows } from '#scripts/names/transliteration-pairs.ts'
import { screenByForce } from '#scripts/testing/screen-by-force.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'
import { shareWithInterval } from '../names/wilson.ts'
import { type AskedNames, askedNames } from './asked-names.ts'

/** Entries that every asked name is compared with one by one: of all lists, drawn evenly. */
const ENTRIES_MAX = 2_500
const QUERIES_MAX = 100
const SEED = 7

/**
 * One row a kind of names: of all hits that comparing with every listed name gives, how many the index finds with the same
 * score. The names are those of the speed, and the other-script names of the drawn entries' kind.
 */
export function measureRecall(entries: readonly IndexInput[]): string[][] {
  const random = seededRandom(SEED)
  const drawn = entries.filter(() => random() * entries.length < ENTRIES_MAX)
  const index = compileIndex(drawn)
  return [...askedNames(drawn), ...pairedNames()].map(({ title, names }) => {
    const asked = names.filter(() => random() * names.length < QUERIES_MAX)
    let [found, all, missed] = [0, 0, 0]
    for (const { text, kind } of asked) {
      const query = { names: [text], kind }
      const hits = new Map(screenName(index, query).map((hit) => [hit.entryVersionId, hit.score]))
      for (const [id, { score }] of screenByForce(drawn, query)) {
        all += 1
        if (hits.get(id) === score) found += 1
        else if (!hits.has(id)) missed += 1
      }
    }
    return [title, String(asked.length), String(all), shareWithInterval(found, all), String(missed)]
  })
}

const BRACKETS = /[（(［[][^）)］\]]*[）)］\]]/gu

/** Names in another script than Latin that authorities themselves print beside a Latin one. */
function pairedNames(): readonly AskedNames[] {
  return [
    paired('MOF, Japanese', ['mof_ja_en_pairs', 'mof-ja-en-pairs.csv.gz'], (row) => row.name_ja),
    paired(
      'UK, other scripts',
      ['uk_cross_script_pairs', 'uk-latin-nonlatin.csv.gz'],
      (row) => row.non_latin_name,
    ),
  ].flat()
}

type Row = Readonly<Record<string, string>>

function paired(
  title: string,
  file: readonly string[],
  nameOf: (row: Row) => string | undefined,
): readonly AskedNames[] {
  const path = nameDataPath(...file)
  if (path === null) return []
  const names = readNameRows(path).map((row) => ({
    text: (nameOf(row) ?? '').replace(BRACKETS, ' ').trim(),
    kind: (row.type === undefined || row.type === 'Individual' ? 'person' : 'unknown') as EntityKind,
  }))
  return [{ title, names: names.filter(({ text }) => text !== '') }]
}
