import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { continueKeys, type KnownParty, presentNumber } from '#lib/core/lists/continue-keys.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'

const NAMES = ['Ali Hassan', 'Kim Chol', 'Olga Petrenko', 'Sample Trading', 'Yusuf Kaya', 'Ri Song']

function party(key: string, name: string, more: Partial<ListedEntity> = {}): ListedEntity {
  return {
    ...{
      key,
      kind: 'person',
      births: [],
      birthPlaces: [],
      nationalities: [],
      identifiers: [],
      addresses: [],
    },
    ...{ wallets: [], programmes: ['2'], measure: 'freeze', reference: key, listedOn: null, remarks: null },
    names: [{ full: name, kind: 'primary', script: 'latn' }],
    ...more,
  }
}
const born = (from: string) => ({ births: [{ from, to: from, approximate: false }] })
const open = (entities: readonly ListedEntity[]): KnownParty[] =>
  entities.map((entity) => ({ entity, open: true }))
const keysOf = (entities: readonly ListedEntity[]) => entities.map(({ key }) => key)

describe('a party of a list without lasting numbers', () => {
  test('keeps its key when its number moves, and says the number it has now', () => {
    const [ali] = continueKeys([party('002-000006', 'ALI Hassan')], open([party('002-000005', 'Ali Hassan')]))
    expect(ali).toMatchObject({ key: '002-000005', reference: '002-000006' })
    expect(ali === undefined ? '' : presentNumber(ali)).toBe('002-000006')
    // The next publication finds it by that number, and back at the old one it is as it was.
    expect(continueKeys([party('002-000006', 'Ali Hassan')], open(ali ? [ali] : []))).toEqual([
      { ...ali, names: party('', 'Ali Hassan').names },
    ])
    const back = party('002-000005', 'Ali Hassan')
    expect(continueKeys([back], open(ali ? [ali] : []))).toEqual([back])
  })

  test('keeps it when a row comes in above it: who takes the number is somebody of its own', () => {
    const before = [party('002-000005', 'Ali Hassan'), party('002-000006', 'Kim Chol')]
    const after = [
      party('002-000005', 'Olga Petrenko'),
      party('002-000006', 'Ali Hassan'),
      party('002-000007', 'Kim Chol'),
    ]
    expect(keysOf(continueKeys(after, open(before)))).toEqual(['002-000005-2', '002-000005', '002-000006'])
  })

  test('is the same under its number with another spelling, but not with another birth or kind', () => {
    const before = open([party('002-000005', 'Ali Hassan', born('1962'))])
    const again = (more: Partial<ListedEntity>) =>
      keysOf(continueKeys([party('002-000005', 'Alee Hasan', more)], before))[0]
    expect(again(born('1962-06-06'))).toBe('002-000005')
    expect(again({})).toBe('002-000005')
    expect(again(born('1971'))).toBe('002-000005-2')
    expect(again({ kind: 'vessel' })).toBe('002-000005-2')
  })

  test('is not guessed at where two answer alike, but found in its own programme', () => {
    const twice = open([party('002-000005', 'Ali Hassan'), party('002-000009', 'Ali Hassan')])
    expect(keysOf(continueKeys([party('002-000012', 'Ali Hassan')], twice))).toEqual(['002-000012'])
    const each = open([party('002-000005', 'Ali Hassan'), party('011-000009', 'Ali Hassan')])
    expect(keysOf(continueKeys([party('011-000010', 'Ali Hassan')], each))).toEqual(['011-000009'])
  })

  test('that was delisted and comes back under another number is the one it was', () => {
    const gone = [{ entity: party('002-000005', 'Ali Hassan', born('1962')), open: false }]
    expect(keysOf(continueKeys([party('011-000001', 'Ali Hassan', born('1962'))], gone))).toEqual([
      '002-000005',
    ])
    // Nobody takes over the number of somebody else who was delisted.
    expect(keysOf(continueKeys([party('002-000005', 'Kim Chol')], gone))).toEqual(['002-000005-2'])
  })
})

test('keys stay unique, parties stay who they were under any renumbering, and without one nothing is touched', () => {
  // With dates, for a name that is another one under the same number may else be a new spelling.
  const bornAs = (name: string) => born(String(1960 + NAMES.indexOf(name)))
  const listed = fc
    .shuffledSubarray(NAMES, { minLength: 1 })
    .map((names) =>
      names.map((name, at) => party(`002-${String(at + 1).padStart(6, '0')}`, name, bornAs(name))),
    )
  fc.assert(
    fc.property(listed, listed, listed, (first, second, third) => {
      const byName = new Map<string, string>()
      let known: KnownParty[] = []
      for (const publication of [first, second, third]) {
        const now = continueKeys(publication, known)
        expect(new Set(keysOf(now)).size).toBe(now.length)
        for (const entity of now) {
          const name = entity.names[0]?.full ?? ''
          expect([name, entity.key]).toEqual([name, byName.get(name) ?? entity.key])
          byName.set(name, entity.key)
        }
        expect(continueKeys(publication, open(now))).toEqual(now)
        const keys = new Set(keysOf(now))
        const left = known.filter(({ entity }) => !keys.has(entity.key))
        known = [...open(now), ...left.map(({ entity }) => ({ entity, open: false }))]
      }
    }),
  )
})
