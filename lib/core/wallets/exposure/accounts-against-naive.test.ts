import { describe, expect, test } from 'vitest'
import { computeExposure } from '#lib/core/wallets/exposure/compute-exposure.ts'
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
      const ended = [
        ...exposure.labels.flatMap(({ direct, indirect }) => [direct, indirect]),
        ...exposure.untraced.map(({ value }) => value),
      ].reduce((sum, value) => sum + BigInt(value), 0n)
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
})
