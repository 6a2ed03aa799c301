import { describe, expect, test } from 'vitest'
import { computeExposure } from '#lib/core/wallets/exposure/compute-exposure.ts'
import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import { type ExposureSettings, exposureSettingsSchema } from '#lib/core/wallets/exposure/settings.ts'
import { naiveFifo, naiveHaircut, naivePoison } from '#scripts/testing/exposure/naive-accounts.ts'
import { figuresOf, type PlainQuestion } from '#scripts/testing/exposure/plain-figures.ts'
import { pick, randomLabels, randomTransfers } from '#scripts/testing/exposure/random-graphs.ts'
import { memoryAccounts } from '#scripts/testing/memory-graph.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

const GRAPHS = 1_500

interface Case {
  readonly transfers: ReturnType<typeof randomTransfers>
  readonly settings: ExposureSettings
  readonly ask: PlainQuestion
  readonly labels: ReturnType<typeof randomLabels>
}

function caseOf(seed: number, method: ExposureSettings['method']): Case {
  const random = seededRandom(seed)
  const transfers = randomTransfers(random)
  const labels = randomLabels(random)
  const settings = exposureSettingsSchema.parse({
    method,
    direction: pick(random, ['in', 'out']),
    hops: pick(random, [1, 2, 3, 5]),
    minValue: pick(random, ['0', '0', '2', '4']),
    breadth: pick(random, [1_000, 1_000, 6]),
  })
  const counted = new Map([...labels].filter(([, { confidence }]) => confidence >= settings.minConfidence))
  const { direction, hops, breadth } = settings
  const ask = { own: 'A', direction, hops, breadth, minValue: Number(settings.minValue), labels: counted }
  return { transfers, settings, ask, labels }
}

describe('exposure on chains of accounts', () => {
  test.each([
    ['haircut', naiveHaircut],
    ['fifo', naiveFifo],
  ] as const)('%s equals a slow computation on small random graphs', async (method, naive) => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const { transfers, settings, ask, labels } = caseOf(seed, method)
      const exposure = await computeExposure(memoryAccounts(transfers, labels), ['A'], settings)
      const { total, labels: found, untraced } = naive(transfers, ask)
      expect({ seed, ...figuresOf(exposure) }).toEqual({ seed, total, labels: found, untraced })
    }
  })

  test('poison equals a walk over all ways on small random graphs', async () => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const { transfers, settings, ask, labels } = caseOf(seed, 'poison')
      const exposure = await computeExposure(memoryAccounts(transfers, labels), ['A'], settings)
      const { total, labels: found } = figuresOf(exposure)
      expect({ seed, total, labels: found }).toEqual({ seed, ...naivePoison(transfers, ask) })
    }
  })

  test.each(['haircut', 'fifo'] as const)('%s creates and loses nothing', async (method) => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const { transfers, settings, labels } = caseOf(seed, method)
      const exposure = await computeExposure(memoryAccounts(transfers, labels), ['A'], settings)
      const ended = endedOf(exposure)
      const moved = transfers
        .filter(({ from, to }) => (settings.direction === 'in' ? to : from) === 'A' && from !== to)
        .reduce((sum, { value }) => sum + value, 0n)
      const inPaths = exposure.paths.reduce((sum, { value }) => sum + BigInt(value), 0n)
      expect({ seed, total: exposure.total, ended, inPaths }).toEqual({
        seed,
        total: moved.toString(),
        ended: moved,
        inPaths: moved,
      })
    }
  })

  test.each(['haircut', 'fifo', 'poison'] as const)(
    'of an address with more transfers than are followed, %s tells the whole total and all direct figures',
    async (method) => {
      for (let seed = 1; seed <= GRAPHS; seed++) {
        const { transfers, settings, labels } = caseOf(seed, method)
        const reader = memoryAccounts(transfers, labels)
        const whole = await computeExposure(reader, ['A'], settings)
        const part = await computeExposure(reader, ['A'], { ...settings, newest: 2 })
        const { total, first, last, transfers: count } = part
        const { total: all, ...rest } = whole
        expect({ seed, total, first, last, transfers: count }).toEqual({
          ...{ seed, total: all, first: rest.first, last: rest.last, transfers: rest.transfers },
        })
        expect({ seed, direct: directOf(part) }).toEqual({ seed, direct: directOf(whole) })
        if (method !== 'poison') expect({ seed, ended: endedOf(part) }).toEqual({ seed, ended: BigInt(all) })
        for (const { category, indirect } of part.categories) {
          const known = whole.categories.find((one) => one.category === category)
          expect(BigInt(known?.indirect ?? -1)).toBeGreaterThanOrEqual(BigInt(indirect))
        }
      }
    },
  )

  test.each(['haircut', 'fifo', 'poison'] as const)(
    '%s says what it had no room or no time to follow, and loses nothing by it',
    async (method) => {
      const told = new Set<string>()
      for (let seed = 1; seed <= GRAPHS; seed++) {
        const { transfers, settings, labels } = caseOf(seed, method)
        const reader = memoryAccounts(transfers, labels)
        const whole = await computeExposure(reader, ['A'], settings)
        const little = await computeExposure(reader, ['A'], { ...settings, most: 10 })
        const late = await computeExposure({ ...reader, isOver: () => true }, ['A'], settings)
        for (const one of [little, late]) {
          expect({ seed, total: one.total }).toEqual({ seed, total: whole.total })
          expect({ seed, direct: directOf(one) }).toEqual({ seed, direct: directOf(whole) })
          if (method !== 'poison')
            expect({ seed, ended: endedOf(one) }).toEqual({ seed, ended: BigInt(whole.total) })
          for (const { reason } of one.untraced) told.add(reason)
        }
      }
      expect([...told]).toEqual(expect.arrayContaining(['budget', 'time']))
    },
  )
})

const directOf = ({ labels }: Exposure) =>
  labels
    .filter(({ direct }) => direct !== '0')
    .map(({ label, category, direct }) => `${category} ${label} ${direct}`)
    .toSorted()

const endedOf = ({ labels, untraced }: Exposure) =>
  [
    ...labels.flatMap(({ direct, indirect }) => [direct, indirect]),
    ...untraced.map(({ value }) => value),
  ].reduce((sum, value) => sum + BigInt(value), 0n)
