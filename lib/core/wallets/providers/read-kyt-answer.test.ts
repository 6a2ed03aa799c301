import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KYT_PROTOCOL, type KytQuestion } from '#lib/core/wallets/providers/protocol.ts'
import { readKytAnswer } from '#lib/core/wallets/providers/read-kyt-answer.ts'
import { contradiction } from '#lib/core/wallets/providers/states.ts'
import { vendorCategory } from '#lib/core/wallets/providers/vendor-categories.ts'

const question: KytQuestion = {
  ...{ protocol: KYT_PROTOCOL, requestId: 'r', address: '0xa', chains: ['eip155:1', 'eip155:137'] },
}
const NOW = Date.parse('2026-11-27T00:00:00Z')
const line = (category: string, direct: string, indirect = '0') => ({
  ...{ chain: 'eip155:1', direction: 'in', category, direct, indirect },
})
function read(more: object) {
  const answer = { ...question, computedAt: '2026-11-26T00:00:00Z', risk: 'low', exposures: [], ...more }
  return readKytAnswer(question, JSON.stringify(answer), NOW)
}

describe('an answer of a provider', () => {
  test('is read with its shares in ten-thousandths, rounded up: what is there is never nothing', () => {
    const exposures = [line('mixing', '0.000001', '12.34'), line('gambling', '87.659999')]
    expect(read({ exposures })).toMatchObject({
      ok: true,
      value: {
        lines: [
          { category: 'mixer', direct: 1, indirect: 1_234 },
          { category: 'gambling', direct: 8_766 },
        ],
      },
    })
  })

  test('may be off by its own rounding, and by no more', () => {
    const third = [line('a', '33.335'), line('b', '33.335'), line('c', '33.335')]
    expect(read({ exposures: third })).toMatchObject({ ok: true })
    const over = [line('a', '33.345'), line('b', '33.345'), line('c', '33.345')]
    expect(read({ exposures: over })).toMatchObject({ error: { reason: 'over-100', detail: 'eip155:1 in' } })
    const ways = [line('a', '100'), { ...line('a', '100'), direction: 'out' }]
    expect(read({ exposures: [...ways, { ...line('a', '100'), chain: 'eip155:137' }] })).toMatchObject({
      ok: true,
    })
  })

  test('never breaks the reader, whatever text it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readKytAnswer(question, text, NOW)).toMatchObject({ ok: false })
      }),
    )
  })

  test('has one digest for what it says, whatever else stands beside it', () => {
    const digest = (more: object) => ((found) => (found.ok ? found.value.digest : null))(read(more))
    expect(digest({ score: '1', computedAt: '2026-11-25T00:00:00Z' })).toBe(digest({ note: 'x' }))
    expect(digest({ risk: 'none' })).not.toBe(digest({}))
  })

  test('contradicts the one before only where it speaks of the same or an earlier moment', () => {
    const said = (computedAt: string, digest: string, dataVersion: string | null = null) => ({
      ...{ computedAt, digest, dataVersion },
    })
    const before = said('2026-11-02T00:00:00.000Z', 'a', '7')
    expect(contradiction(null, before)).toBeNull()
    expect(contradiction(before, said('2026-11-01T00:00:00.000Z', 'a', '7'))).toBeNull()
    expect(contradiction(before, said('2026-11-02T00:00:00.000Z', 'b', '8'))).toBeNull()
    expect(contradiction(before, said('2026-11-02T00:00:00.000Z', 'b', '7'))).toBe('other-answer-same-moment')
    expect(contradiction(before, said('2026-11-01T00:00:00.000Z', 'b', '7'))).toBe('older-than-before')
    expect(contradiction(before, said('2026-11-03T00:00:00.000Z', 'b', '7'))).toBeNull()
  })
})

test('the words of providers are read by the table, however they are written, and never guessed', () => {
  expect(vendorCategory('Sanctioned Entity')).toBe('sanctions')
  expect(vendorCategory(' terrorist_financing ')).toBe('terrorism_financing')
  expect(vendorCategory('No-KYC exchange')).toBe('high_risk_exchange')
  expect(vendorCategory('exchange (high risk)')).toBe('high_risk_exchange')
  expect(vendorCategory('darknet_market')).toBe('darknet_market')
  expect(vendorCategory('darknet market place of sorts')).toBeNull()
  expect(vendorCategory('')).toBeNull()
})
