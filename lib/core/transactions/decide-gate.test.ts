import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RuleHit } from '#lib/core/rules/rule-hit.ts'
import { decideGate } from '#lib/core/transactions/decide-gate.ts'
import { TRANSACTION_KINDS } from '#lib/core/transactions/transaction.ts'

const held: RuleHit = {
  code: 'country/specified',
  facts: { country: 'KP', field: 'ip' },
  severity: 'high',
  answer: 'hold',
  ruleId: 'specified-country',
  ruleVersion: 2,
}
const noted: RuleHit = {
  ...held,
  code: 'country/regulated',
  facts: { country: 'RU', field: 'ip' },
  severity: 'medium',
  answer: 'alert',
}

describe('decideGate', () => {
  test('releases when nothing speaks against it', () => {
    expect(decideGate({ transactionKind: 'withdrawal', customerFrozen: false, ruleHits: [] })).toEqual({
      answer: 'release',
      reasons: [],
    })
  })

  test('releases with a reason when the rules only ask for an alert', () => {
    expect(decideGate({ transactionKind: 'deposit', customerFrozen: false, ruleHits: [noted] })).toEqual({
      answer: 'release',
      reasons: [
        {
          code: 'country/regulated',
          facts: { country: 'RU', field: 'ip' },
          severity: 'medium',
          answer: 'release',
          rule: { id: 'specified-country', version: 2 },
        },
      ],
    })
  })

  test('holds when one rule says so, with the strongest reason first', () => {
    const decision = decideGate({
      transactionKind: 'withdrawal',
      customerFrozen: false,
      ruleHits: [noted, held],
    })
    expect(decision.answer).toBe('hold')
    expect(decision.reasons.map((reason) => reason.code)).toEqual(['country/specified', 'country/regulated'])
  })

  test.each([
    ['withdrawal', 'reject'],
    ['fiat_withdrawal', 'reject'],
    ['trade', 'reject'],
    ['deposit', 'hold'],
    ['fiat_deposit', 'hold'],
  ] as const)('answers a %s of a frozen customer with %s', (transactionKind, answer) => {
    const decision = decideGate({ transactionKind, customerFrozen: true, ruleHits: [held] })
    expect(decision.answer).toBe(answer)
    expect(decision.reasons[0]).toMatchObject({ code: 'customer/frozen', rule: null })
  })

  test('gives one answer whatever the order of the hits, and never a weaker one than any hit asks for', () => {
    const hits = fc.array(
      fc.constantFrom(held, noted, { ...held, facts: { country: 'IR', field: 'ip' as const } }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...TRANSACTION_KINDS),
        fc.boolean(),
        hits,
        (transactionKind, customerFrozen, ruleHits) => {
          const one = decideGate({ transactionKind, customerFrozen, ruleHits })
          expect(decideGate({ transactionKind, customerFrozen, ruleHits: ruleHits.toReversed() })).toEqual(
            one,
          )
          if (customerFrozen || ruleHits.some((hit) => hit.answer === 'hold'))
            expect(one.answer).not.toBe('release')
          expect(one.reasons).toHaveLength(ruleHits.length + (customerFrozen ? 1 : 0))
        },
      ),
    )
  })
})
