import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairSorter, SECONDS_MAX } from '#lib/core/screening/column-builder.ts'

test('pairs come back as they went in, sorted and each once, up to the greatest numbers', () => {
  const pair = fc.tuple(
    fc.oneof(fc.nat(3), fc.integer({ min: 2 ** 32 - 3, max: 2 ** 32 - 1 })),
    fc.oneof(fc.nat(3), fc.integer({ min: SECONDS_MAX - 4, max: SECONDS_MAX - 1 })),
  )
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const sorter = new PairSorter(SECONDS_MAX)
      for (const [first, second] of pairs) sorter.add(first, second)
      const { firsts, starts, seconds } = sorter.grouped()
      const got = Array.from(firsts).flatMap((first, at) =>
        Array.from(seconds.subarray(starts[at], starts[at + 1]), (second) => `${first} ${second}`),
      )
      const wanted = pairs.toSorted(([a, b], [c, d]) => a - c || b - d).map((each) => each.join(' '))
      expect(got).toEqual([...new Set(wanted)])
    }),
  )
})
