import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import { nameSieve } from '#lib/core/screening/name-sieve.ts'

const LISTED = [
  'Abdul Rahman AL-HASSAN',
  'Sergey Ivanov',
  'Serguei IVANOFF',
  '山田 太郎',
  '株式会社 東方貿易',
  'ヤマモト タロウ',
  'Муаммар Каддафи',
  'Garantex Europe OU',
  '김정은',
  'Ana',
]
const index = compileIndex(
  LISTED.map((full, at) => {
    const entity = {
      ...{ key: String(at), kind: at % 2 === 0 ? 'person' : 'unknown', births: [], nationalities: ['RU'] },
      names: [{ full, kind: at === 2 ? 'weak' : 'primary', script: 'latn' }],
      ...{
        birthPlaces: [],
        identifiers: [],
        addresses: [],
        wallets: [],
        programmes: ['T'],
        measure: 'freeze',
      },
      ...{ reference: String(at), listedOn: null, remarks: null, details: [] },
    } as ListedEntity
    return { entryVersionId: `ev-${at}`, listVersionId: 'lv', sourceId: 'test', entity }
  }),
)

/** Names as people write them: listed ones whole, cut, doubled and joined, in any order, with others between. */
const part = fc.oneof(
  fc.constantFrom(...LISTED.flatMap((name) => [name, ...name.split(' ')])),
  fc.constantFrom(
    '花子',
    'Abdulrahman',
    'SERGEI',
    'ﾔﾏﾓﾄ',
    '(株)',
    'O’Neil',
    'de',
    'ΑΝΑ',
    '々木',
    'ñandú',
    'たろう',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const names = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', '　', '', '-', '  '))
  .map(([parts, between]) => parts.join(between))

test('whoever could get a hit is held back', () => {
  const meets = nameSieve(index)
  fc.assert(
    fc.property(names, fc.constantFrom('person', 'organisation', 'unknown'), (name, kind) => {
      const query = { names: [name], kind, dateOfBirth: '1970-01-01', country: 'RU' } as const
      if (screenName(index, query).length > 0) expect([name, meets(name)]).toEqual([name, true])
    }),
    { numRuns: 2_000 },
  )
})

test('most who could not fall through', () => {
  const meets = nameSieve(index)
  const others = [
    '佐藤 花子',
    'サトウ ハナコ',
    'SATO HANAKO',
    'John Smith',
    'Maria Garcia',
    'ООО Ромашка',
    '',
  ]
  expect(others.filter(meets)).toEqual([])
})
