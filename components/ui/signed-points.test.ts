import { expect, test } from 'vitest'
import { signedPoints } from '#components/ui/signed-points.ts'

test.each([
  [2.451, '+2.45'],
  [-0.25, '−0.25'],
  [-0.004, '0.00'],
  [0.004, '0.00'],
  [0, '0.00'],
])('%d points are written %s', (share, written) => {
  expect(signedPoints(share)).toBe(written)
})
