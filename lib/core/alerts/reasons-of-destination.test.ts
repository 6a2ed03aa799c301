import { expect, test } from 'vitest'
import { reasonsOfLabels } from '#lib/core/alerts/reasons-of-destination.ts'
import { RULES } from '#lib/core/rules/catalogue.ts'
import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import type { PlacedLabel } from '#lib/core/wallets/label.ts'

const { limits } = RULES['wallet-exposure'].defaults
const labelled = (...categories: WalletCategory[]) =>
  reasonsOfLabels(
    '1abc',
    categories.map(
      (category) =>
        ({
          category,
          jurisdictions: [],
          label: category,
          sourceTitle: 'a pack',
          confidence: 90,
        }) as unknown as PlacedLabel,
    ),
    limits,
  ).map(({ code, facts, severity, answer }) => [
    code,
    'category' in facts && facts.category,
    severity,
    answer,
  ])

test('a label of a grave category asks for a look, and is as grave as direct contact by the limits of the house', () => {
  expect(labelled('ransomware')).toEqual([['wallet/labelled-destination', 'ransomware', 'critical', 'hold']])
  expect(labelled('scam')).toEqual([['wallet/labelled-destination', 'scam', 'high', 'release']])
})

test('each category is named once, the gravest first; one that says nothing by itself is not named', () => {
  expect(labelled('scam', 'exchange', 'ransomware', 'scam').map(([, category]) => category)).toEqual([
    'ransomware',
    'scam',
  ])
  expect(labelled('exchange', 'wallet_service')).toEqual([])
})
