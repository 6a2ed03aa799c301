import fc from 'fast-check'
import { expect, test } from 'vitest'
import { customerParties } from '#lib/core/customers/customer-parties.ts'
import type { EntityKind, ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import { customerSieve, nameSieve } from '#lib/core/screening/name-sieve.ts'
import { SieveNames } from '#lib/core/screening/sieve-names.ts'
import { contextCode } from '#lib/core/screening/word-keys.ts'

/** Hundreds of names are drawn: on a busy machine they take their time. */
const SECONDS_30 = 30_000

/** Names as lists have them, by what bears them; some once more as weak aliases. */
const LISTED: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  person: [
    'Abdul Rahman AL-HASSAN|Sergey Ivanov|Serguei IVANOFF|Ana|HUSSEIN, Saddam|Vladimir Vladimirovich PUTIN|KIM Jong Un',
    '山田 太郎|ヤマモト タロウ|Муаммар Каддафи|Сергей Иванов|김정은|習 近平|WANG Xiaoming|Maria Garcia|J. P. Morgan|Satoshi',
    'صدام حسين|محمد علي|MOHAMMED Ali|Nguyen Van Anh|Xijinping|SATOHANAKO|佐藤花子|ハナコ|山本 太郎|Ivan Petrov|De la Cruz',
  ],
  organisation: [
    '株式会社 東方貿易|Garantex Europe OU|ООО Ромашка|Al-Aqsa Foundation|SATO TRADING CO LTD|Hong Kong Trade 3|ロシア中央銀行',
  ],
  vessel: ['MV HANAKO MARU|YAMADA|OCEAN STAR 2'],
  unknown: ['Ivanov Brothers|Tanaka Taro|Abu Ali'],
}
const WRITTEN = Object.entries(LISTED).flatMap(([kind, lines]) =>
  lines.flatMap((line) => line.split('|')).map((full) => [kind, full] as const),
)
const index = compileIndex(
  WRITTEN.map(([kind, full], at) => {
    const entity = {
      ...{ key: String(at), kind, nationalities: at % 2 === 0 ? ['RU'] : [] },
      births: at % 3 === 0 ? [] : [{ from: '1970-01-01', to: '1970-01-01', approximate: false }],
      names: [{ full, kind: at % 5 === 2 ? 'weak' : 'primary', script: 'latn' }],
      ...{
        birthPlaces: [],
        identifiers: [],
        addresses: [],
        wallets: [],
        programmes: ['T'],
        measure: at % 7 === 0 ? 'due_diligence' : 'freeze',
      },
      ...{ reference: String(at), listedOn: null, remarks: null, details: [] },
    } as unknown as ListedEntity
    return { entryVersionId: `ev-${at}`, listVersionId: 'lv', sourceId: 'test', entity }
  }),
)

/** Words as they stand, turned to capitals, or with a letter left out, doubled or changed about with the next. */
const slipped = (word: string) =>
  fc.constantFrom(
    word,
    word,
    word.toUpperCase(),
    word.toLowerCase(),
    word.slice(1),
    word.slice(0, -1),
    word.slice(0, 2) + word.slice(1),
    word.slice(0, 1) + word.slice(2, 3) + word.slice(1, 2) + word.slice(3),
  )
const OTHERS =
  'ハナコ サトウ タロー ジョン ペトロフ ケンイチ ン クズネツォフ スミス ヤマ モト 花子 佐藤 田中 一郎 三郎 小林 林 王 金 太 郎 ' +
  'Abdulrahman SERGEI Hanako Taro YAMADA Petrova Smith O’Neil de bin Jr Dr SA Ltd NG JC III Van Anh Jong-un Xi Ali ' +
  'ﾔﾏﾓﾄ (株) ΑΝΑ 々木 ñandú たろう さとう Ромашка Петров Иван Ли علي حسين محمد 이 정은 김 박 רון Yan Ann Shi Sho Ken'
const part = fc.oneof(
  fc.constantFrom(...WRITTEN.flatMap(([, name]) => [name, ...name.split(' ')])).chain(slipped),
  fc.constantFrom(...OTHERS.split(' ')).chain(slipped),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
/** Names as people write them: listed ones whole, cut, doubled and joined, in any order, with others between. */
const names = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(' ', ' ', ' ', '　', '', '-', '  ', ', '),
  )
  .map(([parts, between]) => parts.join(between))

test('whoever could get a hit is held back', { timeout: SECONDS_30 }, () => {
  const known = { dateOfBirth: '1970-01-01', country: 'RU' }
  const sieves = (['person', 'organisation', 'unknown', 'vessel'] as const).map(
    (kind) => [kind, nameSieve(index, { kind, ...known })] as const,
  )
  fc.assert(
    fc.property(names, (name) => {
      for (const [kind, meets] of sieves) {
        const hits = [{}, known].map((facts) => screenName(index, { names: [name], kind, ...facts }).length)
        if (hits.some((count) => count > 0)) expect([kind, name, meets(name)]).toEqual([kind, name, true])
      }
    }),
    { numRuns: 800 },
  )
})

test('whoever could get a hit as what a record says of it is held back', { timeout: SECONDS_30 }, () => {
  const meets = customerSieve(index)
  const latin = names.map((name) => ({ latin: name }))
  fc.assert(
    fc.property(fc.constantFrom('person', 'corporation'), latin, latin, (kind, own, owner) => {
      const about = { kind, names: own, aliases: [], dateOfBirth: '1970-01-01', kyc: { nationality: 'RU' } }
      const beneficialOwners = [{ names: owner, dateOfBirth: '1970-01-01', nationality: 'RU' }]
      const parties = customerParties({ ...about, beneficialOwners } as Parameters<typeof customerParties>[0])
      for (const { query } of parties) {
        for (const full of screenName(index, query).length > 0 ? query.names : [])
          expect([full, meets({ kind: query.kind === 'person' ? 'person' : 'organisation', full })]).toEqual([
            full,
            true,
          ])
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a name is taken apart as if its words had never been seen before', () => {
  const taking = new SieveNames(index.nameIndex, 0)
  const written = ({ text, kind, words, aside, weight }: PreparedName) => ({
    ...{ text, kind, aside, weight },
    words: words.map(({ token, ...word }) => ({ ...word, text: token.text, context: contextCode(token) })),
  })
  fc.assert(
    fc.property(names, (name) => {
      const taken = taking.take(name)
      if (taken === null) return
      expect(written(taken.prepared())).toEqual(written(prepareName(name, 'person')))
      expect(taken.words.map(({ word }) => word.token.text)).toEqual(
        taken.prepared().words.map(({ token }) => token.text),
      )
    }),
    { numRuns: 2_000 },
  )
})

test('most who could not fall through', () => {
  const meets = nameSieve(index, { kind: 'person', dateOfBirth: '1970-01-01', country: 'JP' })
  const others = [
    '鈴木 次郎',
    'スズキ ジロウ',
    'SUZUKI JIRO',
    'John Smith',
    'Peter Miller',
    'Андрей Смирнов',
    '',
  ]
  expect(others.filter(meets)).toEqual([])
})
