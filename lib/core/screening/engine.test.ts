import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListedEntity, ListedName, NameKind } from '#lib/core/lists/listed-entity.ts'
import { compileIndex, screenName, screenWallet } from '#lib/core/screening/engine.ts'
import type { IndexInput, NameQuery } from '#lib/core/screening/hit.ts'
import { HOLD_THRESHOLD, POLICY } from '#lib/core/screening/policy.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

const name = (full: string, kind: NameKind = 'primary'): ListedName => ({ full, kind, script: 'latn' })
const born = (from: string, to = from, approximate = false) => ({ from, to, approximate })

function entry(key: string, over: Partial<ListedEntity>): IndexInput {
  const entity = {
    key,
    kind: 'person',
    names: [],
    births: [],
    birthPlaces: [],
    nationalities: [],
    identifiers: [],
    addresses: [],
    wallets: [],
    programmes: ['TEST'],
    measure: 'freeze',
    reference: key,
    listedOn: null,
    remarks: null,
    details: [],
    ...over,
  } satisfies ListedEntity
  return { entryVersionId: `ev-${key}`, listVersionId: 'lv-1', sourceId: 'test', entity }
}

const ENTRIES = [
  entry('1', {
    names: [name('PUTIN, Vladimir Vladimirovich'), name('ウラジーミル・プーチン', 'alias')],
    births: [born('1952-10-07')],
    nationalities: ['RU'],
  }),
  entry('2', {
    names: [name('KIM, Jong Un'), name('金正恩', 'alias')],
    births: [born('1984-01-08')],
    nationalities: ['KP'],
  }),
  entry('3', {
    names: [name('BIN LADIN, Usama'), name('The Director', 'weak')],
    births: [born('1957', '1958', true)],
  }),
  entry('4', { names: [name('ABDULRAHMAN, Hassan Ali')] }),
  entry('5', { names: [name('OOO HYDRA TRADING')], kind: 'organisation' }),
  entry('6', { names: [name('株式会社 関所商事')], kind: 'organisation' }),
  entry('7', { names: [name('PETROV, Sergei Ivanovich')], measure: 'due_diligence' }),
  entry('8', { names: [name('MOHAMMED, Ali')] }),
  entry('9', { names: [name('IVANOV, Vladimir')] }),
]
const index = compileIndex(ENTRIES)
const screen = (names: string | string[], over: Partial<NameQuery> = {}) =>
  screenName(index, { names: [names].flat(), kind: 'person', ...over })
const keys = (names: string | string[], over: Partial<NameQuery> = {}) =>
  screen(names, over).map((hit) => hit.entityKey)

describe('screenName', () => {
  test.each([
    ['Vladimir Putin', '1'],
    ['PUTIN Vladimir', '1'],
    ['Wladimir Putin', '1'],
    ['Vladmir Putin', '1'],
    ['Владимир Путин', '1'],
    ['ｳﾗｼﾞｰﾐﾙ ﾌﾟｰﾁﾝ', '1'],
    ['ぷーちん うらじーみる', '1'],
    ['Kim Jongun', '2'],
    ['Jong-Un KIM', '2'],
    ['金 正恩', '2'],
    ['Osama bin Laden', '3'],
    ['Hassan Abdul Rahman Ali', '4'],
    ['Hydra Trading LLC', '5'],
    ['㈱関所商事', '6'],
    ['Sergey Petrov', '7'],
    ['Muhammad Ali', '8'],
    ['セルゲイ・ペトロフ', '7'],
    ['ウラジーミル イワノフ', '9'],
    ['Владимир Иванов', '9'],
  ])('finds %s', (query, key) => {
    expect(keys(query, { kind: 'unknown' })[0]).toBe(key)
  })

  test.each(['Vladimir Petrov', 'Kim', 'Ali', 'Sato Hanako', '佐藤 花子', '金正日', 'Hassan', '', '、。'])(
    'leaves %j alone',
    (query) => {
      expect(keys(query, { kind: 'unknown' })).toEqual([])
    },
  )

  test('finds a rare family name that stands alone, to be looked at and never to hold', () => {
    const [hit] = screen('Putin', { kind: 'unknown' })
    expect(hit?.entityKey).toBe('1')
    expect(hit?.score).toBeLessThan(HOLD_THRESHOLD)
    expect(hit?.features.map(({ code }) => code)).toContain('name_alone')
  })

  test('holds a first and family name where the list adds a patronymic', () => {
    expect(screen('Vladimir Putin')[0]?.score).toBeGreaterThanOrEqual(HOLD_THRESHOLD)
  })

  test('says which part met which, and why', () => {
    expect(screen('Wladimir Putin')[0]).toMatchObject({
      kind: 'name',
      primaryName: 'PUTIN, Vladimir Vladimirovich',
      matched: {
        query: 'Wladimir Putin',
        candidateKind: 'primary',
        tokens: [
          { query: 'wladimir', candidate: 'vladimir', reason: 'spelling' },
          { query: 'putin', candidate: 'putin', score: 1, reason: 'equal' },
          { query: '', candidate: 'vladimirovich', score: 0, reason: 'missing_patronymic' },
        ],
      },
      features: expect.arrayContaining([expect.objectContaining({ code: 'met' })]),
    })
  })

  test('a date of birth that agrees raises the score, one that contradicts lowers it under the hold', () => {
    const plain = screen('Vladimir Putin')[0]?.score ?? 0
    expect(screen('Vladimir Putin', { dateOfBirth: '1952-10-07' })[0]?.score).toBeGreaterThan(plain)
    const contradicted = screen('Kim Jong Un', { dateOfBirth: '1950-01-01' })[0]
    expect(contradicted?.score).toBeLessThan(HOLD_THRESHOLD)
    expect(contradicted?.features.map((each) => each.code)).toContain('birth_contradicts')
  })

  test('an approximate range of birth years agrees within its margin', () => {
    const codes = (dateOfBirth: string) =>
      screen('Usama bin Ladin', { dateOfBirth })[0]?.features.map((each) => each.code)
    expect(codes('1956-05-05')).toContain('birth_year_agrees')
    expect(codes('1954-05-05')?.filter((code) => code.startsWith('birth'))).toEqual([])
  })

  test('a weak alias never holds anything by itself, whatever else agrees', () => {
    const [hit] = screen('The Director', { dateOfBirth: '1957-03-10' })
    expect(hit?.score).toBeGreaterThanOrEqual(POLICY.thresholds.alert)
    expect(hit?.score).toBeLessThan(HOLD_THRESHOLD)
    expect(hit?.features.map((each) => each.code)).toContain('weak_alias')
  })

  test('a company with a listed person’s name is marked as another kind', () => {
    const [hit] = screen('Kim Jong Un', { kind: 'organisation' })
    expect(hit?.features.map((each) => each.code)).toContain('kind_differs')
    expect(hit?.score).toBeLessThan(HOLD_THRESHOLD)
  })

  test('names an entry once, by its best pair of names', () => {
    const hits = screen(['プーチン ウラジーミル', 'Vladimir Vladimirovich Putin', 'Nobody Else'])
    expect(hits).toHaveLength(1)
    expect(hits[0]?.matched.query).toBe('Vladimir Vladimirovich Putin')
    expect(hits[0]?.score).toBeGreaterThan(HOLD_THRESHOLD)
  })

  test('gives the same bytes whatever the order of the entries and of the names asked', () => {
    const words = fc.constantFrom(
      'vladimir',
      'putin',
      'kim',
      'jong',
      'un',
      'ali',
      'mohammed',
      'petrov',
      'sergei',
      'al',
      'hydra',
      'v',
    )
    const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        (entries, names) => {
          const query: NameQuery = { names, kind: 'person' }
          const first = canonicalJson(screenName(index, query))
          expect(
            canonicalJson(screenName(compileIndex(entries), { ...query, names: names.toReversed() })),
          ).toBe(first)
          expect(JSON.parse(first)).toEqual(screenName(index, query))
        },
      ),
    )
  })

  test('finds every listed name by its own spelling in any order of its words', () => {
    for (const { entity } of ENTRIES) {
      for (const { full } of entity.names.filter((each) => each.kind !== 'weak')) {
        const turned = full
          .split(/[\s,]+/)
          .toReversed()
          .join(' ')
        expect(keys([full], { kind: entity.kind })).toContain(entity.key)
        if (entity.key !== '6') expect(keys([turned], { kind: entity.kind })).toContain(entity.key)
      }
    }
  })

  test('never gives a score outside the threshold and 1, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const hit of screen(text))
          expect(hit.score >= POLICY.thresholds.alert && hit.score <= 1).toBe(true)
      }),
    )
  })
})

describe('screenWallet', () => {
  const EVM = '0x8589427373D6D84E98730D7795D8f6f8731FDA16'
  const BASE58 = '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h'
  const BECH32 = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'
  const BROKEN = '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9i'
  const UNKNOWN = 'RGPwg61XoHqQPNmAucFACuQ5H9sGCDv9Tp'
  const wallets = compileIndex([
    entry('a', {
      names: [name('A')],
      wallets: [
        { raw: EVM, label: 'USDT' },
        { raw: BASE58, label: 'XBT' },
      ],
    }),
    entry('b', {
      names: [name('B')],
      wallets: [
        { raw: BECH32, label: 'ETH' },
        { raw: EVM.toLowerCase(), label: null },
      ],
    }),
    entry('c', {
      names: [name('C')],
      wallets: [
        { raw: BROKEN, label: 'XBT' },
        { raw: UNKNOWN, label: 'BTG' },
      ],
    }),
  ])
  const found = (address: string) => screenWallet(wallets, address).map((hit) => hit.entityKey)

  test('meets a 0x address in any case, and every entry that names it', () => {
    for (const address of [EVM, EVM.toLowerCase(), `0x${EVM.slice(2).toUpperCase()}`, ` ${EVM} `])
      expect(found(address)).toEqual(['a', 'b'])
  })

  test('meets bech32 in either case, whatever currency the list claims', () => {
    expect(found(BECH32.toUpperCase())).toEqual(['b'])
    expect(screenWallet(wallets, BECH32)[0]).toMatchObject({
      score: 1,
      matched: { label: 'ETH', families: ['bitcoin'], basis: 'canonical' },
    })
  })

  test('keeps the case of base58', () => {
    expect(found(BASE58)).toEqual(['a'])
    expect(found(BASE58.toLowerCase())).toEqual([])
  })

  test('meets a listed address with a broken checksum, and one of an unknown chain, by the very same text', () => {
    expect(found(BROKEN)).toEqual(['c'])
    expect(screenWallet(wallets, UNKNOWN)[0]).toMatchObject({
      entityKey: 'c',
      matched: { basis: 'raw', families: [] },
    })
    expect(found(UNKNOWN.toLowerCase())).toEqual([])
  })

  test('meets the Bitcoin Cash spelling of a listed Bitcoin hash', () => {
    const cash = 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'
    const one = compileIndex([
      entry('d', {
        names: [name('D')],
        wallets: [{ raw: '1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu', label: 'BCH' }],
      }),
    ])
    expect(screenWallet(one, cash)).toMatchObject([
      { entityKey: 'd', matched: { families: ['bitcoin-cash'] } },
    ])
  })

  test('finds nothing in an address that no list names', () => {
    expect(found('0x0000000000000000000000000000000000000001')).toEqual([])
    expect(found('')).toEqual([])
  })
})
