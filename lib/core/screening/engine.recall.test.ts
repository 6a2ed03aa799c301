import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENTITY_KINDS, type ListedEntity, NAME_KINDS } from '#lib/core/lists/listed-entity.ts'
import { compileColumns, compileIndex, indexOf, screenName } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { packColumns, unpackColumns } from '#lib/core/screening/index-columns.ts'
import { screenByForce } from '#scripts/testing/screen-by-force.ts'

/** Words of names in one alphabet, likenesses among them, so that names drawn from them often meet. */
const LATIN = (
  'Vladimir Vladmir Wladimir Vova Putin William Bill Sasha Aleksandr Alexandra Poutine Ali Aly Hassan Hasan Mohammed Muhammad Abdul Rahman Abdulrahman Abd al- bin J. V. Kim ' +
  'Jong Un Jongun Ivanovich Petrovich Sato Satoh Hanako Tanaka Takahashi Garcia García Hydra Trading Plant Bank OOO LLC Ltd Fund V VI de la'
).split(' ')
/** The same in other scripts. */
const OTHERS =
  'Владимир ウラジーミル Путин プーチン 하산 محمد モハメド पुतिन ปูติน キム 김 ジョンウン 佐藤 サトウ 花子 ハナコ Гидра Завод ООО 株式会社 商事'.split(
    ' ',
  )

/** A name of one to four words, some with a letter left out, changed or put in. */
function nameOf(words: readonly string[]) {
  const word = fc.constantFrom(...words)
  const slipped = fc.tuple(word, fc.nat(8), fc.constantFrom('', 'a', 'n', 'st')).map(([whole, at, put]) => {
    const place = at % Math.max(1, whole.length)
    return whole.slice(0, place) + put + whole.slice(place + 1)
  })
  const part = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: slipped })
  return (
    fc
      .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ' ', ' ', ', ', '・'))
      .map(([parts, between]) => parts.join(between))
      // initials and numbers alone find nothing
      .filter((name) => /\p{L}{3}|[\p{Script=Han}\p{Script=Hangul}]/u.test(name))
  )
}

const entitiesOf = (fullName: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...ENTITY_KINDS),
      names: fc.array(fc.record({ full: fullName, kind: fc.constantFrom(...NAME_KINDS) }), {
        minLength: 1,
        maxLength: 3,
      }),
      measure: fc.constantFrom('freeze', 'due_diligence'),
      passport: fc.option(fc.constantFrom('AB 12345', 'ab-12345', '99-887766')),
    }),
    { minLength: 1, maxLength: 12 },
  )

function inputsOf(
  drawn: readonly { kind: string; names: readonly object[]; measure: string; passport: string | null }[],
) {
  return drawn.map(({ passport, ...each }, at): IndexInput => {
    const entity = {
      ...each,
      ...{
        key: `k${at}`,
        births: [{ from: '1970-01-01', to: '1970-01-01', approximate: false }],
        birthPlaces: [],
      },
      names: each.names.map((name) => ({ ...name, script: 'latn' })),
      identifiers: passport === null ? [] : [{ type: 'Passport', value: passport, country: null }],
      ...{ nationalities: ['RU'], addresses: ['Somewhere'], wallets: [], programmes: ['T'] },
      ...{
        reference: `k${at}`,
        listedOn: null,
        remarks: 'long',
        details: [{ label: 'Gender', value: 'Male' }],
      },
    } as unknown as ListedEntity
    return { entryVersionId: `ev${at}`, listVersionId: 'lv', sourceId: 'test', entity }
  })
}

const queryOf = (fullName: fc.Arbitrary<string>) =>
  fc.record({
    names: fc.array(fullName, { minLength: 1, maxLength: 2 }),
    kind: fc.constantFrom(...ENTITY_KINDS),
    dateOfBirth: fc.constantFrom(null, null, '1970-01-01', '1999'),
    country: fc.constantFrom(null, 'RU', 'JP'),
    identifiers: fc.constantFrom(undefined, undefined, ['ab12345']),
  })

/** Hits that an index finds as a comparison with every name does, and those that only one of the two finds. */
function recall(words: readonly string[], runs: number) {
  const count = { found: 0, missed: 0, wrong: 0 }
  const name = nameOf(words)
  fc.assert(
    fc.property(
      entitiesOf(name),
      fc.array(queryOf(name), { minLength: 1, maxLength: 6 }),
      (drawn, queries) => {
        const inputs = inputsOf(drawn)
        const index = compileIndex(inputs)
        for (const asked of queries) {
          const all = screenByForce(inputs, asked)
          const hits = new Map(screenName(index, asked).map((hit) => [hit.entryVersionId, hit.score]))
          for (const [id, { score }] of all) count[hits.get(id) === score ? 'found' : 'missed'] += 1
          for (const id of hits.keys()) if (!all.has(id)) count.wrong += 1
        }
      },
    ),
    { numRuns: runs, seed: SEED },
  )
  return count
}

const SEED = 20_261_127

describe('an index', () => {
  test('finds of one alphabet all that a comparison with every listed name finds', {
    timeout: 60_000,
  }, () => {
    const { found, missed, wrong } = recall(LATIN, 600)
    expect(wrong).toBe(0)
    expect(missed / (found + missed)).toBeLessThan(0.02)
    expect(found).toBeGreaterThan(200)
  })

  test('finds over several scripts nearly all, and nothing else', { timeout: 60_000 }, () => {
    const { found, missed, wrong } = recall([...LATIN, ...OTHERS, ...OTHERS], 300)
    expect(wrong).toBe(0)
    expect(found).toBeGreaterThan(100)
    expect(missed / (found + missed)).toBeLessThan(0.1)
  })

  test('read back from its bytes finds the same', () => {
    const name = nameOf([...LATIN, ...OTHERS])
    fc.assert(
      fc.property(entitiesOf(name), queryOf(name), (drawn, asked) => {
        const columns = compileColumns(inputsOf(drawn))
        const read = unpackColumns(packColumns(columns, 'label'), 'label')
        expect(read).toEqual(columns)
        if (read !== null)
          expect(screenName(indexOf(read), asked)).toEqual(screenName(indexOf(columns), asked))
      }),
      { numRuns: 40, seed: SEED },
    )
  })
})

describe('the bytes of an index', () => {
  const bytes = packColumns(compileColumns([]), 'one set of lists')

  test('are the same for the same lists in any order', () => {
    const name = nameOf(LATIN)
    fc.assert(
      fc.property(entitiesOf(name), (drawn) => {
        const inputs = inputsOf(drawn)
        const [one, other] = [inputs, inputs.toReversed()].map((each) =>
          packColumns(compileColumns(each), 'x'),
        )
        expect(one).toEqual(other)
      }),
      { numRuns: 20, seed: SEED },
    )
  })

  test('are not read when they belong to other lists, are cut short or of another format', () => {
    expect(unpackColumns(bytes, 'another set')).toBeNull()
    for (let length = 0; length < bytes.length; length += 7)
      expect(unpackColumns(bytes.slice(0, length), 'one set of lists')).toBeNull()
    const foreign = bytes.slice()
    foreign[7] = 99
    expect(unpackColumns(foreign, 'one set of lists')).toBeNull()
  })
})
