import { expect, test } from 'vitest'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { customerParties, isAlias } from '#lib/core/customers/customer-parties.ts'
import { recordedNames, summariseCustomer } from '#lib/core/customers/customer-summary.ts'

const corporation = customerInputSchema.parse({
  kind: 'corporation',
  names: { kanji: '株式会社　さくら', kana: 'カブシキガイシャサクラ' },
  aliases: [{ latin: 'SAKURA Ｔｒａｄｉｎｇ' }],
  openedOn: '2025-01-10',
  beneficialOwners: [{ names: { latin: 'TANAKA TARO' }, dateOfBirth: '1970-01-01', nationality: 'JP' }],
  kyc: { residence: 'JP' },
})

test('a corporation is screened under all its names, and each beneficial owner as a person', () => {
  expect(customerParties(corporation)).toEqual([
    {
      subject: 'customer',
      query: {
        names: ['株式会社　さくら', 'カブシキガイシャサクラ', 'SAKURA Ｔｒａｄｉｎｇ'],
        kind: 'organisation',
        dateOfBirth: null,
        country: null,
      },
    },
    {
      subject: 'beneficial_owner',
      query: { names: ['TANAKA TARO'], kind: 'person', dateOfBirth: '1970-01-01', country: 'JP' },
    },
  ])
})

test('a name counts as an alias only where it is not the customer’s own name too', () => {
  expect(isAlias(corporation, 'SAKURA Ｔｒａｄｉｎｇ')).toBe(true)
  expect(isAlias(corporation, '株式会社　さくら')).toBe(false)
  expect(isAlias(corporation, 'TANAKA TARO')).toBe(false)
})

test('the summary shows kanji first and folds every name for look-up', () => {
  expect(summariseCustomer(corporation)).toEqual({
    displayName: '株式会社　さくら',
    kanaName: 'カブシキガイシャサクラ',
    latinName: null,
    searchText: '株式会社 さくら カブシキガイシャサクラ sakura trading tanaka taro',
    nationality: null,
    residence: 'JP',
  })
})

test('every recorded name says whose it is and in which script', () => {
  expect(recordedNames(corporation).map(({ role, script }) => `${role} ${script}`)).toEqual([
    'customer kanji',
    'customer kana',
    'alias latin',
    'beneficial_owner latin',
  ])
})
