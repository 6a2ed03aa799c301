import { expect, test } from 'vitest'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { namesOf } from '#lib/core/customers/names-of.ts'

const kyc = { residence: 'JP' }

test('puts a person and each of its other names to the lists, with birth and nationality', () => {
  const customer = customerInputSchema.parse({
    kind: 'person',
    names: { kanji: '佐藤 花子', kana: 'サトウ ハナコ', latin: 'SATO HANAKO' },
    aliases: [{ latin: 'TANAKA HANAKO' }],
    dateOfBirth: '1980-02-01',
    openedOn: '2026-01-05',
    kyc: { ...kyc, nationality: 'JP' },
  })
  const known = { kind: 'person', dateOfBirth: '1980-02-01', country: 'JP' }
  expect(namesOf(customer)).toEqual([
    { subject: 'customer', query: { names: ['佐藤 花子', 'サトウ ハナコ', 'SATO HANAKO'], ...known } },
    { subject: 'alias', query: { names: ['TANAKA HANAKO'], ...known } },
  ])
})

test('puts a corporation and its beneficial owners to the lists, each with their own facts', () => {
  const customer = customerInputSchema.parse({
    kind: 'corporation',
    names: { latin: 'ACME TRADING' },
    beneficialOwners: [{ names: { latin: 'JOHN DOE' }, nationality: 'GB' }],
    openedOn: '2026-01-05',
    kyc,
  })
  expect(namesOf(customer)).toEqual([
    {
      subject: 'customer',
      query: { names: ['ACME TRADING'], kind: 'organisation', dateOfBirth: null, country: 'JP' },
    },
    {
      subject: 'beneficial_owner',
      query: { names: ['JOHN DOE'], kind: 'person', dateOfBirth: null, country: 'GB' },
    },
  ])
})
