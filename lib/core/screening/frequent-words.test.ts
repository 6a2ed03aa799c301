import { expect, test } from 'vitest'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import type { IndexInput } from '#lib/core/screening/hit.ts'
import { screenByForce } from '#scripts/testing/screen-by-force.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

function inputOf(full: string, at: number): IndexInput {
  const entity = {
    ...{ key: `k${at}`, kind: 'person', measure: 'freeze', births: [], birthPlaces: [], identifiers: [] },
    ...{ names: [{ full, kind: 'primary', script: 'latn' }], nationalities: [], addresses: [], wallets: [] },
    ...{ programmes: [], reference: `k${at}`, listedOn: null, remarks: '', details: [] },
  } as unknown as ListedEntity
  return { entryVersionId: `ev${at}`, listVersionId: 'lv', sourceId: 'test', entity }
}

const random = seededRandom(7)
const SYLLABLES = 'ka so mi ten ru ba zo li gan pe shu do'.split(' ')

function rareWord(): string {
  return Array.from({ length: 4 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('')
}

/** Listed names in which one word of the query stands very often, and few that it meets otherwise than by its words one by one. */
const CROWD = Array.from({ length: 500 }, () => `${rareWord()} Mohammed`)
const FEW = [
  ...[
    'M. Zimovetskaya',
    'J. Mohammed',
    'J. M. Zimovetskaya',
    'Mohammed',
    'Zimovetskaya',
    'Moha Mmed Zimovetskaya',
  ],
  ...[
    'Moham Med',
    'Zimovet Skaya',
    'Mohammedzimovetskaya',
    'Zimovetskaya Muhammad',
    'MOHAMMED, Jadwiga',
    'Abdul Rahman',
  ],
  ...['Abdul Rahman Mohammed', 'A. Mohammed'],
]
const inputs = [...CROWD, ...FEW].map(inputOf)
const index = compileIndex(inputs)

test.each([
  ...['Mohammed Zimovetskaya', 'Jadwiga Mohammed', 'Mohammed', 'Zimovetskaya', 'J. Mohammed'],
  ...[
    'Mohammed Abdulrahman',
    'Abdulrahman Mohammed Zimovetskaya',

    'Mohammed Ali Zimovetskaya',
  ],
])('a word that very many listed names have hides no name that is found by it alone: %s', (asked) => {
  const query = { names: [asked], kind: 'person' as const, dateOfBirth: null, country: null }
  // of more hits than are kept only the best are told
  const all = [...screenByForce(inputs, query).values()].map(({ score }) => score).sort((a, b) => b - a)
  const found = screenName(index, query).map(({ score }) => score)
  expect(found.length).toBeGreaterThan(0)
  expect(found).toEqual(all.slice(0, found.length))
  expect(found.length).toBe(Math.min(all.length, 50))
})
