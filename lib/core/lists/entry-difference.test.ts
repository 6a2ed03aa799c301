import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EntryDifference, entryDifference } from '#lib/core/lists/entry-difference.ts'
import { type ListedEntity, MEASURES, NAME_KINDS } from '#lib/core/lists/listed-entity.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

const text = fc.string({ maxLength: 4 })
const entity: fc.Arbitrary<ListedEntity> = fc
  .record({
    names: fc.array(
      fc.record({ full: text, kind: fc.constantFrom(...NAME_KINDS), script: fc.constant('latn' as const) }),
      { maxLength: 3 },
    ),
    addresses: fc.array(text, { maxLength: 2 }),
    wallets: fc.array(fc.record({ raw: text, label: fc.option(text) }), { maxLength: 2 }),
    programmes: fc.array(text, { maxLength: 2 }),
    measure: fc.constantFrom(...MEASURES),
    remarks: fc.option(text),
    details: fc.option(fc.array(fc.record({ label: text, value: text }), { maxLength: 2 })),
  })
  .map(({ details, ...parts }) => ({
    key: '1',
    kind: 'person',
    births: [],
    birthPlaces: [],
    nationalities: [],
    identifiers: [],
    reference: '1',
    listedOn: null,
    ...parts,
    ...(details === null ? {} : { details }),
  }))

/** Lays the later values over the earlier state. */
function apply(before: ListedEntity | null, difference: EntryDifference): Record<string, unknown> | null {
  if (difference.change === 'removed') return null
  const state: Record<string, unknown> = { ...before }
  for (const { field, after } of difference.fields) {
    if (after === null && field === 'details') delete state[field]
    else state[field] = after
  }
  return state
}

test('laying a difference over the earlier state gives the later one', () => {
  fc.assert(
    fc.property(fc.option(entity), fc.option(entity), (before, after) => {
      fc.pre(before !== null || after !== null)
      const result = apply(before, entryDifference('1', before, after))
      expect(canonicalJson(result as never)).toBe(canonicalJson(after as never))
    }),
  )
})

test('states that say the same differ in nothing', () => {
  fc.assert(
    fc.property(entity, (state) => {
      expect(entryDifference('1', state, structuredClone(state)).fields).toEqual([])
    }),
  )
})
