import { expect, test } from 'vitest'
import { doubtfulNames, gravestDoubt, nameDoubt } from '#lib/core/screening/name-doubt.ts'

test.each([
  ['12345', 'person', 'nothing'],
  ['12345', 'organisation', 'nothing'],
  ['12345', 'unknown', 'numbered'],
  ['12345', 'vessel', null],
  ['??? !!', 'unknown', 'nothing'],
  ['', 'person', 'nothing'],
  ['ᬧᬸᬢᬶᬦ᭄', 'person', 'unread'],
  ['ᬧᬸᬢᬶᬦ᭄ Putin', 'person', null],
  ['पुतिन', 'person', null],
  ['佐藤', 'person', null],
  ['7 Seas', 'unknown', null],
] as const)('%j of a %s: %s', (name, kind, doubt) => {
  expect(nameDoubt(name, kind)).toBe(doubt)
})

test('of some parties each doubtful name is said once, with whose it is', () => {
  const doubts = doubtfulNames([
    { part: 'customer', query: { names: ['=1+1', '佐藤', '=1+1'], kind: 'person' } },
    { part: 'beneficial_owner', query: { names: ['ᬧᬸᬢᬶᬦ᭄'], kind: 'person' } },
    { part: 'counterparty', query: { names: ['12345'], kind: 'a kind of tomorrow' } },
  ])
  expect(doubts).toEqual([
    { part: 'customer', name: '=1+1', doubt: 'nothing' },
    { part: 'beneficial_owner', name: 'ᬧᬸᬢᬶᬦ᭄', doubt: 'unread' },
    { part: 'counterparty', name: '12345', doubt: 'numbered' },
  ])
  expect(gravestDoubt(doubts)).toBe('nothing')
  expect(gravestDoubt(doubts.slice(1))).toBe('numbered')
  expect(gravestDoubt([])).toBeNull()
})
