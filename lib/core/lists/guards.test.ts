import { describe, expect, test } from 'vitest'
import { formFigures, type GuardedVersion, guardFindings } from '#lib/core/lists/guards.ts'

const before = { records: 14_668, names: 14_668, addresses: 100, wallets: 285 }
const same: GuardedVersion = {
  figures: before,
  checkedWallets: 259,
  brokenWallets: 0,
  strange: 0,
  unknownFields: 0,
  before,
}
const codes = (version: Partial<GuardedVersion>) =>
  guardFindings({ ...same, ...version }).map(({ code }) => code)

describe('the guards', () => {
  test('let an unchanged list pass, and the first of a source', () => {
    expect(codes({})).toEqual([])
    expect(codes({ before: null })).toEqual([])
  })

  test.each([
    ['records', 11_735, []],
    ['records', 11_734, ['records-dropped']],
    ['names', 11_734, ['names-dropped']],
    ['addresses', 80, []],
    ['addresses', 79, ['addresses-dropped']],
    ['wallets', 228, []],
    ['wallets', 227, ['wallets-dropped']],
    ['wallets', 0, ['wallets-gone']],
  ] as const)('hold %s at %i: %j', (figure, now, found) => {
    expect(codes({ figures: { ...before, [figure]: now } })).toEqual(found)
  })

  test('give the figures that tripped', () => {
    expect(guardFindings({ ...same, figures: { ...before, records: 7_334 } })).toEqual([
      { code: 'records-dropped', now: 7_334, before: 14_668, maxPercent: 20 },
    ])
  })

  test('let a short list move by a few', () => {
    const short = { records: 12, names: 20, addresses: 3, wallets: 0 }
    expect(codes({ before: short, figures: { ...short, records: 3, addresses: 0 } })).toEqual([])
  })

  test('hold the loss of the only wallet', () => {
    const few = { ...before, wallets: 1 }
    expect(codes({ before: few, figures: { ...few, wallets: 0 } })).toEqual(['wallets-gone'])
  })

  test('hold a list whose records have another form', () => {
    expect(codes({ strange: 293 })).toEqual([])
    expect(codes({ strange: 294 })).toEqual(['form-drifted'])
    expect(codes({ strange: 4, figures: { ...before, records: 10 }, before: null })).toEqual([])
  })

  test('hold a list with fields that nobody knows, the first of a source too', () => {
    expect(codes({ unknownFields: 2 })).toEqual([])
    expect(codes({ unknownFields: 3, before: null })).toEqual(['fields-unknown'])
  })

  test('hold a list whose addresses were mangled on the way', () => {
    expect(codes({ brokenWallets: 12 })).toEqual([])
    expect(codes({ brokenWallets: 13 })).toEqual(['checksums-broken'])
    expect(codes({ checkedWallets: 2, brokenWallets: 1 })).toEqual([])
  })
})

test('rejections tell of the form only where they are not about what the authority printed', () => {
  const rejected = ['malformed_row', 'unparsed_field', 'truncated_text', 'unreadable_date', 'no_key'] as const
  expect(formFigures(rejected.map((code) => ({ code })))).toEqual({ strange: 2, unknownFields: 1 })
})
