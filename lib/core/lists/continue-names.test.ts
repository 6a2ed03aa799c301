import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownParty } from '#lib/core/lists/continue-keys.ts'
import { continueNames } from '#lib/core/lists/continue-names.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { searchText } from '#lib/core/lists/search-text.ts'

function party(country: string, name: string, ...aliases: string[]): ListedEntity {
  const key = `${country}:${searchText(name)}`
  return {
    ...{ key, kind: 'organisation', births: [], birthPlaces: [], nationalities: [country], identifiers: [] },
    ...{ addresses: [], wallets: [], programmes: ['list'], measure: 'due_diligence', reference: key },
    ...{ listedOn: null, remarks: null },
    names: [name, ...aliases].map((full, at) => ({
      full,
      kind: at === 0 ? 'primary' : 'alias',
      script: 'latn',
    })),
  }
}
const known = (entities: readonly ListedEntity[], open = true): KnownParty[] =>
  entities.map((entity) => ({ entity, open }))
const keysOf = (entities: readonly ListedEntity[]) => entities.map(({ key }) => key)

test('a party that is printed under another of its names keeps its key, also in the edition after', () => {
  const before = party('IR', 'Aftab Industries', 'Khorshid Group')
  const renamed = party('IR', 'Khorshid Group', 'Aftab Industries')
  const [now] = continueNames([renamed], known([before]))
  expect(now).toEqual({ ...renamed, key: before.key })
  const plain = party('IR', 'KHORSHID GROUP')
  expect(keysOf(continueNames([plain], known(now ? [now] : [])))).toEqual([before.key])
})

test('the same name in another country is another party', () => {
  const before = party('IR', 'Aftab Industries', 'Khorshid Group')
  const abroad = party('SY', 'Khorshid Group')
  expect(keysOf(continueNames([abroad], known([before])))).toEqual([abroad.key])
})

test('a rename that two parties may have made is nobody’s', () => {
  const one = party('IR', 'Aftab Industries', 'Sun Works')
  const other = party('IR', 'Mahtab Industries', 'Sun Works')
  const now = party('IR', 'Sun Works')
  expect(keysOf(continueNames([now], known([one, other])))).toEqual([now.key])
})

test('a party that was delisted comes back by its name, never by an alias', () => {
  const gone = known([party('IR', 'Aftab Industries', 'Khorshid Group')], false)
  const [back, other] = [party('IR', 'Aftab Industries'), party('IR', 'Khorshid Group')]
  expect(keysOf(continueNames([back, other], gone))).toEqual(['IR:aftab industries', 'IR:khorshid group'])
})

test('keys stay unique, no party is lost, and the same edition again changes nothing', () => {
  const country = fc.constantFrom('IR', 'KP')
  const name = fc.constantFrom('Alef', 'Beh', 'Jim', 'Dal', 'Re')
  const edition = fc
    .uniqueArray(fc.tuple(country, fc.uniqueArray(name, { minLength: 1, maxLength: 3 })), {
      maxLength: 8,
      selector: ([where, [main]]) => `${where}:${main}`,
    })
    .map((rows) => rows.map(([where, [main = '', ...others]]) => party(where, main, ...others)))
  fc.assert(
    fc.property(edition, edition, (first, second) => {
      const next = continueNames(second, known(first))
      expect(new Set(keysOf(next)).size).toBe(second.length)
      expect(next.map(({ names }) => names)).toEqual(second.map(({ names }) => names))
      expect(continueNames(second, known(next))).toEqual(next)
    }),
  )
})
