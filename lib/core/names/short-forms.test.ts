import { expect, test } from 'vitest'
import { nameToken } from '#lib/core/names/name-token.ts'
import { formsOf, isShortForm, namesOfForm } from '#lib/core/names/short-forms.ts'

const meet = (a: string, b: string) => {
  const [one, other] = [formsOf(nameToken(a)), formsOf(nameToken(b))]
  return one.some((mine) => other.some((theirs) => isShortForm(mine, theirs)))
}

test.each([
  ['Bill', 'William'],
  ['Bob', 'Robert'],
  ['Peggy', 'Margaret'],
  ['Саша', 'Александр'],
  ['Sasha', 'Oleksandra'],
  ['Дима', 'Dmitry'],
  ['Женя', 'Евгений'],
  ['Вова', 'Volodymyr'],
  ['Pepe', 'José'],
  ['Paco', 'Francisco'],
  ['Chico', 'Francisco'],
  ['Totò', 'Salvatore'],
  ['Fritz', 'Friedrich'],
  ['Zbyszek', 'Zbigniew'],
])('%s is a short form of %s', (short, whole) => {
  expect(meet(short, whole)).toBe(true)
  expect(meet(whole, short)).toBe(true)
})

test.each([
  ['Bill', 'Robert'],
  ['Sasha', 'Mikhail'],
  // two short forms of one name, and two names
  ['Bob', 'Robbie'],
  ['William', 'Robert'],
  ['Kim', 'Kimberly'],
  ['Mehmet', 'Muhammad'],
  ['丹', 'Daniel'],
])('%s is no short form of %s', (one, other) => {
  expect(meet(one, other)).toBe(false)
})

test('most words are in no table', () => {
  expect(namesOfForm('putin')).toEqual([])
})
