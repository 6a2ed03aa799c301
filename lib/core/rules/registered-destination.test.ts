import { expect, test } from 'vitest'
import { registeredDestination } from '#lib/core/rules/registered-destination.ts'
import type { BookEntry, RuleFacts } from '#lib/core/rules/rule-hit.ts'
import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import { transactionInputSchema } from '#lib/core/transactions/transaction.ts'

const ADDRESS = 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'
const entry = (more: Partial<BookEntry> = {}): BookEntry => ({
  ...{ externalId: 'D-1', label: null, chain: 'xrpl', tag: '7', alertNumber: null },
  ...more,
})

function answer(
  unregistered: 'show' | 'alert' | 'hold',
  destinations: readonly BookEntry[],
  more: Record<string, unknown> = {},
): readonly string[] {
  const at = '2026-11-22T02:00:00Z'
  const done = normaliseTransaction(
    transactionInputSchema.parse({
      ...{ externalId: 'T', customerExternalId: 'C', kind: 'withdrawal', asset: 'XRP', quantity: '1' },
      ...{ jpyRate: '300', rateSource: 'x', rateAt: at, occurredAt: at },
      ...{ counterparty: { address: ADDRESS, tag: '7' }, ...more },
    }),
  )
  if (!done.ok) throw new Error('not well formed')
  const facts = { transaction: done.value, destinations } as unknown as RuleFacts
  return registeredDestination({ unregistered }, facts).map((one) => `${one.code} ${one.answer}`)
}

test('where nothing is registered the setting decides, and only of withdrawals', () => {
  expect(answer('show', [])).toEqual([])
  expect(answer('alert', [])).toEqual(['destination/unregistered alert'])
  expect(answer('hold', [])).toEqual(['destination/unregistered hold'])
  expect(answer('hold', [], { kind: 'deposit' })).toEqual([])
})

test('an entry with a tag stands for that account alone, one without for the whole address', () => {
  expect(answer('hold', [entry()])).toEqual([])
  expect(answer('hold', [entry({ tag: '8' })])).toEqual(['destination/unregistered hold'])
  expect(answer('hold', [entry({ tag: null })])).toEqual([])
  expect(answer('hold', [entry({ chain: 'stellar' })])).toEqual(['destination/unregistered hold'])
})

test('an entry under alert holds whatever the setting, the tag and the chain', () => {
  const under = [entry({ alertNumber: 3, tag: '8', chain: 'stellar' })]
  for (const setting of ['show', 'alert', 'hold'] as const)
    expect(answer(setting, under)).toEqual(['destination/under-alert hold'])
  expect(answer('hold', [...under, entry({ externalId: 'D-2' })])).toEqual(['destination/under-alert hold'])
})
