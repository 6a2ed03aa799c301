import { expect, test } from 'vitest'
import { nameDoubt } from '#lib/core/screening/name-doubt.ts'

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
