import { expect, it } from 'vitest'
import { percentile } from './figures.ts'

it('takes percentiles by nearest rank, from what was measured', () => {
  const samples = [50, 10, 40, 20, 30]
  expect([0, 0.5, 0.95, 1].map((share) => percentile(samples, share))).toEqual([10, 30, 50, 50])
  expect(() => percentile([], 0.5)).toThrow('no samples')
})
