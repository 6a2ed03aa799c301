import { expect, test } from 'vitest'
import { SWEPT_PARSERS, soundFiles } from './samples.ts'
import { damagedFiles, sweptParser } from './sweep-parser.ts'
import { sweepWatched } from './sweep-watched.ts'

const RUNS = 200
const SEED = 20_260_305

test.each(SWEPT_PARSERS.map(({ id }) => id))('%s reads its sound sample', (id) => {
  const parser = sweptParser(id)
  const parsed = parser.parse(soundFiles(parser))
  expect(parsed).toMatchObject({ ok: true, value: { rejected: [] } })
})

test.each(SWEPT_PARSERS.map(({ id }) => id))(
  `%s neither crashes nor hangs over ${RUNS} damaged files`,
  { timeout: 60_000 },
  async (id) => {
    const { lists, refused } = await sweepWatched({ id, seed: SEED, runs: RUNS })
    const total = Object.values(refused).reduce((sum, count) => sum + count, lists)
    expect(total).toBe(RUNS)
    // Both ways out are trodden: most damage is survived with rejected records, some files are refused whole.
    expect(lists).toBeGreaterThan(0)
    expect(total - lists).toBeGreaterThan(0)
  },
)

test('the same seed and run give the same damage', () => {
  const parser = sweptParser('un-consolidated-xml')
  expect(damagedFiles(parser, { seed: 7, run: 3 })).toEqual(damagedFiles(parser, { seed: 7, run: 3 }))
  expect(damagedFiles(parser, { seed: 7, run: 3 })).not.toEqual(damagedFiles(parser, { seed: 7, run: 4 }))
})
