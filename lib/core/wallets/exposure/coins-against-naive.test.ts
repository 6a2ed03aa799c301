import { describe, expect, test } from 'vitest'
import { computeExposure } from '#lib/core/wallets/exposure/compute-exposure.ts'
import { type ExposureSettings, exposureSettingsSchema } from '#lib/core/wallets/exposure/settings.ts'
import { naiveCoinFifo, naiveCoinHaircut, naiveCoinPoison } from '#scripts/testing/exposure/naive-coins.ts'
import { figuresOf, type PlainQuestion } from '#scripts/testing/exposure/plain-figures.ts'
import { pick, randomCoins, randomLabels } from '#scripts/testing/exposure/random-graphs.ts'
import { memoryCoins } from '#scripts/testing/memory-graph.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

const GRAPHS = 1_500

function caseOf(seed: number, method: ExposureSettings['method']) {
  const random = seededRandom(seed)
  const transactions = randomCoins(random)
  const labels = randomLabels(random)
  const settings = exposureSettingsSchema.parse({
    method,
    direction: pick(random, ['in', 'out']),
    hops: pick(random, [1, 2, 3, 6]),
    minValue: pick(random, ['0', '0', '2', '4']),
  })
  const counted = new Map([...labels].filter(([, { confidence }]) => confidence >= settings.minConfidence))
  const { direction, hops, breadth } = settings
  const minValue = Number(settings.minValue)
  const ask: PlainQuestion = { own: 'A', direction, hops, breadth, minValue, labels: counted }
  return { transactions, settings, ask, reader: memoryCoins(transactions, labels) }
}

describe('exposure on chains of coins', () => {
  test.each([
    ['haircut', naiveCoinHaircut],
    ['fifo', naiveCoinFifo],
  ] as const)('%s equals a slow computation on small random graphs', async (method, naive) => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const { transactions, settings, ask, reader } = caseOf(seed, method)
      const { total, labels, untraced } = naive(transactions, ask)
      const exposure = await computeExposure(reader, ['A'], settings)
      expect({ seed, ...figuresOf(exposure) }).toEqual({ seed, total, labels, untraced })
    }
  })

  test('poison equals a walk over all ways on small random graphs', async () => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const { transactions, settings, ask, reader } = caseOf(seed, 'poison')
      const { total, labels } = figuresOf(await computeExposure(reader, ['A'], settings))
      expect({ seed, total, labels }).toEqual({ seed, ...naiveCoinPoison(transactions, ask) })
    }
  })

  test.each(['haircut', 'fifo'] as const)('%s creates and loses nothing', async (method) => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const { reader, settings } = caseOf(seed, method)
      const exposure = await computeExposure(reader, ['A'], settings)
      const ended = [
        ...exposure.labels.flatMap(({ direct, indirect }) => [direct, indirect]),
        ...exposure.untraced.map(({ value }) => value),
      ].reduce((sum, value) => sum + BigInt(value), 0n)
      const inPaths = exposure.paths.reduce((sum, { value }) => sum + BigInt(value), 0n)
      const total = BigInt(exposure.total)
      expect({ seed, ended, inPaths }).toEqual({ seed, ended: total, inPaths: total })
    }
  })
})
