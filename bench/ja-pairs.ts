import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldKanji } from '#lib/core/names/fold-kanji.ts'
import { FOREIGN, SHAPES, TRADES } from './ja-pairs/curated.ts'
import { givenNames, type JapaneseName, surnames } from './ja-pairs/name-tables.ts'
import { katakana, kunrei, passport, spelledOut, withOh } from './ja-pairs/write-romaji.ts'

/** Writes `bench/data/ja-name-pairs.csv`: the same tables and seed always give the same pairs. Rules: bench/data/README.md. */
const FILE = join(import.meta.dirname, 'data', 'ja-name-pairs.csv')
const SEED = 1871
let state = SEED

function below(count: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * count)
}
function pick<T>(items: readonly T[]): T {
  return items[below(items.length)] as T
}

const FAMILY = surnames()
const GIVEN = givenNames()
const written = ({ kanji }: JapaneseName) => pick(kanji)
const kata = ({ kana }: JapaneseName) => katakana(kana)
const latin = (name: JapaneseName) => passport(name.typed)

/** Two given names whose kana differ by one sign. */
function neighbours(names: readonly JapaneseName[]): readonly (readonly [JapaneseName, JapaneseName])[] {
  return names.flatMap((one) =>
    names
      .filter((other) => one.kana < other.kana && one.kana.length === other.kana.length)
      .filter((other) => [...one.kana].filter((sign, at) => sign !== other.kana[at]).length === 1)
      .map((other) => [one, other] as const),
  )
}
const NEAR_GIVEN = neighbours(GIVEN)
const NEAR_FAMILY = neighbours(FAMILY)

type Make = () => readonly [string, string]

/** Another given name, of another reading. */
function otherGiven(than: JapaneseName): JapaneseName {
  const other = pick(GIVEN)
  return passport(other.typed) === passport(than.typed) ? otherGiven(than) : other
}
function otherFamily(than: JapaneseName): JapaneseName {
  const other = pick(FAMILY)
  return passport(other.typed) === passport(than.typed) ? otherFamily(than) : other
}

const PERSONS: readonly (readonly [group: string, match: boolean, count: number, make: Make])[] = [
  [
    'kanji-romaji',
    true,
    120,
    () => both((f, g) => [`${written(f)} ${written(g)}`, `${latin(g)} ${latin(f)}`]),
  ],
  ['kanji-kana', true, 100, () => both((f, g) => [`${written(f)} ${written(g)}`, `${kata(f)} ${kata(g)}`])],
  [
    'kana-romaji',
    true,
    100,
    () => both((f, g) => [`${f.kana} ${g.kana}`, `${latin(f).toUpperCase()}, ${latin(g)}`]),
  ],
  [
    'romaji-styles',
    true,
    100,
    () =>
      both((f, g) => [
        `${latin(f)} ${latin(g)}`,
        pick([kunrei, spelledOut, withOh].map((style) => `${style(g.typed)} ${style(f.typed)}`)),
      ]),
  ],
  ['no-gap', true, 50, () => both((f, g) => both2(written(f), written(g)))],
  ['same-reading-other-kanji', false, 120, () => both((f, g) => otherKanji(written(f), g))],
  [
    'one-kana-given',
    false,
    90,
    () => near(NEAR_GIVEN, (one, other) => ofOneFamily(pick(FAMILY), one, other)),
  ],
  [
    'one-kana-family',
    false,
    50,
    () => near(NEAR_FAMILY, (one, other) => ofOneGiven(pick(GIVEN), one, other)),
  ],
  [
    'other-given',
    false,
    110,
    () => both((f, g) => [`${written(f)} ${written(g)}`, `${latin(otherGiven(g))} ${latin(f)}`]),
  ],
  [
    'other-family',
    false,
    80,
    () => both((f, g) => [`${written(f)} ${written(g)}`, `${kata(otherFamily(f))} ${kata(g)}`]),
  ],
]

function both(
  make: (family: JapaneseName, given: JapaneseName) => readonly [string, string],
): readonly [string, string] {
  return make(pick(FAMILY), pick(GIVEN))
}
function both2(family: string, given: string): readonly [string, string] {
  return [`${family}${given}`, `${family}　${given}`]
}
function otherKanji(family: string, given: JapaneseName): readonly [string, string] {
  const one = pick(given.kanji)
  return [
    `${family} ${one}`,
    `${family} ${pick(given.kanji.filter((other) => foldKanji(other) !== foldKanji(one)))}`,
  ]
}
function near(
  pairs: readonly (readonly [JapaneseName, JapaneseName])[],
  make: (one: JapaneseName, other: JapaneseName) => readonly [string, string],
): readonly [string, string] {
  const [one, other] = pick(pairs)
  return make(one, other)
}
function ofOneFamily(
  family: JapaneseName,
  one: JapaneseName,
  other: JapaneseName,
): readonly [string, string] {
  return pick([
    [`${kata(family)} ${kata(one)}`, `${kata(family)} ${kata(other)}`],
    [`${written(family)} ${written(one)}`, `${kata(family)} ${kata(other)}`],
  ] as const)
}
function ofOneGiven(given: JapaneseName, one: JapaneseName, other: JapaneseName): readonly [string, string] {
  return [`${kata(one)} ${kata(given)}`, `${kata(other)} ${kata(given)}`]
}

const trades = TRADES.split(' ').map((entry) => entry.split(':') as [string, string])
const FORMS: readonly ((name: string) => string)[] = [
  (name) => `株式会社${name}`,
  (name) => `${name}株式会社`,
  (name) => `(株)${name}`,
  (name) => `㈱${name}`,
]
const FIRMS: readonly (readonly [group: string, match: boolean, count: number, make: Make])[] = [
  [
    'firm-forms',
    true,
    40,
    () => firm((f, [ja]) => [FORMS[0]?.(written(f) + ja) ?? '', pick(FORMS.slice(1))(written(f) + ja)]),
  ],
  [
    'firm-romaji',
    true,
    60,
    () => firm((f, [ja, en]) => [pick(FORMS)(written(f) + ja), `${latin(f)} ${en} Co., Ltd.`]),
  ],
  [
    'firm-other-trade',
    false,
    50,
    () => firm((f, [ja]) => [pick(FORMS)(written(f) + ja), `${latin(f)} ${otherTrade(ja)} Co., Ltd.`]),
  ],
  [
    'firm-other-family',
    false,
    50,
    () => firm((f, [ja]) => [pick(FORMS)(written(f) + ja), pick(FORMS)(written(otherFamily(f)) + ja)]),
  ],
]
function firm(
  make: (family: JapaneseName, trade: [string, string]) => readonly [string, string],
): readonly [string, string] {
  return make(pick(FAMILY), pick(trades))
}
function otherTrade(ja: string): string {
  const own = trades.find(([word]) => word === ja)?.[1]
  return pick(trades.filter(([, en]) => en !== own))[1]
}

const rows: string[][] = []
const seen = new Set<string>()
function add(row: readonly string[]): boolean {
  const key = [row[1], row[2]].sort().join('|')
  if (seen.has(key) || row[1] === row[2]) return false
  seen.add(key)
  rows.push([...row])
  return true
}
for (const [groups, schema] of [
  [PERSONS, 'Person'],
  [FIRMS, 'Company'],
] as const) {
  for (const [group, match, count, make] of groups) {
    for (let made = 0; made < count; ) if (add([schema, ...make(), String(match), group, 'generated'])) made++
  }
}
for (const pair of SHAPES.split(' ')) {
  const [older = '', newer = ''] = pair.split(':')
  const given = written(pick(GIVEN))
  add(['Person', `${older} ${given}`, `${newer} ${given}`, 'true', 'kanji-shapes', 'curated'])
}
const foreign = FOREIGN.trim()
  .split('\n')
  .map((line) => line.split('|') as [string, string])
for (const [ja, en] of foreign) add(['Person', ja, en, 'true', 'foreign-katakana', 'curated'])
foreign.forEach(([ja, en], at) => {
  const [, other = ''] = foreign[(at + 7) % foreign.length] ?? []
  const [given = ''] = en.split(' ')
  add(['Person', ja, `${given} ${other.split(' ').at(-1)}`, 'false', 'foreign-other-family', 'generated'])
})

const quoted = (value: string) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
const lines = [['schema', 'name1', 'name2', 'is_match', 'group', 'made'], ...rows].map((row) =>
  row.map(quoted).join(','),
)
writeFileSync(FILE, `${lines.join('\n')}\n`)
process.stdout.write(
  `${rows.length} pairs written, ${rows.filter((row) => row[3] === 'true').length} of them one party\n`,
)
