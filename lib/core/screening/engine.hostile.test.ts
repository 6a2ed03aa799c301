import { describe, expect, test } from 'vitest'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'
import { nameSieve } from '#lib/core/screening/name-sieve.ts'
import { POLICY } from '#lib/core/screening/policy.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

const PARTS =
  'Muhammad Ali Hassan Ahmad Abdul Rahman Ibrahim Kim Jong Un Sato Tanaka Vladimir Ivan Garcia Hydra'.split(
    ' ',
  )
const NAMES = 3_000

/** A list on which a few words stand again and again, as on the real ones. */
function crowdedIndex() {
  const random = seededRandom(1)
  const word = () => PARTS[Math.floor(random() ** 2 * PARTS.length)] ?? 'Ali'
  return compileIndex(
    Array.from({ length: NAMES }, (_, at) => {
      const full =
        at === 0 ? 'Vladimir Putin' : [word(), word(), word(), word()].slice(0, 2 + (at % 3)).join(' ')
      const entity = {
        ...{ key: String(at), kind: 'person', names: [{ full, kind: 'primary', script: 'latn' }] },
        ...{
          births: [],
          birthPlaces: [],
          nationalities: [],
          identifiers: [],
          addresses: [],
          wallets: [],
          programmes: [],
        },
        ...{ measure: 'freeze', reference: '', listedOn: null, remarks: null, details: [] },
      } as ListedEntity
      return { entryVersionId: `ev-${at}`, listVersionId: 'lv', sourceId: 'test', entity }
    }),
  )
}

const index = crowdedIndex()
const KNOWN = { dateOfBirth: '1952-10-07', country: 'RU' }
const sieves = {
  person: nameSieve(index, { kind: 'person', ...KNOWN }),
  organisation: nameSieve(index, { kind: 'organisation', ...KNOWN }),
  unknown: nameSieve(index, { kind: 'unknown', ...KNOWN }),
}

/** What is asked, and whether it is to find Vladimir Putin: the stated result. */
const HOSTILE: Readonly<Record<string, readonly [text: string, found: boolean]>> = {
  'ten thousand letters of words': ['abcde fghij '.repeat(900), false],
  'one word of ten thousand letters': ['x'.repeat(10_000), false],
  'the commonest words again and again': ['Muhammad Ali Hassan Ahmad '.repeat(400), false],
  'sixteen of the commonest words': [PARTS.join(' '), false],
  'a flood of combining marks': [`Putin${'\u0301\u0323'.repeat(1_500)} Vladimir`, true],
  'marks on every letter': ['Vladimir Putin'.replace(/\p{L}/gu, '$&\u0301\u0323\u0330'), true],
  'direction marks, joiners and soft hyphens': ['\u202EVladi\u200Dmir\u2066 Pu\u00ADtin\u2069', true],
  'look-alike letters of other alphabets': ['Vlаdimir Рutin', true],
  'full-width letters': ['Ｖｌａｄｉｍｉｒ　Ｐｕｔｉｎ', true],
  'letters of mathematics': ['𝐕𝐥𝐚𝐝𝐢𝐦𝐢𝐫 𝐏𝐮𝐭𝐢𝐧', true],
  'two scripts in one name': ['Владимир Putin', true],
  'many scripts in one word': ['Влadiмир金김محمدウПутin', false],
  'signs only': ['、。・—…', false],
  'what is not seen only': ['\u200B\u200D\u2060\uFEFF', false],
  'marks only': ['\u0301'.repeat(5_000), false],
  'a lone half of a pair': ['\uD83D Putin', false],
  'a NUL and other controls': ['Vladimir\u0000 \u0007Putin', true],
  nothing: ['', false],
}

describe('a hostile name', () => {
  test.each(Object.entries(HOSTILE))(
    '%s is answered with bounded work and a stated result',
    (_, [text, found]) => {
      for (const kind of ['person', 'organisation', 'unknown'] as const) {
        const work = { looked: 0, bounded: 0, compared: 0 }
        const query = { names: [text], kind, ...KNOWN }
        const hits = screenName(index, query, work)
        // each listed name is looked at once at most, and not all are compared in full
        expect(work.looked).toBeLessThanOrEqual(index.names)
        expect(work.compared).toBeLessThanOrEqual(index.names / 2)
        expect(hits.some((hit) => hit.entityKey === '0')).toBe(found)
        expect(hits.every(({ score }) => score >= POLICY.thresholds.alert && score <= 1)).toBe(true)
        if (hits.length > 0) expect(sieves[kind](text)).toBe(true)
        expect(screenName(index, query)).toEqual(hits)
      }
    },
  )
})
