import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { compileIndex, screenName, screenWallet } from '#lib/core/screening/engine.ts'
import { compareAddress, compareParty, compileDelta } from '#lib/core/screening/entry-delta.ts'
import type { Hit, IndexInput, NameQuery } from '#lib/core/screening/hit.ts'

const ADDRESSES = ['0x7F367cC41522cE07553e823bf3be79A889DEbe1B', '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h']
const WORDS = ['Ali', 'Hassan', 'Mohammed', 'Kim', 'Jong', 'Suzuki', 'Petrov', 'Sergei', 'Abdul', 'Rahman']

function state(key: string, version: number, { names, wallets }: Content): IndexInput {
  const entity: ListedEntity = {
    ...{
      key,
      kind: 'person',
      births: [],
      birthPlaces: [],
      nationalities: [],
      identifiers: [],
      addresses: [],
    },
    names: names.map((full) => ({ full, kind: 'primary', script: 'latn' })),
    wallets: wallets.map((raw) => ({ raw, label: null })),
    ...{ programmes: [], measure: 'freeze', reference: key, listedOn: null, remarks: null, details: [] },
  }
  return { entryVersionId: `${key}/${version}`, listVersionId: `v${version}`, sourceId: 'test', entity }
}

const fullName = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '))
const content = fc.record({
  names: fc.array(fullName, { minLength: 1, maxLength: 3 }),
  wallets: fc.subarray(ADDRESSES),
})
/** Each party of a list: as it was and as it is, either of them missing. */
const parties = fc.array(fc.record({ was: fc.option(content), is: fc.option(content), same: fc.boolean() }), {
  maxLength: 12,
})

interface Content {
  readonly names: readonly string[]
  readonly wallets: readonly string[]
}

interface Step {
  readonly before: readonly IndexInput[]
  readonly after: readonly IndexInput[]
}

interface Drawn {
  readonly was: Content | null
  readonly is: Content | null
  readonly same: boolean
}

function stepOf(drawn: readonly Drawn[]): Step & { readonly changed: Step } {
  const before: IndexInput[] = []
  const after: IndexInput[] = []
  const changed: { before: IndexInput[]; after: IndexInput[] } = { before: [], after: [] }
  drawn.forEach(({ was, is, same }, at) => {
    const old = was === null ? null : state(`k${at}`, 1, was)
    if (same && old !== null) {
      before.push(old)
      after.push(old)
      return
    }
    const young = is === null ? null : state(`k${at}`, 2, is)
    for (const list of [before, changed.before]) if (old !== null) list.push(old)
    for (const list of [after, changed.after]) if (young !== null) list.push(young)
  })
  return { before, after, changed }
}

const ids = (hits: readonly (Hit | null)[]) =>
  hits.flatMap((hit) => (hit === null ? [] : [`${hit.entryVersionId} ${hit.score}`])).sort()
const onlyIn = (hits: readonly Hit[], others: readonly Hit[]) =>
  ids(hits).filter((id) => !ids(others).includes(id))

test('the changed entries alone give a name what the whole lists before and after give it', () => {
  fc.assert(
    fc.property(parties, fullName, (drawn, name) => {
      const { before, after, changed } = stepOf(drawn)
      const query: NameQuery = { names: [name], kind: 'person' }
      const was = screenName(compileIndex(before), query)
      const is = screenName(compileIndex(after), query)
      const found = compareParty(compileDelta(changed), query)
      expect(ids(found.map((change) => change.before))).toEqual(onlyIn(was, is))
      expect(ids(found.map((change) => change.after))).toEqual(onlyIn(is, was))
    }),
  )
})

test('the way back is the mirror of the way there', () => {
  fc.assert(
    fc.property(parties, fullName, (drawn, name) => {
      const { before, after } = stepOf(drawn).changed
      const query: NameQuery = { names: [name], kind: 'person' }
      const there = compareParty(compileDelta({ before, after }), query)
      const back = compareParty(compileDelta({ before: after, after: before }), query)
      expect(back).toEqual(there.map((change) => ({ ...change, before: change.after, after: change.before })))
    }),
  )
})

test('an address is met by the entries that name it before and after', () => {
  fc.assert(
    fc.property(parties, fc.constantFrom(...ADDRESSES), (drawn, address) => {
      const { before, after, changed } = stepOf(drawn)
      const was = screenWallet(compileIndex(before), address)
      const is = screenWallet(compileIndex(after), address)
      const found = compareAddress(compileDelta(changed), address)
      expect(ids(found.map((change) => change.before))).toEqual(onlyIn(was, is))
      expect(ids(found.map((change) => change.after))).toEqual(onlyIn(is, was))
    }),
  )
})

test('a party that other names made common before scores the same', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    state(`m${at}`, 1, { names: [`Suzuki Kim${at}`], wallets: [] }),
  )
  const one = state('one', 1, { names: ['Suzuki Petrov'], wallets: [] })
  const query: NameQuery = { names: ['Suzuki Petrof'], kind: 'person' }
  const alone = screenName(compileIndex([one]), query)
  const among = screenName(compileIndex([...many, one]), query).filter((hit) => hit.entityKey === 'one')
  expect(alone).toHaveLength(1)
  expect(among).toEqual(alone)
})
