import { expect, test } from 'vitest'
import { riskStep } from '#lib/core/labels/lowers-risk.ts'
import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import type { PlacedLabel } from '#lib/core/wallets/label.ts'

const inForce = (...categories: WalletCategory[]) =>
  categories.map((category) => ({ category, jurisdictions: [] }) as unknown as PlacedLabel)

test('a label that is milder than the gravest in force lowers the risk, one as grave or graver does not', () => {
  expect(riskStep({ category: 'exchange' }, inForce('mixer', 'exchange'))).toEqual({
    before: 'critical',
    after: 'low',
    lowers: true,
  })
  expect(riskStep({ category: 'individual' }, inForce('gambling'))).toMatchObject({
    after: null,
    lowers: true,
  })
  expect(riskStep({ category: 'ransomware' }, inForce('mixer'))).toMatchObject({ lowers: false })
  expect(riskStep({ category: 'scam' }, inForce('exchange'))).toMatchObject({
    before: 'low',
    after: 'high',
    lowers: false,
  })
})

test('where nothing is known nothing is lowered', () => {
  expect(riskStep({ category: 'individual' }, [])).toEqual({ before: null, after: null, lowers: false })
})
