import { expect, test } from 'vitest'
import { sweepNames } from './sweep-names.ts'

const SECONDS_30 = 30_000

test('hostile names have a score, hostile lines an answer each; npm run soak -- --only names asks for many more', {
  timeout: SECONDS_30,
}, async () => {
  expect(await sweepNames({ seed: 7, runs: 150 })).toMatchObject({ compared: 150, lines: 150 })
})
