import { expect, test } from 'vitest'
import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { GateFacts } from '#lib/db/gate-facts.ts'
import { otherName } from '#lib/use-cases/transactions/screen-transaction.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'

const facts = { payload: personInput() } as GateFacts

test.each([
  ['fiat_deposit', 'サトウ ハナコ', null],
  ['fiat_deposit', 'ｻﾄｳ ﾊﾅｺ', null],
  ['fiat_withdrawal', 'Sato Hanako', null],
  ['fiat_deposit', 'サトウ ハナヨ', 'サトウ ハナヨ'],
  ['withdrawal', 'サトウ ハナコ', 'サトウ ハナコ'],
])('%s, the other side called %s, is screened as %s beside the customer', (kind, name, screened) => {
  const counterparty = { ...withdrawalInput().counterparty, name }
  const money = { asset: 'JPY', quantity: '5000', jpyRate: '1', counterparty: { class: 'unknown', name } }
  const done = normaliseTransaction(
    withdrawalInput({ kind, counterparty, ...(kind === 'withdrawal' ? {} : money) }),
  )
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  expect(otherName(done.value, facts)).toBe(screened)
})
