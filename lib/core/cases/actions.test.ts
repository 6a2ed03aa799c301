import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ACTION_RULES,
  actionProblems,
  DECISION_ACTIONS,
  type ProposedActions,
} from '#lib/core/cases/actions.ts'
import { DECISION_REASON_CODES, familyOf } from '#lib/core/cases/reason-codes.ts'

const held = (more: Partial<ProposedActions>): ProposedActions => ({
  actions: [],
  reasons: [],
  suspicious: true,
  heldTransactions: 1,
  customerFrozen: false,
  ...more,
})
const problems = (more: Partial<ProposedActions>) => actionProblems(held(more)).map(({ problem }) => problem)

describe('the actions of a decision', () => {
  it('stand together when a true match is rejected, frozen and reported', () => {
    expect(problems({ actions: ['reject', 'freeze', 'report'], reasons: ['TM-LISTED-ADDRESS'] })).toEqual([])
  })

  it('stand when a false match is released', () => {
    expect(problems({ actions: ['release'], reasons: ['FM-ADDRESS-NOT-SAME'], suspicious: false })).toEqual(
      [],
    )
  })

  it('stand when a mere alert needs nothing', () => {
    expect(
      problems({
        actions: ['no_action'],
        reasons: ['NS-CONSISTENT'],
        suspicious: false,
        heldTransactions: 0,
      }),
    ).toEqual([])
  })

  it('may release and still report', () => {
    expect(problems({ actions: ['release', 'report'], reasons: ['RK-STRUCTURING'] })).toEqual([])
  })

  it('never freeze without a true match', () => {
    expect(problems({ actions: ['reject', 'freeze', 'report'], reasons: ['RK-MIXER'] })).toContain(
      'needs_reason',
    )
  })

  it('never release a true match', () => {
    expect(problems({ actions: ['release', 'report'], reasons: ['TM-LISTED-PERSON'] })).toContain(
      'refuses_reason',
    )
  })

  it('never release anything of a frozen customer, and may leave held what came in', () => {
    const frozen = { reasons: ['NS-CONSISTENT'], suspicious: false, customerFrozen: true } as const
    expect(problems({ ...frozen, actions: ['release'] })).toEqual(['frozen_not_released'])
    expect(problems({ ...frozen, actions: ['no_action'] })).toEqual([])
  })

  it('lift a freeze that stands, and with it what is held, on a match that is none', () => {
    const frozen = { reasons: ['FM-DELISTED'], suspicious: false, customerFrozen: true } as const
    expect(problems({ ...frozen, actions: ['unfreeze', 'release'] })).toEqual([])
    expect(problems({ ...frozen, actions: ['unfreeze'] })).toEqual(['held_transaction_left'])
    expect(problems({ ...frozen, actions: ['unfreeze'], heldTransactions: 0 })).toEqual([])
    expect(problems({ ...frozen, actions: ['unfreeze', 'release'], customerFrozen: false })).toContain(
      'needs_freeze',
    )
    expect(problems({ ...frozen, actions: ['unfreeze', 'release'], reasons: ['TM-LISTED-ADDRESS'] })).toEqual(
      expect.arrayContaining(['needs_reason', 'refuses_reason']),
    )
    expect(problems({ ...frozen, actions: ['freeze', 'unfreeze'] })).toContain('excludes')
  })

  it('report exactly when the worksheet says suspicious', () => {
    expect(problems({ actions: ['reject'], reasons: ['RK-GEO'] })).toContain('suspicion_not_reported')
    expect(problems({ actions: ['reject', 'report'], reasons: ['RK-GEO'], suspicious: false })).toContain(
      'needs_suspicion',
    )
  })

  it('leave no transaction held, and release or reject only what is', () => {
    expect(problems({ actions: ['freeze', 'report'], reasons: ['TM-LISTED-PERSON'] })).toContain(
      'held_transaction_left',
    )
    expect(problems({ actions: ['reject', 'report'], reasons: ['RK-GEO'], heldTransactions: 0 })).toContain(
      'needs_held_transaction',
    )
  })

  it('name a contradiction once', () => {
    const found = actionProblems(held({ actions: ['release', 'reject', 'report'], reasons: ['RK-GEO'] }))
    expect(found.filter(({ problem }) => problem === 'excludes')).toEqual([
      { problem: 'excludes', action: 'reject', other: 'release' },
    ])
  })

  it('exclude each other both ways', () => {
    for (const action of DECISION_ACTIONS)
      for (const other of ACTION_RULES[action].excludes)
        expect(ACTION_RULES[other].excludes as readonly string[]).toContain(action)
  })

  it('whatever is proposed: what stands freezes only true matches, releases none, and reports every suspicion', () => {
    const proposal = fc.record({
      actions: fc.uniqueArray(fc.constantFrom(...DECISION_ACTIONS), { minLength: 1 }),
      reasons: fc.uniqueArray(fc.constantFrom(...DECISION_REASON_CODES), { minLength: 1, maxLength: 4 }),
      suspicious: fc.boolean(),
      heldTransactions: fc.integer({ min: 0, max: 3 }),
      customerFrozen: fc.boolean(),
    })
    fc.assert(
      fc.property(proposal, (proposed) => {
        if (actionProblems(proposed).length > 0) return
        const families = proposed.reasons.map(familyOf)
        if (proposed.actions.includes('freeze')) expect(families).toContain('true_match')
        if (proposed.actions.includes('release')) expect(families).not.toContain('true_match')
        expect(proposed.actions.includes('report')).toBe(proposed.suspicious)
        const disposed = proposed.actions.includes('release') !== proposed.actions.includes('reject')
        const unfrozen = proposed.actions.includes('unfreeze')
        if (unfrozen) expect(proposed.customerFrozen && !families.includes('true_match')).toBe(true)
        if (!proposed.customerFrozen || unfrozen) expect(disposed).toBe(proposed.heldTransactions > 0)
        else expect(proposed.actions).not.toContain('release')
      }),
      { numRuns: 2_000 },
    )
  })
})
